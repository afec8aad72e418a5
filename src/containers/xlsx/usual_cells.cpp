#include <cstring>
#include <string_view>

#include "containers/xlsx/cell_reader.hpp"
#include "containers/xlsx/values.hpp"
#include "containers/xml/xml_scan.hpp"

// Nearly every cell of every workbook is written `<c r="B7" s="12" t="s"><v>345</v></c>`, with or without its
// style, its type and its value. Such cells are recognised here in one go, at a third of the cost of reading
// their elements one by one; all that is written otherwise, and all that is wrong, is left to read(), so that
// both give the same.
namespace targetbook::containers::xlsx {

struct CellReader::UsualCell {
  std::uint32_t column = 0;
  std::uint32_t style = 0;
  bool is_shared = false;
  bool has_value = false;
  std::string_view value;
};

namespace {

/// Takes `literal` off the front. What lies past the window is zero bytes, and differs.
template <std::size_t size>
bool take(const char*& at, const char (&literal)[size]) {
  static_assert(size - 1 <= word_size, "that many bytes may be looked at");
  if (std::memcmp(at, literal, size - 1) != 0) return false;
  at += size - 1;
  return true;
}

/// Takes up to eight digits; false where there are none or more of them.
bool take_number(const char*& at, std::uint32_t& number) {
  const char* const first = at;
  number = 0;
  for (; at - first < static_cast<std::ptrdiff_t>(word_size); ++at) {
    const auto digit = static_cast<std::uint32_t>(*at) - '0';
    if (digit > 9) return at != first;
    number = number * 10 + digit;
  }
  return false;
}

}  // namespace

/// Moves `at` behind the cell; false, wherever `at` is then, where it is not written in the usual way.
inline bool CellReader::scan_usual(const char*& at, UsualCell& cell) const {
  if (!take(at, "<c r=\"")) return false;
  std::uint32_t letter = static_cast<std::uint32_t>(*at) - 'A';
  for (cell.column = 0; letter < 26 && cell.column < base::max_columns;
       letter = static_cast<std::uint32_t>(*at) - 'A') {
    cell.column = cell.column * 26 + letter + 1;
    ++at;
  }
  if (cell.column - 1 >= base::max_columns || !same_bytes(at, row_name_.data(), row_name_size_)) return false;
  at += row_name_size_;
  if (take(at, "\" s=\"") && !take_number(at, cell.style)) return false;
  cell.is_shared = take(at, "\" t=\"s");
  if (take(at, "\"/>")) return true;
  if (!take(at, "\"><v>")) return false;
  const std::size_t size = find_in_text(at);
  cell.value = {at, size};
  cell.has_value = true;
  at += size;
  return take(at, "</v></c>");
}

/// False, with nothing added, for what read() has to look at.
inline bool CellReader::add_usual(const UsualCell& cell) {
  at_ = {row_, cell.column - 1};
  if (!cell.has_value) return true;
  Source source;
  source.at = at_;
  source.style = cell.style;
  if (!cell.is_shared) {
    const auto number = parse_number(cell.value);
    if (!number) return false;
    add(grid::Cell::of_number(at_, *number), source);
    return true;
  }
  const auto index = parse_index(cell.value);
  if (!index || *index >= context_.strings.size()) return false;
  const std::string_view text = context_.strings[*index];
  if (text.size() > context_.limits.cell_characters) return false;
  if (!text.empty()) add(grid::Cell::of_text(at_, text), source);
  return true;
}

void CellReader::read_usual(ElementReader& element) {
  XmlReader& xml = element.xml();
  const std::string_view ahead = xml.ahead();
  constexpr std::size_t depth_of_value = 2;
  if (ahead.empty() || xml.namespaces().default_namespace() != Ns::spreadsheet ||
      xml.room_below() < depth_of_value)
    return;
  const char* whole = ahead.data();
  for (;;) {
    UsualCell cell;
    const char* at = whole;
    if (!scan_usual(at, cell) || !add_usual(cell)) break;
    next_column_ = cell.column;
    whole = at;
  }
  xml.pass(static_cast<std::size_t>(whole - ahead.data()));
}

}  // namespace targetbook::containers::xlsx
