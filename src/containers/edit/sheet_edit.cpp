#include "containers/edit/sheet_edit.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "base/text.hpp"
#include "containers/xlsx/values.hpp"

namespace targetbook::containers::edit {
namespace {

using xlsx::parse_index;

/// Whatever else may hold a lot stays unread.
XmlDocument::Wanted only(const std::set<std::uint32_t>& rows) {
  return [&rows, next = std::uint32_t{1}](const Node& node, std::size_t depth) mutable {
    if (depth == 2)
      return node.local == "sheetData" || node.local == "sheetViews" || node.local == "cols" ||
             node.local == "AlternateContent";
    if (depth != 3 || node.local != "row") return true;
    const std::uint32_t number = parse_index(node.value("r")).value_or(next);
    next = number + 1;
    return rows.contains(number - 1);
  };
}

double number_of(std::string_view text, double otherwise) {
  return xlsx::parse_number(text).value_or(otherwise);
}

}  // namespace

SheetEdit::SheetEdit(std::string part, std::string text, const Limits& limits,
                     const std::set<std::uint32_t>& rows)
    : document_(std::move(part), std::move(text), limits, only(rows)) {
  index(rows);
  index_columns();
}

void SheetEdit::index(const std::set<std::uint32_t>& rows) {
  data_ = document_.root().child("sheetData");
  if (data_ == nullptr) return;
  std::uint32_t next_row = 1;
  for (const Node& row : data_->children) {
    if (row.local != "row") continue;
    const std::uint32_t number = parse_index(row.value("r")).value_or(next_row);
    next_row = number + 1;
    Row& known = rows_.try_emplace(number - 1, Row{&row, {}}).first->second;
    if (!rows.contains(number - 1)) continue;
    std::uint32_t next_column = 0;
    for (const Node& cell : row.children) {
      if (cell.local != "c") continue;
      const auto place = base::parse_cell_ref(cell.value("r"));
      const std::uint32_t column = place ? place->column : next_column;
      next_column = column + 1;
      known.cells.try_emplace(column, &cell);
    }
  }
}

std::vector<base::CellRef> SheetEdit::cells() const {
  std::vector<base::CellRef> all;
  for (const auto& [row, known] : rows_)
    for (const auto& [column, node] : known.cells) all.push_back({row, column});
  return all;
}

const Node* SheetEdit::find(base::CellRef at) const {
  const auto row = rows_.find(at.row);
  if (row == rows_.end()) return nullptr;
  const auto cell = row->second.cells.find(at.column);
  return cell == row->second.cells.end() ? nullptr : cell->second;
}

bool SheetEdit::is_blank(base::CellRef at) const {
  const Node* const cell = find(at);
  return cell == nullptr || cell->children.empty();
}

void SheetEdit::index_columns() {
  const Node* const columns = document_.root().child("cols");
  if (columns == nullptr) return;
  for (const Node& node : columns->children) {
    const auto first = parse_index(node.value("min"));
    const auto last = parse_index(node.value("max"));
    if (first && last && *first >= 1 && *first <= *last)
      columns_.try_emplace(*last - 1, Columns{*first - 1, &node});
  }
}

const Node* SheetEdit::column_node(std::uint32_t column) const {
  const auto it = columns_.lower_bound(column);
  return it == columns_.end() || column < it->second.first ? nullptr : it->second.node;
}

std::size_t SheetEdit::format_of(base::CellRef at) const {
  if (const Node* const cell = find(at)) return parse_index(cell->value("s")).value_or(0);
  const auto row = rows_.find(at.row);
  if (row != rows_.end() && row->second.node->flag("customFormat"))
    return parse_index(row->second.node->value("s")).value_or(0);
  const Node* const column = column_node(at.column);
  return column == nullptr ? 0 : parse_index(column->value("style")).value_or(0);
}

void SheetEdit::set_format(base::CellRef at, std::size_t format) {
  if (const Node* const cell = find(at))
    document_.set_attribute(*cell, "s", std::to_string(format));
  else
    new_cells_[at.row][at.column] = format;
}

void SheetEdit::remove_cell(base::CellRef at) {
  if (const Node* const cell = find(at)) document_.remove(*cell);
}

std::string SheetEdit::notes_link() const {
  const Node* const link = document_.root().child("legacyDrawing");
  return link == nullptr ? std::string() : std::string(link->value("id", Ns::office_relationships));
}

void SheetEdit::set_notes_link(const std::string& id) {
  const std::string uri = document_.is_strict()
                              ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                              : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const std::string xml =
      "<" + document_.prefix() + "legacyDrawing xmlns:r=\"" + uri + "\" r:id=\"" + id + "\"/>";
  if (const Node* const given = document_.root().child("legacyDrawing"))  // it leads nowhere
    return document_.replace(given->first, given->last, xml);
  document_.insert_before(document_.root(),
                          {"legacyDrawingHF", "drawingHF", "picture", "oleObjects", "oleObject", "controls",
                           "control", "webPublishItems", "tableParts", "extLst"},
                          xml);
}

void SheetEdit::remove_notes_link() {
  if (const Node* const link = document_.root().child("legacyDrawing")) document_.remove(*link);
}

void SheetEdit::deselect() {
  const Node* const views = document_.root().child("sheetViews");
  if (views == nullptr) return;
  for (const Node& view : views->children)
    if (view.flag("tabSelected")) document_.set_attribute(view, "tabSelected", "0");
}

double SheetEdit::column_pixels(std::uint32_t column) const {
  constexpr double usual_width = 9;
  const Node* const node = column_node(column);
  if (node != nullptr && node->flag("hidden")) return 0;
  const Node* const format = document_.root().child("sheetFormatPr");
  const double usual =
      format == nullptr ? usual_width : number_of(format->value("defaultColWidth"), usual_width);
  return std::max(1.0, (node == nullptr ? usual : number_of(node->value("width"), usual)) * 7);
}

double SheetEdit::row_pixels(std::uint32_t row) const {
  constexpr double usual_height = 15;
  constexpr double pixels_per_point = 96.0 / 72.0;
  const Node* const format = document_.root().child("sheetFormatPr");
  const double usual =
      format == nullptr ? usual_height : number_of(format->value("defaultRowHeight"), usual_height);
  const auto known = rows_.find(row);
  if (known == rows_.end()) return usual * pixels_per_point;
  if (known->second.node->flag("hidden")) return 0;
  return std::max(1.0, number_of(known->second.node->value("ht"), usual) * pixels_per_point);
}

std::string SheetEdit::cell_xml(base::CellRef at, std::size_t format) const {
  return "<" + document_.prefix() + "c r=\"" + base::to_a1(at) + "\" s=\"" + std::to_string(format) + "\"/>";
}

void SheetEdit::write_new_cells(const Row& row, const std::map<std::uint32_t, std::size_t>& cells,
                                std::uint32_t number) {
  std::string at_end;
  for (const auto& [column, format] : cells) {
    const auto next = row.cells.upper_bound(column);
    if (next == row.cells.end())
      at_end += cell_xml({number, column}, format);
    else
      document_.insert(next->second->first, cell_xml({number, column}, format));
  }
  if (!at_end.empty()) document_.append(*row.node, at_end);
  // A hint of which columns the row uses; a wrong one would be worse than none.
  const std::string_view spans = row.node->value("spans");
  const auto colon = spans.find(':');
  const auto first = parse_index(spans.substr(0, colon));
  const auto last = colon == std::string_view::npos ? std::nullopt : parse_index(spans.substr(colon + 1));
  if (first && last)
    document_.set_attribute(*row.node, "spans",
                            std::to_string(std::min(*first, cells.begin()->first + 1)) + ":" +
                                std::to_string(std::max(*last, cells.rbegin()->first + 1)));
}

void SheetEdit::write_new_rows() {
  std::string at_end;
  for (const auto& [number, cells] : new_cells_) {
    const auto known = rows_.find(number);
    if (known != rows_.end()) {
      write_new_cells(known->second, cells, number);
      continue;
    }
    const std::string name = document_.prefix() + "row";
    std::string xml = "<" + name + " r=\"" + std::to_string(number + 1) + "\">";
    for (const auto& [column, format] : cells) xml += cell_xml({number, column}, format);
    xml += "</" + name + ">";
    const auto next = rows_.upper_bound(number);
    if (next == rows_.end())
      at_end += xml;
    else
      document_.insert(next->second.node->first, xml);
  }
  if (at_end.empty()) return;
  if (data_ != nullptr) return document_.append(*data_, at_end);
  const std::string name = document_.prefix() + "sheetData";
  document_.insert_before(document_.root(),
                          {"sheetCalcPr",
                           "sheetProtection",
                           "protectedRanges",
                           "scenarios",
                           "autoFilter",
                           "sortState",
                           "dataConsolidate",
                           "customSheetViews",
                           "mergeCells",
                           "phoneticPr",
                           "conditionalFormatting",
                           "dataValidations",
                           "hyperlinks",
                           "printOptions",
                           "pageMargins",
                           "pageSetup",
                           "headerFooter",
                           "rowBreaks",
                           "colBreaks",
                           "customProperties",
                           "cellWatches",
                           "ignoredErrors",
                           "smartTags",
                           "drawing",
                           "legacyDrawing",
                           "legacyDrawingHF",
                           "drawingHF",
                           "picture",
                           "oleObjects",
                           "oleObject",
                           "controls",
                           "control",
                           "webPublishItems",
                           "tableParts",
                           "extLst"},
                          "<" + name + ">" + at_end + "</" + name + ">");
}

void SheetEdit::widen_dimension() {
  const Node* const dimension = document_.root().child("dimension");
  if (dimension == nullptr || new_cells_.empty()) return;
  auto range = base::parse_cell_range(dimension->value("ref"));
  if (!range) return;
  const base::CellRange before = *range;
  for (const auto& [row, cells] : new_cells_) {
    range->first = {std::min(range->first.row, row), std::min(range->first.column, cells.begin()->first)};
    range->last = {std::max(range->last.row, row), std::max(range->last.column, cells.rbegin()->first)};
  }
  if (*range != before) document_.set_attribute(*dimension, "ref", base::to_a1(*range));
}

std::string SheetEdit::finish() {
  write_new_rows();
  widen_dimension();
  return document_.finish();
}

}  // namespace targetbook::containers::edit
