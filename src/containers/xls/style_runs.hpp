#pragma once
#include <cstdint>

#include "containers/xls/style_records.hpp"
#include "grid/look.hpp"

namespace targetbook::containers::xls {

/// Gathers how the cells of a sheet look: neighbours of one row with the same style are one entry.
class StyleRuns {
 public:
  StyleRuns(StyleRecords& styles, grid::SheetLook& look) : styles_(styles), look_(look) {}

  /// Whether it took an entry of its own.
  bool add(base::CellRef at, std::uint16_t xf) {
    const std::uint16_t style = styles_.style_of(xf);
    auto& all = look_.styled;
    if (!all.empty()) {
      auto& [range, last_style] = all.back();
      in_order_ = in_order_ && range.last < at;
      if (style == last_style && range.last.row == at.row && range.last.column + 1 == at.column) {
        range.last.column = at.column;
        return false;
      }
    }
    if (style == 0) return false;
    all.push_back({{at, at}, style});
    return true;
  }

  /// Puts the entries in order; of two that overlap, as of a cell given twice, the first stays.
  void finish();

 private:
  StyleRecords& styles_;
  grid::SheetLook& look_;
  bool in_order_ = true;
};

}  // namespace targetbook::containers::xls
