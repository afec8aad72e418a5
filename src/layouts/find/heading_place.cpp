#include "layouts/find/heading_place.hpp"

#include <algorithm>

namespace targetbook::layouts {
namespace {

bool draws(const DrawnCell& cell, std::string_view slot) {
  return std::any_of(cell.pieces.begin(), cell.pieces.end(),
                     [&](const Piece& piece) { return piece.slot == slot; });
}

/// Its label's cell, else where the drawing has it below the title or in its block.
std::optional<base::CellRef> place_of_drawn(const Block& block, std::uint32_t r, std::uint32_t c,
                                            const PlacedForm& placed, const Record& record) {
  const auto of_block = std::find_if(placed.blocks.begin(), placed.blocks.end(), [&](const PlacedBlock& one) {
    return one.block == &block && !one.needles.empty();
  });
  if (of_block != placed.blocks.end())
    if (const PlacedNeedle* needle = of_block->find(r, c)) return needle->item->at();
  if (block.id == "heading" && record.title)
    return base::CellRef{record.title->at.row + r, record.title->at.column + c};
  if (of_block != placed.blocks.end()) return base::CellRef{of_block->first_row + r, c};
  return std::nullopt;
}

}  // namespace

std::optional<base::CellRef> unit_place(const Drawing& drawing, const PlacedForm& placed,
                                        const Record& record) {
  if (const auto it = record.fields.find("unit"); it != record.fields.end() && !it->second.is_blank())
    return it->second.at;
  for (const Block& block : drawing.blocks)
    for (std::uint32_t r = 0; r < block.draw.size(); ++r)
      for (std::uint32_t c = 0; c < block.draw[r].size(); ++c)
        if (draws(block.draw[r][c], "unit")) return place_of_drawn(block, r, c, placed, record);
  return std::nullopt;
}

std::optional<base::CellRef> year_place(const Drawing& drawing, const PlacedForm& placed,
                                        const Record& record) {
  for (const Block& block : drawing.blocks) {
    if (block.id != "heading") continue;
    for (std::uint32_t r = 0; r < block.draw.size(); ++r)
      for (std::uint32_t c = 0; c < block.draw[r].size(); ++c)
        if (draws(block.draw[r][c], "year")) return place_of_drawn(block, r, c, placed, record);
  }
  return std::nullopt;
}

}  // namespace targetbook::layouts
