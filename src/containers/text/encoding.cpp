#include "containers/text/encoding.hpp"

#include <iconv.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <utility>

#include "base/utf8.hpp"
#include "containers/errors.hpp"

namespace targetbook::containers {
namespace {

class Converter {
 public:
  explicit Converter(const std::string& charset) : handle_(iconv_open("UTF-8", charset.c_str())) {}
  Converter(Converter&& other) noexcept : handle_(std::exchange(other.handle_, none())) {}
  Converter& operator=(Converter&&) = delete;
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (is_open()) iconv_close(handle_);
  }

  [[nodiscard]] bool is_open() const { return handle_ != none(); }

  std::string convert(std::string_view bytes, const std::string& charset) {
    iconv(handle_, nullptr, nullptr, nullptr, nullptr);  // whatever an earlier text left behind
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
      if (is_stuck) throw not_text(text, charset);
    }
    return text;
  }

 private:
  static iconv_t none() { return reinterpret_cast<iconv_t>(-1); }
  static base::FileError not_text(std::string_view before, const std::string& charset) {
    const std::string line = std::to_string(1 + std::count(before.begin(), before.end(), '\n'));
    if (charset == "GB18030")
      return corrupt("第 {} 行有不属于 UTF-8 或 GB18030 编码的字节",
                     "line {} has bytes that are neither UTF-8 nor GB18030", line);
    return corrupt("第 {} 行有不属于 {} 编码的字节", "line {} has bytes that are not {}", line, charset);
  }

  iconv_t handle_;
};

/// A thread's converters stay open: opening one costs more than converting a cell.
Converter* converter_from(const std::string& charset) {
  thread_local std::map<std::string, Converter> converters;
  auto found = converters.find(charset);
  if (found == converters.end()) {
    Converter made(charset);
    if (!made.is_open()) return nullptr;
    found = converters.emplace(charset, std::move(made)).first;
  }
  return &found->second;
}

/// The C library's name of a charset.
std::string usual_name(std::string_view charset) {
  std::string name;
  for (const char c : charset) name += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  for (const std::string_view chinese :
       {"GBK", "GB2312", "GB_2312-80", "CP936", "X-GBK", "WINDOWS-936", "GB18030"})
    if (name == chinese) return "GB18030";
  constexpr std::string_view windows = "WINDOWS-";
  if (name.starts_with(windows)) return "CP" + name.substr(windows.size());
  return name == "UTF8" ? "UTF-8" : name;
}

}  // namespace

std::string to_utf8(std::string_view bytes, std::string_view charset) {
  const std::string name = usual_name(charset);
  if (name == "UTF-8" && base::find_invalid_utf8(bytes) == std::string_view::npos) return std::string(bytes);
  Converter* const converter = converter_from(name);
  if (converter == nullptr)
    throw unsupported("不支持文字编码 {}", "The text encoding {} is not supported", quoted(charset));
  return converter->convert(bytes, name);
}

void load_encodings() {
  for (const char* charset : {"GB18030", "UTF-16LE", "UTF-16BE", "CP1252", "CP950", "CP932", "CP949"})
    converter_from(charset);
}

}  // namespace targetbook::containers
