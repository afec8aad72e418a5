#include "layouts/find/moved.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/reading_findings.hpp"
#include "base/say.hpp"
#include "base/text.hpp"

namespace targetbook::layouts {
namespace {

/// A block's first label that stands on the sheet: the cell it is known by.
const PlacedNeedle* anchor_of(const PlacedBlock& block) {
  const auto it = std::min_element(
      block.needles.begin(), block.needles.end(), [](const PlacedNeedle& a, const PlacedNeedle& b) {
        return std::pair(a.needle->row, a.needle->column) < std::pair(b.needle->row, b.needle->column);
      });
  return it == block.needles.end() ? nullptr : &*it;
}

/// The label as it stands on the sheet, on one line; as it is drawn where its value is in the cell too.
std::string label_of(const PlacedNeedle& anchor) {
  if (!anchor.captures.empty() && !anchor.needle->is_pattern()) return anchor.needle->cell->words();
  return base::replace_all(base::tidy_text(anchor.item->text), "\n", "");
}

/// Drawn rows below the last one that bears a label found on the sheet, as far as they have no labels at all:
/// they hold values, so they are there.
std::uint32_t value_rows_below(const PlacedBlock& block, std::uint32_t last_drawn) {
  const auto has_label = [](const DrawnRow& row) {
    return std::any_of(row.begin(), row.end(), [](const DrawnCell& cell) {
      return cell.kind == DrawnCell::Kind::label || cell.kind == DrawnCell::Kind::pattern;
    });
  };
  const auto& rows = block.block->draw;
  std::uint32_t count = 0;
  for (auto r = last_drawn + 1; r < rows.size() && !has_label(rows[r]); ++r) ++count;
  return count;
}

class MoveFinder {
 public:
  MoveFinder(const FoundForm& form, const PlacedForm& placed, const SheetView& view)
      : form_(form), placed_(placed), view_(view) {}

  std::vector<base::Finding> run() {
    usual_shift_ = usual_shift();
    const PlacedBlock* previous = nullptr;
    for (const PlacedBlock& block : placed_.blocks) {
      const PlacedNeedle* anchor = anchor_of(block);
      if (anchor == nullptr || block.block->id == "heading") continue;
      check(*anchor, previous);
      previous = &block;
    }
    return std::move(findings_);
  }

 private:
  static std::int64_t shift_of(const PlacedNeedle& anchor) {
    return static_cast<std::int64_t>(anchor.item->at().column) - anchor.needle->column;
  }

  /// Some print the whole form a column further right: where most blocks stand so, none was moved.
  [[nodiscard]] std::int64_t usual_shift() const {
    std::map<std::int64_t, std::size_t> blocks;
    std::size_t all = 0;
    for (const PlacedBlock& block : placed_.blocks)
      if (const PlacedNeedle* anchor = anchor_of(block); anchor != nullptr && block.block->id != "heading") {
        ++blocks[shift_of(*anchor)];
        ++all;
      }
    for (const auto& [shift, count] : blocks)
      if (count * 2 > all) return shift;
    return 0;
  }

  void check(const PlacedNeedle& anchor, const PlacedBlock* previous) {
    const base::CellRef at = anchor.item->at();
    const std::int64_t shift = shift_of(anchor);
    const std::uint32_t top = at.row - std::min(at.row, anchor.needle->row);
    std::optional<std::uint32_t> expected;
    if (previous != nullptr) expected = first_row_after(*previous);
    const bool rows_moved = expected && *expected != top;
    const bool columns_moved = shift != usual_shift_;
    if (!rows_moved && !columns_moved) return;
    const base::CellRef drawn{rows_moved ? *expected + anchor.needle->row : at.row,
                              static_cast<std::uint32_t>(anchor.needle->column + usual_shift_)};
    tell(label_of(anchor), drawn, at);
  }

  /// The row the drawing has for what comes after a block: below its last row that holds anything.
  std::uint32_t first_row_after(const PlacedBlock& block) const {
    std::uint32_t last_drawn = 0;
    for (const PlacedNeedle& needle : block.needles)
      if (needle.item->at().row == block.last_row) last_drawn = std::max(last_drawn, needle.needle->row);
    std::uint32_t after = block.last_row + 1 + value_rows_below(block, last_drawn);
    if (!block.block->is_table()) return after;
    std::uint32_t next = form_.end_row;
    for (const PlacedBlock& other : placed_.blocks)
      if (!other.needles.empty() && other.first_row > block.last_row) next = std::min(next, other.first_row);
    for (const Item& item : view_.rows(after, next)) after = std::max(after, item.extent.last.row + 1);
    // One blank row of a table without records is no gap: a blank form has such rows.
    return after == next ? next : std::min(next, after + (is_spare(after, next) ? next - after : 0));
  }

  bool is_spare(std::uint32_t first, std::uint32_t end) const {
    constexpr std::uint32_t spare_rows = 30;
    return end - first <= spare_rows && view_.rows(first, end).empty() && end < form_.end_row;
  }

  void tell(const std::string& label, base::CellRef drawn, base::CellRef at) {
    const std::string expected = base::to_a1(drawn);
    const std::string actual = base::to_a1(at);
    base::Finding finding = base::reading::finding_of(
        base::reading::moved,
        base::say("「{}」一块不在原位：按表样应在 {}，实际在 {}；已按标签读取",
                  "the block '{}' was moved: drawn at {}, found at {}; read by its labels", label, expected,
                  actual));
    finding.sheet = view_.sheet().name;
    finding.cell = at;
    finding.layout = form_.drawing->drawing->id;
    finding.actual = actual;
    finding.expected = expected;
    findings_.push_back(std::move(finding));
  }

  const FoundForm& form_;
  const PlacedForm& placed_;
  const SheetView& view_;
  std::vector<base::Finding> findings_;
  std::int64_t usual_shift_ = 0;  ///< columns that the form as a whole stands further right
};

}  // namespace

std::vector<base::Finding> find_moved(const FoundForm& form, const PlacedForm& placed,
                                      const SheetView& view) {
  return MoveFinder(form, placed, view).run();
}

}  // namespace targetbook::layouts
