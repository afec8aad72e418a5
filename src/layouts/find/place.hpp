#pragma once
#include <cstdint>
#include <vector>

#include "layouts/find/item_set.hpp"
#include "layouts/find/recognise.hpp"

/// Where each block of a drawing stands on the sheet.
namespace targetbook::layouts {

/// A drawn label and the cell that bears it.
struct PlacedNeedle {
  const Needle* needle = nullptr;
  const Item* item = nullptr;
  std::vector<Capture> captures;  ///< values that stand in the label's own cell
  std::string other_name{};       ///< the label as it stands there, where it is not what is drawn
  std::string bracket{};  ///< folded: what stands in brackets behind it, 万元 of `预算数（万元）`
};

struct PlacedBlock {
  const Block* block = nullptr;
  std::vector<PlacedNeedle> needles;
  std::uint32_t first_row = 0;  ///< of its labels
  std::uint32_t last_row = 0;

  [[nodiscard]] const PlacedNeedle* find(std::uint32_t row, std::uint32_t column) const;
};

struct PlacedForm {
  std::vector<PlacedBlock> blocks;  ///< in drawn order; a block drawn once per record may come several times
  ItemSet labels;                   ///< every cell that is a label
  ItemSet page_lines;               ///< titles, and what stands between title and table (`单位：元`)
};

/// Where a label belongs that is not on the sheet: by its neighbours in its drawn row, else by the nearest
/// row above or below. REQUIRES: another label of the block is there.
base::CellRef place_of_missing(const Needle& needle, const PlacedBlock& placed);

PlacedForm place_blocks(const FoundForm& form, const SheetView& view);

}  // namespace targetbook::layouts
