#include "containers/markup/recode.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "containers/errors.hpp"
#include "containers/text/encoding.hpp"
#include "containers/text/spent_bytes.hpp"

namespace targetbook::containers::markup {
namespace {

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr std::pair<std::string_view, std::string_view> usual[] = {
    {"iso-8859-1", "CP1252"},    {"iso8859-1", "CP1252"},   {"iso_8859-1", "CP1252"},
    {"latin1", "CP1252"},        {"us-ascii", "CP1252"},    {"ascii", "CP1252"},
    {"big5", "CP950"},           {"big5-hkscs", "CP950"},   {"shift_jis", "CP932"},
    {"sjis", "CP932"},           {"x-sjis", "CP932"},       {"euc-kr", "CP949"},
    {"ks_c_5601-1987", "CP949"}, {"gb2312", "GB18030"},     {"gbk", "GB18030"},
    {"x-gbk", "GB18030"},        {"cp936", "GB18030"},      {"ms936", "GB18030"},
    {"windows-936", "GB18030"},  {"gb_2312-80", "GB18030"}, {"euc-cn", "GB18030"},
    {"chinese", "GB18030"},      {"utf8", "UTF-8"},         {"unicode", "UTF-16LE"},
};

}  // namespace

bool same_charset(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return small(x) == small(y); });
}

std::string usual_charset(std::string_view name) {
  const auto* const it = std::find_if(std::begin(usual), std::end(usual),
                                      [&](const auto& each) { return same_charset(each.first, name); });
  return std::string(it == std::end(usual) ? name : it->second);
}

namespace {

/// Texts of this size are converted at once.
constexpr std::size_t small_text = std::size_t{4} << 20U;
constexpr std::size_t piece_size = std::size_t{1} << 20U;

/// Where a piece may end so that no character falls apart: behind a line end or a tag, whose bytes are no
/// part of any other character; in UTF-16 behind anything but the first half of a pair.
std::size_t end_of_piece(std::string_view bytes, std::size_t start, bool is_utf16, bool is_big_endian) {
  std::size_t end = start + piece_size;
  if (end >= bytes.size()) return bytes.size();
  if (is_utf16) {
    end -= (end - start) % 2;
    const auto high = static_cast<unsigned char>(bytes[is_big_endian ? end - 2 : end - 1]);
    return high >= 0xD8 && high <= 0xDB ? end - 2 : end;
  }
  const std::size_t last = bytes.substr(start, piece_size).find_last_of(">\n");
  if (last != std::string_view::npos) return start + last + 1;
  const std::size_t next = bytes.find_first_of(">\n", end);
  return next == std::string_view::npos ? bytes.size() : next + 1;
}

}  // namespace

std::string recode(std::string bytes, std::size_t start, const std::string& charset) {
  if (bytes.size() <= small_text) return to_utf8(std::string_view(bytes).substr(start), charset);
  const bool is_utf16 = charset.starts_with("UTF-16");
  const bool is_big_endian = charset == "UTF-16BE";
  std::string text;
  // Never grown: a larger copy beside this one would be too much. What is not written to takes no memory.
  const bool may_triple = charset.starts_with("CP125");
  text.reserve(bytes.size() * (may_triple ? 3 : 2));
  SpentBytes spent(bytes);
  while (start < bytes.size()) {
    const std::size_t end = end_of_piece(bytes, start, is_utf16, is_big_endian);
    try {
      text += to_utf8(std::string_view(bytes).substr(start, end - start), charset);
    } catch (const base::FileError& error) {
      if (error.kind() != base::FileErrorKind::corrupt) throw;
      throw corrupt("有不属于 {} 编码的字节", "it has bytes that are not {}", charset);
    }
    start = end;
    spent.up_to(start);
  }
  return text;
}

}  // namespace targetbook::containers::markup
