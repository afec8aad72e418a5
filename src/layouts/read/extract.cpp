#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/read/record.hpp"
#include "layouts/read/table_rows.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::uint32_t value_reach =
    12;  ///< rows below a tall label in which its unlabelled value may stand

class Extractor {
 public:
  Extractor(const FoundForm& form, const PlacedForm& placed, const SheetView& view)
      : form_(form), placed_(placed), view_(view), places_(extra_places(*form.drawing->drawing)) {
    for (const PlacedBlock& block : placed.blocks)
      for (const PlacedNeedle& needle : block.needles)
        right_edge_ = std::max(right_edge_, needle.item->extent.last.column);
    widen();
  }

  Record run() {
    used_ = placed_.labels;
    find_title();
    for (const PlacedBlock& block : placed_.blocks) {
      if (block.needles.empty()) continue;
      if (block.block->is_table())
        record_.tables.push_back(take_table(block));
      else
        take_fields(block, record_.fields);
    }
    for (const PlacedBlock& block : placed_.blocks)
      if (block.block->id == "heading") take_unlabelled(*block.block);
    take_remarks();
    measure();
    return std::move(record_);
  }

 private:
  RawCell raw(const Item& item) {
    used_.insert(item);
    return {item.at(), item.cell, item.text, false, false};
  }

  /// Where merged areas were taken apart, values may stand right of the last label: more than one of them in
  /// a column, unlike a note beside the form.
  void widen() {
    std::set<std::uint32_t> once;
    std::set<std::uint32_t> often;
    for (const Item& item : view_.rows(form_.first_row, form_.end_row))
      if (item.at().column > right_edge_ && !once.insert(item.at().column).second)
        often.insert(item.at().column);
    while (often.contains(right_edge_ + 1)) ++right_edge_;
  }

  void find_title() {
    for (const Item& item : view_.rows(form_.first_row, std::min(form_.end_row, first_label_row())))
      if (!placed_.labels.contains(item) && is_title(*form_.drawing, item.text)) {
        record_.title = raw(item);
        return;
      }
  }

  std::uint32_t first_label_row() const {
    std::uint32_t row = form_.end_row;
    for (const PlacedBlock& block : placed_.blocks)
      if (!block.needles.empty() && block.block->id != "heading") row = std::min(row, block.first_row);
    return row;
  }

  /// One past the last row this block may reach: where the next one below it begins.
  std::uint32_t end_of(const PlacedBlock& block) const {
    std::uint32_t end = form_.end_row;
    for (const PlacedBlock& other : placed_.blocks) {
      if (&other == &block || other.needles.empty()) continue;
      if (other.first_row > block.last_row) end = std::min(end, other.first_row);
      for (const PlacedNeedle& needle : other.needles)
        if (needle.item->at().row > block.last_row) end = std::min(end, needle.item->at().row);
    }
    return end;
  }

  void take_fields(const PlacedBlock& placed, std::map<std::string, RawCell, std::less<>>& fields) {
    for (const PlacedNeedle& needle : placed.needles)
      for (const Capture& capture : needle.captures)
        if (!capture.slot.empty()) put(fields, capture.slot, captured(needle, capture));
    for (std::uint32_t r = 0; r < placed.block->draw.size(); ++r)
      for (std::uint32_t c = 0; c < placed.block->draw[r].size(); ++c) {
        const DrawnCell& cell = placed.block->draw[r][c];
        if (cell.kind == DrawnCell::Kind::slot && cell.slot() == any_slot)
          put_extra(placed, r, c);
        else if (cell.kind == DrawnCell::Kind::slot && cell.slot() != "title" && cell.slot() != "department")
          put(fields, split_slot(cell.slot()).name, value_at(placed, r, c));
        if (cell.kind == DrawnCell::Kind::pattern) complete_pattern(placed, r, c, fields);
      }
  }

  void put_extra(const PlacedBlock& placed, std::uint32_t r, std::uint32_t c) {
    const auto place = std::find_if(places_.begin(), places_.end(), [&](const ExtraPlace& one) {
      return one.block == placed.block && one.row == r && one.column == c;
    });
    const std::optional<RawCell> cell = value_at(placed, r, c);
    if (place != places_.end() && cell && !cell->is_blank())
      record_.extras.emplace_back(place->heading, *cell);
  }

  /// The first to say something wins: a year may stand in several headings.
  static void put(std::map<std::string, RawCell, std::less<>>& fields, std::string_view name,
                  std::optional<RawCell> cell) {
    if (!cell) return;
    auto& place = fields[std::string(name)];
    if (place.is_blank()) place = std::move(*cell);
  }

