#include "containers/xlsx/cell_reader.hpp"

#include <charconv>

#include "base/utf8.hpp"
#include "containers/errors.hpp"
#include "containers/xlsx/values.hpp"
#include "containers/xml/xml_bytes.hpp"
#include "grid/formula_text.hpp"

// The inner loop of reading a workbook: functions called from one place are inline, those that are rare stand
// in cell_places.cpp.

namespace targetbook::containers::xlsx {

base::FileError CellReader::wrong(const char* zh, const char* en, std::string_view text) const {
  base::FileError error = corrupt("{} {}", "{} {}", base::Phrase{zh, en}, quoted(text));
  return error.at(sheet_.name, at_);
}

void CellReader::begin_row(std::uint32_t row) {
  row_ = row;
  row_name_size_ = static_cast<std::size_t>(
      std::to_chars(row_name_.data(), row_name_.data() + row_name_.size(), row + 1).ptr - row_name_.data());
  next_column_ = 0;
}

/// The usual case: capital letters, and behind them the number of the row the cell stands in.
inline std::optional<base::CellRef> CellReader::place_in_row(std::string_view reference) const {
  constexpr std::size_t most_letters = 3;
  std::size_t letters = 0;
  std::uint32_t column = 0;
  for (; letters < reference.size() && letters < most_letters; ++letters) {
    const auto letter = static_cast<std::uint32_t>(reference[letters]) - 'A';
    if (letter >= 26) break;
    column = column * 26 + letter + 1;
  }
  if (letters == 0 || column > base::max_columns || reference.size() - letters != row_name_size_)
    return std::nullopt;
  // A word may be loaded from both: the reference stands in the part's window.
  if (!same_bytes(reference.data() + letters, row_name_.data(), row_name_size_)) return std::nullopt;
  return base::CellRef{row_, column - 1};
}

inline base::CellRef CellReader::read_place(std::string_view reference) {
  if (const auto place = place_in_row(reference)) return *place;
  return read_unusual_place(reference);
}

inline CellReader::Type CellReader::read_type(std::string_view name) const {
  if (name.size() == 1) {
    switch (name.front()) {
      case 's':
        return Type::shared_text;
      case 'n':
        return Type::number;
      case 'b':
        return Type::boolean;
      case 'e':
        return Type::error;
      case 'd':
        return Type::date;
      default:
        break;
    }
  }
  if (name == "str") return Type::formula_text;
  if (name == "inlineStr") return Type::inline_text;
  throw corrupt("单元格类型未知 {}", "a cell has an unknown type {}", quoted(name)).at(sheet_.name);
}

inline void CellReader::read_attributes(const ElementReader& element, Source& source) {
  std::string_view reference;
  for (const XmlAttribute& attribute : element.xml().attributes()) {
    if (attribute.name_size != 1) continue;  // which leaves out those with a namespace too
    switch (*attribute.name) {
      case 'r':
        reference = attribute.value();
        break;
      case 's':
        source.style = parse_index(attribute.value()).value_or(0);
        break;
      case 't':
        source.type = read_type(attribute.value());
        break;
      default:
        break;
    }
  }
  source.at = at_ = read_place(reference);
  next_column_ = at_.column + 1;
}

inline void CellReader::read_children(ElementReader& element, Source& source) {
  source.has_value = element.take_plain_child(Ns::spreadsheet, "v", source.value, value_store_);
  if (element.take_end()) return;
  while (element.next_child()) {
    if (element.is(Ns::spreadsheet, "v")) {
      if (source.has_value)
        throw wrong("单元格有两个值", "a cell has two values", element.text(value_store_));
      const std::string_view value = element.text(value_store_);
      if (source.has_inline_text) continue;
      source.value = value;
      source.has_value = true;
    } else if (element.is(Ns::spreadsheet, "f")) {
      if (source.has_formula)
        throw wrong("单元格有两个公式", "a cell has two formulas", element.text(formula_store_));
      source.formula = element.text(formula_store_);
      source.has_formula = true;
    } else if (source.type == Type::inline_text && element.is(Ns::spreadsheet, "is")) {
      source.value = context_.texts.keep(read_string_item(element, context_.limits, scratch_));
      source.has_inline_text = true;
    } else {
      element.skip();
    }
  }
}

/// REQUIRES: a text that the workbook keeps.
/// A long text is counted once, however many cells share it.
void CellReader::check_length(const Source& source, std::string_view text) {
  const bool is_shared = source.type == Type::shared_text;
  if (is_shared && sound_long_texts_.contains(text.data())) return;
  const std::uint64_t most = context_.limits.cell_characters;
  if (base::utf16_length(text) > most) throw too_large("cell-characters", most).at(sheet_.name, at_);
  if (is_shared) sound_long_texts_.insert(text.data());
}

inline void CellReader::add_text(const Source& source, std::string_view text, grid::CellKind kind) {
  if (text.empty()) return;
  if (text.size() > context_.limits.cell_characters) check_length(source, text);
  add(grid::Cell::of_text(source.at, text, kind), source);
}

inline void CellReader::add_value(const Source& source) {
  const std::string_view value = source.value;
  if (source.has_inline_text) return add_text(source, value, grid::CellKind::text);
  const bool holds_text = source.type == Type::formula_text || source.type == Type::inline_text;
  if (!source.has_value || (value.empty() && !holds_text)) {
    if (source.has_formula) add(grid::Cell::of_unvalued(source.at), source);
    return;
  }
  switch (source.type) {
    case Type::shared_text: {
      const auto index = parse_index(value);
      if (!index || *index >= context_.strings.size())
        throw wrong("共享字符串序号无效", "there is no shared string of the number", value);
      return add_text(source, context_.strings[*index], grid::CellKind::text);
    }
    case Type::number: {
      const auto number = parse_number(value);
      if (!number) throw wrong("数值无效", "this is no number:", value);
      return add(grid::Cell::of_number(source.at, *number), source);
    }
    case Type::formula_text:
      // Some programs store an empty text for whatever they have not worked out.
      if (value.empty() && source.has_formula && grid::is_never_empty(source.formula))
        return add(grid::Cell::of_unvalued(source.at), source);
      [[fallthrough]];
    case Type::inline_text:
      return add_text(source, context_.texts.keep(decode_escapes(value, escape_store_)),
                      grid::CellKind::text);
    case Type::error:
      return add_text(source, context_.texts.keep(value), grid::CellKind::error);
    case Type::boolean:
      if (value != "0" && value != "1" && value != "true" && value != "false")
        throw wrong("逻辑值无效", "this is neither true nor false:", value);
      return add(grid::Cell::of_boolean(source.at, value == "1" || value == "true"), source);
    case Type::date: {
      const auto serial = parse_iso_date(value, context_.date1904);
      if (!serial) throw wrong("日期无效", "this is no date:", value);
      return add(grid::Cell::of_number(source.at, *serial), source);
    }
  }
}

void CellReader::read(ElementReader& element) {
  Source source;
  read_attributes(element, source);
  // Most cells of a form are blank ones that only carry a style.
  if (element.xml().is_empty_tag()) {
    element.skip();
    return;
  }
  read_children(element, source);
  if (source.has_formula) {
    if (!sheet_.formulas.empty() && !(sheet_.formulas.back().at < at_)) in_order_ = false;
    sheet_.formulas.push_back({at_, context_.texts.keep(source.formula)});
  }
  add_value(source);
}

}  // namespace targetbook::containers::xlsx
