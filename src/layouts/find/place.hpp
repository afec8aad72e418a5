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

PlacedForm place_blocks(const FoundForm& form, const SheetView& view);

}  // namespace targetbook::layouts
