#include "containers/xlsx/cell_reader.hpp"

#include "containers/errors.hpp"
#include "containers/xlsx/values.hpp"

namespace targetbook::containers::xlsx {

base::FileError CellReader::wrong(const char* zh, const char* en, std::string_view text) const {
  base::FileError error = corrupt(std::string(zh) + " " + quoted(text), std::string(en) + " " + quoted(text));
  return error.at(sheet_.name, at_);
}

void CellReader::read(ElementReader& element) {
  Source source = read_attributes(element);
  // Most cells of a form are blank ones that only carry a style.
  if (element.xml().is_empty_tag()) {
    element.skip();
    return;
  }
  read_children(element, source);
  const auto cell = make_cell(source);
  if (source.formula) {
    if (!sheet_.formulas.empty() && !(sheet_.formulas.back().at < at_)) in_order_ = false;
    sheet_.formulas.push_back({at_, context_.texts.keep(*source.formula)});
  }
  if (cell) add(*cell, source);
}

CellReader::Source CellReader::read_attributes(const ElementReader& element) {
  std::optional<std::string_view> reference;
  Source source;
  for (const XmlAttribute& attribute : element.xml().attributes()) {
    if (attribute.ns != Ns::none || attribute.name_size != 1) continue;
    switch (*attribute.name) {
      case 'r': reference = attribute.value(); break;
      case 's': source.style = parse_index(attribute.value()).value_or(0); break;
      case 't': source.type = read_type(attribute.value()); break;
      default: break;
    }
  }
  source.at = at_ = read_place(reference);
  return source;
}

base::CellRef CellReader::read_place(std::optional<std::string_view> reference) {
  base::CellRef at{row_, next_column_};
  if (reference) {
    const auto given = base::parse_cell_ref(*reference);
    if (!given)
      throw corrupt("单元格地址超出工作表 " + quoted(*reference), "a cell lies off the sheet: " + quoted(*reference))
          .at(sheet_.name);
    at = *given;
    at_ = at;
    if (at.row != row_)
      throw wrong("单元格不在它所在的行：第", "a cell stands in another row than it says: in row",
                  std::to_string(row_ + 1));
  } else if (at.column >= base::max_columns) {
    throw corrupt("第 " + std::to_string(row_ + 1) + " 行的单元格超出工作表",
                  "row " + std::to_string(row_ + 1) + " has cells off the sheet")
        .at(sheet_.name);
  }
  next_column_ = at.column + 1;
  return at;
}

CellReader::Type CellReader::read_type(std::string_view name) const {
  if (name == "s") return Type::shared_text;
  if (name == "n") return Type::number;
  if (name == "str") return Type::formula_text;
  if (name == "inlineStr") return Type::inline_text;
  if (name == "b") return Type::boolean;
  if (name == "e") return Type::error;
  if (name == "d") return Type::date;
  throw corrupt("单元格类型未知 " + quoted(name), "a cell has an unknown type " + quoted(name)).at(sheet_.name);
}

void CellReader::read_children(ElementReader& element, Source& source) {
  while (element.next_child()) {
    const bool is_value = element.is(Ns::spreadsheet, "v");
    const bool is_formula = !is_value && element.is(Ns::spreadsheet, "f");
    if (is_value && !source.value) {
      source.value = element.text(value_store_);
    } else if (is_formula && !source.formula) {
      source.formula = element.text(formula_store_);
    } else if (is_value || is_formula) {
      throw wrong("单元格有两个值或两个公式", "a cell has two values or two formulas", "<c>");
    } else if (source.type == Type::inline_text && element.is(Ns::spreadsheet, "is")) {
      source.inline_text = read_string_item(element, context_.limits, scratch_);
    } else {
      element.skip();
    }
  }
}

std::optional<grid::Cell> CellReader::make_cell(const Source& source) {
  if (source.inline_text) return make_text(source, context_.texts.keep(*source.inline_text), grid::CellKind::text);
  const bool holds_text = source.type == Type::formula_text || source.type == Type::inline_text;
  if (!source.value || (source.value->empty() && !holds_text)) {
    if (source.formula) return grid::Cell::of_unvalued(source.at);
    return std::nullopt;
  }
  const std::string_view value = *source.value;
  switch (source.type) {
    case Type::shared_text: {
      const auto index = parse_index(value);
      if (!index || *index >= context_.strings.size())
        throw wrong("共享字符串序号无效", "there is no shared string of the number", value);
      return make_text(source, context_.strings[*index], grid::CellKind::text);
    }
    case Type::formula_text:
    case Type::inline_text:
      return make_text(source, context_.texts.keep(decode_escapes(value, escape_store_)), grid::CellKind::text);
    case Type::error: return make_text(source, context_.texts.keep(value), grid::CellKind::error);
    case Type::boolean:
      if (value != "0" && value != "1" && value != "true" && value != "false")
        throw wrong("逻辑值无效", "this is neither true nor false:", value);
      return grid::Cell::of_boolean(source.at, value == "1" || value == "true");
    case Type::date: {
      const auto serial = parse_iso_date(value, context_.date1904);
      if (!serial) throw wrong("日期无效", "this is no date:", value);
      return grid::Cell::of_number(source.at, *serial);
    }
    case Type::number: {
      const auto number = parse_number(value);
      if (!number) throw wrong("数值无效", "this is no number:", value);
      return grid::Cell::of_number(source.at, *number);
    }
  }
  return std::nullopt;
}

/// REQUIRES: a text that the workbook keeps.
std::optional<grid::Cell> CellReader::make_text(const Source& source, std::string_view text, grid::CellKind kind) {
  if (text.empty()) return std::nullopt;
  const std::uint64_t most = context_.limits.cell_characters;
  if (text.size() > most && utf16_length(text) > most) throw too_large("cell-characters", most).at(sheet_.name, at_);
  return grid::Cell::of_text(source.at, text, kind);
}

void CellReader::add(grid::Cell cell, const Source& source) {
  if (++context_.cells > context_.limits.cells) throw too_large("cells", context_.limits.cells).at(sheet_.name, at_);
  if (source.style < context_.styles.size()) cell.set_format(context_.styles[source.style]);
  if (source.formula) cell.set_has_formula();
  if (!sheet_.cells.empty() && !(sheet_.cells.back().at() < at_)) in_order_ = false;
  sheet_.cells.push_back(cell);
}

}  // namespace targetbook::containers::xlsx
