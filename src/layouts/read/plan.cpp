#include "layouts/read/plan.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "layouts/drawing/month_words.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::array<std::string_view, 16> column_words = {
    "时间", "时点",     "月份",     "季度",     "节点", "时间节点", "支出进度", "进度",
    "计划", "支出计划", "计划进度", "支出比例", "比例", "百分比",   "累计进度", "支出进度(%)"};

bool is_column_word(const Item& item) {
  return std::find(column_words.begin(), column_words.end(), item.folded) != column_words.end();
}

class PlanReader {
 public:
  PlanReader(const PlacedBlock& placed, const PlacedForm& form, const SheetView& view, std::uint32_t end_row,
             std::uint32_t right_edge)
      : placed_(placed), form_(form), view_(view), end_row_(end_row), right_edge_(right_edge) {}

  PlanParts run() {
    find_months();
    if (months_.empty()) return {};
    PlanParts plan;
    const bool is_beside = stands_beside();
    for (const Item* month : months_)
      plan.parts.push_back(is_beside ? with_beside(*month) : with_below(*month));
    for (const Item& item : view_.rows(placed_.first_row, months_.front()->at().row))
      if (is_free(item) && is_column_word(item)) plan.headings.push_back(&item);
    return plan;
  }

 private:
  [[nodiscard]] bool is_month(const Item& item) const {
    return item.cell->kind() == grid::CellKind::text && month_of(item.text).has_value();
  }
  /// No label of another kind, and within the form.
  [[nodiscard]] bool is_free(const Item& item) const {
    return item.at().column <= right_edge_ && !is_label(item);
  }
  [[nodiscard]] bool is_label(const Item& item) const {
    return std::any_of(form_.blocks.begin(), form_.blocks.end(), [&](const PlacedBlock& block) {
      return std::any_of(block.needles.begin(), block.needles.end(), [&](const PlacedNeedle& needle) {
        return needle.item == &item && !needle.needle->is_month;
      });
    });
  }

  void find_months() {
    for (const Item& item : view_.rows(placed_.first_row, end_row_))
      if (is_free(item) && is_month(item)) months_.push_back(&item);
  }

  /// The first cell right of a month; null where that is the next month.
  [[nodiscard]] const Item* beside(const Item& month) const {
    for (const Item& item : view_.row(month.at().row)) {
      if (item.at().column <= month.at().column) continue;
      return is_free(item) && !is_month(item) ? &item : nullptr;
    }
    return nullptr;
  }

  [[nodiscard]] bool stands_beside() const {
    const auto with_values = std::count_if(months_.begin(), months_.end(),
                                           [&](const Item* month) { return beside(*month) != nullptr; });
    if (with_values * 2 > static_cast<std::ptrdiff_t>(months_.size())) return true;
    std::set<std::uint32_t> rows;
    for (const Item* month : months_) rows.insert(month->at().row);
    return rows.size() > 1 && rows.size() == months_.size() && with_values > 0;
  }

  static PlanPart part_of(const Item& month) {
    const std::string number = std::to_string(month_of(month.text).value_or(0));
    return {{month.at(), month.cell, number, true, false}, {}, &month, nullptr};
  }

  static void put(PlanPart& part, const Item& value) {
    part.value = &value;
    part.percent = {value.at(), value.cell, value.text, false, false};
  }

  [[nodiscard]] PlanPart with_beside(const Item& month) const {
    PlanPart part = part_of(month);
    if (const Item* value = beside(month))
      put(part, *value);
    else
      part.percent.at = {month.at().row, month.extent.last.column + 1};
    return part;
  }

  /// All percents of a row of months stand in one row: the first one below it that holds any.
  [[nodiscard]] PlanPart with_below(const Item& month) const {
    PlanPart part = part_of(month);
    const std::uint32_t from = month.extent.first.column;
    std::uint32_t to = std::max(month.extent.last.column, right_edge_);
    for (const Item* other : months_)
      if (other->at().row == month.at().row && other->at().column > from)
        to = std::min(to, other->at().column - 1);
    part.percent.at = {month.at().row + 1, from};
    for (std::uint32_t row = month.at().row + 1; row < end_row_; ++row) {
      bool any = false;
      for (const Item& item : view_.row(row)) {
        if (!is_free(item)) continue;
        if (is_month(item)) return part;
        any = true;
        if (item.at().column >= from && item.at().column <= to) {
          put(part, item);
          return part;
        }
      }
      if (!any) continue;
      part.percent.at.row = row;
      return part;
    }
    return part;
  }

  const PlacedBlock& placed_;
  const PlacedForm& form_;
  const SheetView& view_;
  std::uint32_t end_row_;
  std::uint32_t right_edge_;
  std::vector<const Item*> months_;
};

}  // namespace

bool is_plan_slot(std::string_view slot) {
  return slot.starts_with("plan.");
}

bool draws_plan(const Block& block) {
  return std::any_of(block.draw.begin(), block.draw.end(), [](const DrawnRow& row) {
    return std::any_of(row.begin(), row.end(), [](const DrawnCell& cell) {
      return std::any_of(cell.pieces.begin(), cell.pieces.end(),
                         [](const Piece& piece) { return is_plan_slot(piece.slot); });
    });
  });
}

PlanParts read_plan_parts(const PlacedBlock& placed, const PlacedForm& form, const SheetView& view,
                          std::uint32_t end_row, std::uint32_t right_edge) {
  return PlanReader(placed, form, view, end_row, right_edge).run();
}

}  // namespace targetbook::layouts
