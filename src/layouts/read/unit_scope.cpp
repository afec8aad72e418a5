#include "layouts/read/unit_scope.hpp"

#include <algorithm>

namespace targetbook::layouts {
namespace {

bool draws_unit(const DrawnCell& cell) {
  return std::any_of(cell.pieces.begin(), cell.pieces.end(),
                     [](const Piece& piece) { return piece.slot == "unit"; });
}

/// Cells whose text is a value alone. A label with its value behind it stays a label.
void take_values(const Record& record, std::set<base::CellRef>& values) {
  const auto take = [&](const RawCell& cell) {
    if (cell.cell != nullptr && !cell.shares_cell) values.insert(cell.at);
  };
  // The unit's own place and the line of the department may both state the unit.
  for (const auto& [name, cell] : record.fields)
    if (name != "unit" && name != "department") take(cell);
  for (const RecordTable& table : record.tables) {
    for (const auto& [name, cell] : table.own) take(cell);
    for (const RecordRow& row : table.rows)
      for (const RawCell& cell : row.cells) take(cell);
  }
  for (const auto& [heading, cell] : record.extras) take(cell);
}

}  // namespace

UnitScope unit_scope(const FoundForm& found, const PlacedForm& placed, const Record& record,
                     const SheetView& view, std::uint32_t lead_row) {
  UnitScope scope;
  scope.lead_row = lead_row;
  scope.view = &view;
  scope.first_row = found.first_row;
  scope.end_row = scope.first_label_row = found.end_row;
  scope.labels = &placed.labels;
  take_values(record, scope.values);
  if (record.title) scope.form_labels.insert(record.title->at);
  for (const PlacedBlock& block : placed.blocks)
    for (const PlacedNeedle& needle : block.needles) {
      if (draws_unit(*needle.needle->cell)) scope.form_labels.insert(needle.item->at());
      if (block.block->id != "heading")
        scope.first_label_row = std::min(scope.first_label_row, needle.item->at().row);
    }
  return scope;
}

}  // namespace targetbook::layouts
