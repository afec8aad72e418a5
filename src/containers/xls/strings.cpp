#include "containers/xls/strings.hpp"

#include <algorithm>

#include "base/file_error.hpp"
#include "containers/text/code_page.hpp"
#include "containers/text/encoding.hpp"

namespace targetbook::containers::xls {
namespace {

// MS-XLS 2.5.293 (XLUnicodeRichExtendedString): the bits of the byte in front of the characters.
constexpr unsigned is_wide_bit = 1;
constexpr unsigned has_phonetic_bit = 4;
constexpr unsigned has_runs_bit = 8;
constexpr std::uint64_t run_size = 4;

constexpr std::uint16_t utf_16 = 1200;
constexpr std::uint16_t windows_latin = 1252;

/// Spreadsheet programs take what does not say its code page for the system's own, here the Chinese one.
constexpr std::string_view usual_charset = "GB18030";

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// Whether all that is not ASCII are ideographs of GB2312, two bytes each, and two of them at least side by
/// side: in Western texts letters with accents stand alone.
bool is_plainly_gb2312(std::string_view bytes) {
  const auto between = [&](std::size_t at, unsigned first, unsigned last) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    return byte >= first && byte <= last;
  };
  std::size_t longest = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t run = 0;
    for (; at + 1 < bytes.size() && between(at, 0xB0, 0xF7) && between(at + 1, 0xA1, 0xFE); at += 2) ++run;
    longest = std::max(longest, run);
    if (at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80) return false;
    ++at;
  }
  return longest >= 2;
}

}  // namespace

void TextReader::set_code_page(std::uint16_t code_page) {
  // BIFF5 has no texts in UTF-16, whatever it says.
  charset_ = charset_of_code_page(code_page == utf_16 ? windows_latin : code_page);
}

std::string_view TextReader::read(ContinuedBody& body, Count count) {
  return read_characters(body, count == Count::one_byte ? body.u8() : body.u16());
}

std::string_view TextReader::read_characters(ContinuedBody& body, std::size_t count) {
  return version_ == Version::biff8 ? read_unicode(body, count) : read_bytes(body, count);
}

std::string_view TextReader::read_bytes(ContinuedBody& body, std::size_t count) {
  const std::string_view bytes = body.take(count, bytes_);
  if (is_ascii(bytes)) return bytes;
  has_guessed_ = has_guessed_ || charset_.empty();
  if (!is_settled_ && charset_ == charset_of_code_page(windows_latin))
    has_overruled_ = is_plainly_gb2312(bytes);
  is_settled_ = true;
  return in_code_page(bytes);
}

std::string_view TextReader::in_code_page(std::string_view bytes) {
  if (has_overruled_) {
    try {
      return store_ = to_utf8(bytes, usual_charset);
    } catch (const base::FileError&) {  // this one is as the workbook says
    }
  }
  return store_ = to_utf8(bytes, charset_.empty() ? usual_charset : std::string_view(charset_));
}

std::string_view TextReader::read_unicode(ContinuedBody& body, std::size_t count) {
  const unsigned flags = body.u8();
  std::uint64_t behind = 0;
  if ((flags & has_runs_bit) != 0) behind += body.u16() * run_size;
  if ((flags & has_phonetic_bit) != 0) behind += body.u32();
  store_.clear();
  body.append_characters(count, (flags & is_wide_bit) != 0, store_);
  body.skip(behind);
  return store_;
}

}  // namespace targetbook::containers::xls
