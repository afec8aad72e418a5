#include "grid/workbook.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "base/json.hpp"
#include "grid/formula_text.hpp"

namespace targetbook::grid {

const char* to_string(Container container) {
  switch (container) {
    case Container::xlsx:
      return "xlsx";
    case Container::xls:
      return "xls";
    case Container::ods:
      return "ods";
    case Container::csv:
      return "csv";
    case Container::xml_2003:
      return "xml-2003";
    case Container::html:
      return "html";
  }
  return "xlsx";
}

std::string_view Workbook::property(std::string_view name) const {
  const auto it =
      std::find_if(properties.begin(), properties.end(), [&](const auto& p) { return p.first == name; });
  return it == properties.end() ? std::string_view{} : std::string_view(it->second);
}

std::string Workbook::shown(const Sheet& sheet, const Cell& cell) const {
  if (cell.has_formula()) {
    const std::string_view formula = sheet.formula_at(cell.at());
    if (const auto text = quoted_literal(formula)) return std::string(*text);
    if (is_literal_formula(formula)) return std::string(1, '=').append(formula);
  }
  switch (cell.kind()) {
    case CellKind::number:
      return format_of(cell).show(cell.number(), date1904);
    case CellKind::boolean:
      return cell.boolean() ? "TRUE" : "FALSE";
    case CellKind::text:
    case CellKind::error:
      return std::string(cell.text());
    case CellKind::unvalued:
      return {};
  }
  return {};
}

bool holds_displayed_texts(const Workbook& workbook) {
  return workbook.container == Container::csv || workbook.container == Container::html ||
         !workbook.property(displayed_property).empty();
}

bool is_literal_formula(std::string_view text) {
  if (quoted_literal(text)) return true;
  if (!text.empty() && text.back() == '%') text.remove_suffix(1);
  return base::Decimal::parse(text).has_value() && text.find(',') == std::string_view::npos;
}

namespace {

const char* to_string(SheetState state) {
  switch (state) {
    case SheetState::visible:
      return "visible";
    case SheetState::hidden:
      return "hidden";
    case SheetState::very_hidden:
      return "veryHidden";
  }
  return "visible";
}

void dump_cell(const Cell& cell, base::JsonWriter& json) {
  if (cell.kind() == CellKind::unvalued) return;
  json.key(base::to_a1(cell.at()));
  switch (cell.kind()) {
    case CellKind::number:
      json.number(cell.number());
      break;
    case CellKind::text:
      json.string(cell.text());
      break;
    case CellKind::boolean:
      json.boolean(cell.boolean());
      break;
    case CellKind::error:
      json.begin_object().key("e").string(cell.text()).end_object();
      break;
    case CellKind::unvalued:
      break;
  }
}

}  // namespace

void dump_json(const Workbook& workbook, const std::function<void(std::string_view)>& out) {
  constexpr std::size_t piece_size = 1 << 20;
  base::JsonWriter json(base::JsonWriter::Style::compact);
  const auto pass_on = [&](std::size_t at_least) {
    if (json.size() > at_least) out(json.take());
  };
  json.begin_object().key("sheets").begin_array();
  for (const Sheet& sheet : workbook.sheets) {
    json.begin_object().key("name").string(sheet.name).key("state").string(to_string(sheet.state));
    json.key("cells").begin_object();
    for (const Cell& cell : sheet.cells) {
      dump_cell(cell, json);
      pass_on(piece_size);
    }
    json.end_object().key("merges").begin_array();
    for (const auto& merge : sheet.merges) json.string(base::to_a1(merge));
    json.end_array().end_object();
  }
  json.end_array().key("date1904").boolean(workbook.date1904).end_object();
  out(json.take());
}

}  // namespace targetbook::grid
