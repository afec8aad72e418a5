#include "containers/csv/text_decoder.hpp"

#include <iconv.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <stdexcept>

#include "base/utf8.hpp"
#include "containers/errors.hpp"

namespace targetbook::containers::csv {
namespace {

/// The C library's converter; the only one that speaks GB18030.
class Converter {
 public:
  explicit Converter(const char* from) : handle_(iconv_open("UTF-8", from)) {
    if (handle_ == reinterpret_cast<iconv_t>(-1))
      throw std::runtime_error(std::string("no converter from ") + from);
  }
  ~Converter() { iconv_close(handle_); }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  std::string convert(std::string_view bytes) {
    std::string text;
    std::array<char, 1 << 14> piece{};
    char* from = const_cast<char*>(bytes.data());  // iconv's signature; it does not write there
    std::size_t left = bytes.size();
    while (left > 0) {
      char* to = piece.data();
      std::size_t room = piece.size();
      const bool is_stuck =
          iconv(handle_, &from, &left, &to, &room) == static_cast<std::size_t>(-1) && errno != E2BIG;
      text.append(piece.data(), piece.size() - room);
      if (is_stuck) throw not_text(text);
    }
    return text;
  }

 private:
  static base::FileError not_text(std::string_view before) {
    const std::string line = std::to_string(1 + std::count(before.begin(), before.end(), '\n'));
    return corrupt("第 {} 行有不属于 UTF-8 或 GB18030 编码的字节",
                   "line {} has bytes that are neither UTF-8 nor GB18030", line);
  }
  iconv_t handle_;
};

}  // namespace

std::string decode_text(std::string_view bytes) {
  constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
  constexpr std::string_view little_endian_mark = "\xFF\xFE";
  constexpr std::string_view big_endian_mark = "\xFE\xFF";
  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  if (base::find_invalid_utf8(bytes) == std::string_view::npos) return std::string(bytes);
  if (bytes.starts_with(little_endian_mark))
    return Converter("UTF-16LE").convert(bytes.substr(little_endian_mark.size()));
  if (bytes.starts_with(big_endian_mark))
    return Converter("UTF-16BE").convert(bytes.substr(big_endian_mark.size()));
  return Converter("GB18030").convert(bytes);
}

}  // namespace targetbook::containers::csv