  static RawCell captured(const PlacedNeedle& needle, const Capture& capture) {
    return {needle.item->at(), needle.item->cell, capture.text, true, false};
  }

  /// `单位：` in one cell and `元` in the next, where the drawing has both in one.
  void complete_pattern(const PlacedBlock& placed, std::uint32_t r, std::uint32_t c,
                        std::map<std::string, RawCell, std::less<>>& fields) {
    const DrawnCell& cell = placed.block->draw[r][c];
    const PlacedNeedle* needle = placed.find(r, c);
    if (needle == nullptr || cell.pieces.back().slot.empty()) return;
    const std::string_view slot = split_slot(cell.pieces.back().slot).name;
    const auto it = fields.find(slot);
    if (it != fields.end() && !it->second.is_blank()) return;
    if (const Item* item = beside(*needle)) fields[std::string(slot)] = raw(*item);
  }

  std::optional<RawCell> value_at(const PlacedBlock& placed, std::uint32_t r, std::uint32_t c) {
    const DrawnRow& row = placed.block->draw[r];
    std::uint32_t left = c;
    while (left > 0 &&
           (row[left - 1].kind == DrawnCell::Kind::left || row[left - 1].kind == DrawnCell::Kind::slot ||
            row[left - 1].kind == DrawnCell::Kind::blank))
      --left;
    const bool has_label_left = left > 0 && row[left - 1].kind != DrawnCell::Kind::above;
    if (has_label_left) {
      std::uint32_t head = left - 1;
      while (head > 0 && row[head].kind == DrawnCell::Kind::left) --head;
      return value_beside(placed, r, head);
    }
    if (r > 0) return value_below(placed, r, c);
    return std::nullopt;
  }

  std::optional<RawCell> value_beside(const PlacedBlock& placed, std::uint32_t r,
                                      std::uint32_t label_column) {
    const PlacedNeedle* needle = placed.find(r, label_column);
    if (needle == nullptr) return std::nullopt;
    for (const Capture& capture : needle->captures)
      if (capture.slot.empty() && !capture.text.empty()) return captured(*needle, capture);
    if (const Item* item = beside(*needle)) return raw(*item);
    return RawCell{{needle->item->at().row, needle->item->extent.last.column + 1}, nullptr, "", false, false};
  }

  /// The first cell to the right of a label that holds something, before the next label. What stands beyond
  /// the form is a note beside it, unless the label is the form's last column itself.
  const Item* beside(const PlacedNeedle& needle) const {
    const std::uint32_t label_end = needle.item->extent.last.column;
    for (const Item& item : view_.row(needle.item->at().row)) {
      if (item.at().column <= label_end) continue;
      const bool is_beyond = item.at().column > right_edge_ && label_end < right_edge_;
      return is_beyond || placed_.labels.contains(item) ? nullptr : &item;
    }
    return nullptr;
  }

  /// A value that stands under a heading (`3月底` over its percent), or under other values right of a tall
  /// label (the use of the money under its amount).
  std::optional<RawCell> value_below(const PlacedBlock& placed, std::uint32_t r, std::uint32_t c) {
    const PlacedNeedle* heading = nullptr;
    std::uint32_t labels_end = 0;
    for (const PlacedNeedle& needle : placed.needles) {
      if (needle.needle->row >= r) continue;
      labels_end = std::max(labels_end, needle.item->at().row);
      if (needle.needle->row + needle.needle->rows == r && needle.needle->column == c) heading = &needle;
    }
    if (labels_end == 0 && placed.needles.empty()) return std::nullopt;
    const bool is_under_heading = placed.block->draw[r - 1][c].kind == DrawnCell::Kind::label ||
                                  placed.block->draw[r - 1][c].kind == DrawnCell::Kind::pattern;
    const bool row_has_headings = under_headings(placed, r);
    if (row_has_headings && heading == nullptr) return std::nullopt;
    const std::uint32_t end = std::min(end_of(placed), labels_end + value_reach);
    if (row_has_headings && is_under_heading) return value_under(placed, *heading, labels_end + 1, end);
    for (const Item& item : view_.rows(labels_end + 1, end))
      if (!placed_.labels.contains(item) && item.at().column <= right_edge_) return raw(item);
    return RawCell{{labels_end + 1, first_free_column(placed)}, nullptr, "", false, false};
  }

