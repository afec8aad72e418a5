#include "containers/xls/strings.hpp"

#include <algorithm>

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
  store_ = to_utf8(bytes, charset_.empty() ? usual_charset : std::string_view(charset_));
  return store_;
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
