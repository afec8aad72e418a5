#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "layouts/drawing/label_index.hpp"
#include "layouts/find/sheet_view.hpp"

namespace targetbook::layouts {

/// A cell that bears a drawing's label, alone or with its value.
struct LabelHit {
  const Item* item = nullptr;
  const Needle* needle = nullptr;
  std::vector<Capture> captures;  ///< values in the cell; one without a name for `label：value`
  std::string other_name{};       ///< the label as it stands there, where it is not what is drawn
  std::string bracket{};  ///< folded: what stands in brackets behind it, 万元 of `预算数（万元）`

  [[nodiscard]] std::uint32_t row() const { return item->at().row; }
  /// `年度资金总额：1125` where the drawing has two cells.
  [[nodiscard]] bool has_unnamed_value() const { return !captures.empty() && captures.front().slot.empty(); }
};

/// Everything on a sheet that speaks for one drawing, in the order of its cells.
struct DrawingHits {
  std::vector<LabelHit> labels;
  std::vector<const Item*> titles;

  [[nodiscard]] std::span<const LabelHit> rows(std::uint32_t first, std::uint32_t end) const;
};

/// Finds the labels and titles of all drawings in one pass over the sheet; one entry per drawing of the
/// index.
std::vector<DrawingHits> find_labels(const SheetView& view, const LabelIndex& index);

}  // namespace targetbook::layouts