  /// Whether all values of this drawn row stand under headings, as in a payment plan.
  static bool under_headings(const PlacedBlock& placed, std::uint32_t r) {
    const DrawnRow& row = placed.block->draw[r];
    std::size_t slots = 0;
    for (const DrawnCell& cell : row) slots += cell.kind == DrawnCell::Kind::slot ? 1 : 0;
    return slots > 1;
  }

  RawCell value_under(const PlacedBlock& placed, const PlacedNeedle& heading, std::uint32_t first,
                      std::uint32_t end) {
    const std::uint32_t from = heading.item->extent.first.column;
    std::uint32_t to = std::max(heading.item->extent.last.column, right_edge_);
    for (const PlacedNeedle& other : placed.needles)
      if (other.needle->row == heading.needle->row && other.item->at().column > from)
        to = std::min(to, other.item->at().column - 1);
    // All values of the row stand in one sheet row: the first one below the headings that holds any.
    for (std::uint32_t row = first; row < end; ++row) {
      bool any = false;
      for (const Item& item : view_.row(row)) {
        if (placed_.labels.contains(item)) continue;
        any = true;
        if (item.at().column >= from && item.at().column <= to) return raw(item);
      }
      if (any) return {{row, from}, nullptr, "", false, false};
    }
    return {{first, from}, nullptr, "", false, false};
  }

  static std::uint32_t first_free_column(const PlacedBlock& placed) {
    std::uint32_t column = 0;
    for (const PlacedNeedle& needle : placed.needles)
      if (needle.needle->column == 0) column = needle.item->extent.last.column + 1;
    return column;
  }

  RecordTable take_table(const PlacedBlock& placed) {
    std::map<std::string, RawCell, std::less<>> own;
    take_fields(placed, own);
    RecordTable table = read_table(placed, placed_, view_, end_of(placed), right_edge_, used_);
    table.first_row = placed.first_row;
    if (placed.block->each.empty())
      for (auto& [name, cell] : own) put(record_.fields, name, cell);
    else
      table.own = std::move(own);
    return table;
  }

  /// The department's line between title and table, which has no label: the first free cell there.
  void take_unlabelled(const Block& heading) {
    for (const DrawnRow& row : heading.draw)
      for (const DrawnCell& cell : row) {
        if (cell.kind != DrawnCell::Kind::slot || cell.slot() != "department") continue;
        for (const Item& item : view_.rows(form_.first_row, first_label_row()))
          if (!used_.contains(item) && item.at().column <= right_edge_ &&
              (!record_.title || item.at().row > record_.title->at.row)) {
            record_.fields["department"] = raw(item);
            return;
          }
      }
  }

  /// What stands below the last table and beside the form, as long as it is lines of text and no other table.
  void take_remarks() {
    constexpr std::size_t line_cells = 3;
    std::uint32_t last_used = form_.first_row;
    used_.for_each([&](const Item& item) { last_used = std::max(last_used, item.extent.last.row); });
    const std::uint32_t top = record_.title ? record_.title->at.row : form_.first_row;
    for (const Item& item : view_.rows(top, form_.end_row)) {
      if (used_.contains(item)) continue;
      if (item.at().row > last_used && view_.row(item.at().row).size() > line_cells) break;
      record_.remarks.push_back(raw(item));
    }
  }

  void measure() {
    base::CellRange& range = record_.range;
    range = {{base::max_rows, base::max_columns}, {0, 0}};
    used_.for_each([&](const Item& item) {
      range.first.row = std::min(range.first.row, item.extent.first.row);
      range.first.column = std::min(range.first.column, item.extent.first.column);
      range.last.row = std::max(range.last.row, item.extent.last.row);
      range.last.column = std::max(range.last.column, item.extent.last.column);
    });
  }

  const FoundForm& form_;
  const PlacedForm& placed_;
  const SheetView& view_;
  std::vector<ExtraPlace> places_;
  Record record_;
  ItemSet used_;
  std::uint32_t right_edge_ = 0;
};

}  // namespace

std::optional<double> RawCell::number() const {
  if (cell == nullptr || shares_cell || cell->kind() != grid::CellKind::number) return std::nullopt;
  if (text.starts_with("=")) return std::nullopt;  // a typed formula counts as its literal
  return cell->number();
}

Record extract(const FoundForm& form, const PlacedForm& placed, const SheetView& view) {
  return Extractor(form, placed, view).run();
}

}  // namespace targetbook::layouts
