#include "containers/csv/csv_text.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "containers/errors.hpp"
#include "containers/other_files.hpp"
#include "containers/text/encoding.hpp"

namespace targetbook::containers::csv {
namespace {

constexpr std::size_t looked_at = 4096;

bool is_white(char c) {
  return c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == '\x1A';
}

/// Whether so many bytes are control characters that this is a picture, a program or the like.
bool is_binary(std::string_view bytes) {
  constexpr std::size_t one_in = 20;
  bytes = bytes.substr(0, looked_at);
  const auto odd = std::count_if(bytes.begin(), bytes.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < ' ' && !is_white(c); });
  return static_cast<std::size_t>(odd) * one_in > bytes.size();
}

/// Whether UTF-16 of this order is what these bytes are: zero bytes stand mostly where it has them (U+4E00
/// has one elsewhere), and its line ends and delimiters are no fewer than bytes that only look like them.
bool is_plainly_utf16(std::string_view bytes, bool is_big_endian) {
  constexpr std::string_view marks = "\r\n,;\t";
  if (bytes.size() % 2 != 0) return false;
  std::size_t units = 0;
  std::size_t zeros = 0;
  std::size_t odd_zeros = 0;
  std::size_t others = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const char low = bytes[i + (is_big_endian ? 1 : 0)];
    const char high = bytes[i + (is_big_endian ? 0 : 1)];
    if (low == '\0' && high == '\0') return false;
    zeros += high == '\0' ? 1 : 0;
    odd_zeros += low == '\0' ? 1 : 0;
    const bool is_mark = marks.find(low) != std::string_view::npos;
    if (is_mark && high == '\0')
      ++units;
    else if (is_mark || marks.find(high) != std::string_view::npos)
      ++others;
  }
  return units > 0 && units >= others && zeros > odd_zeros;
}

CsvText utf16(std::string_view bytes, const char* encoding, bool has_mark) {
  return {to_utf8(bytes, encoding), encoding, has_mark};
}

CsvText decode(std::string file) {
  const std::string_view bytes = file;
  constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
  constexpr std::string_view little_mark = "\xFF\xFE";
  constexpr std::string_view big_mark = "\xFE\xFF";
  if (bytes.starts_with(little_mark)) return utf16(bytes.substr(little_mark.size()), "UTF-16LE", true);
  if (bytes.starts_with(big_mark)) return utf16(bytes.substr(big_mark.size()), "UTF-16BE", true);
  if (bytes.find('\0') != std::string_view::npos) {
    if (is_plainly_utf16(bytes, false)) return utf16(bytes, "UTF-16LE", false);
    if (is_plainly_utf16(bytes, true)) return utf16(bytes, "UTF-16BE", false);
  }
  if (is_binary(bytes)) throw not_a_workbook(OtherFile::unknown);
  const bool has_mark = bytes.starts_with(utf8_mark);
  if (base::find_invalid_utf8(bytes) == std::string_view::npos) {
    if (has_mark) file.erase(0, utf8_mark.size());
    return {std::move(file), "UTF-8", has_mark};
  }
  if (has_mark) return {to_utf8(bytes.substr(utf8_mark.size()), "UTF-8"), "UTF-8", true};
  return {to_utf8(bytes, "GB18030"), "GB18030", false};
}

}  // namespace

CsvText decode_csv(std::string bytes) {
  CsvText decoded = decode(std::move(bytes));
  if (is_binary(decoded.text)) throw not_a_workbook(OtherFile::unknown);
  if (const std::size_t at = decoded.text.find('\0'); at != std::string::npos)
    throw corrupt(
        "第 {} 行有空字节（NUL）", "line {} holds a NUL byte",
        1 + std::count(decoded.text.begin(), decoded.text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  return decoded;
}

}  // namespace targetbook::containers::csv
