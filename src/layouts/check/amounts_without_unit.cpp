#include <algorithm>
#include <array>

#include "base/say.hpp"
#include "base/text.hpp"
#include "layouts/check/review.hpp"
#include "layouts/draw/blank_entry.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::array unit_words = {"(元)", "(万元)", "(千元)", "(亿元)", ":元", ":万元", ":千元", ":亿元"};

bool states_unit(const DrawnCell& cell) {
  return std::any_of(cell.pieces.begin(), cell.pieces.end(), [](const Piece& piece) {
    if (piece.slot == "unit") return true;
    const std::string words = base::fold_width(base::without_white_space(piece.words));
    return std::any_of(unit_words.begin(), unit_words.end(),
                       [&](const char* unit) { return words.find(unit) != std::string::npos; });
  });
}

bool states_unit(const Drawing& drawing) {
  const auto in_row = [](const DrawnRow& row) {
    return std::any_of(row.begin(), row.end(), [](const DrawnCell& cell) { return states_unit(cell); });
  };
  return drawing.title.find("{unit}") != std::string::npos ||
         std::any_of(drawing.blocks.begin(), drawing.blocks.end(), [&](const Block& block) {
           return std::any_of(block.draw.begin(), block.draw.end(), in_row) || in_row(block.repeat);
         });
}

}  // namespace

std::vector<DrawingWarning> amounts_without_unit(const Drawing& drawing) {
  if (states_unit(drawing)) return {};
  const BlankForm form = draw_blank(drawing, {});
  for (std::size_t i = 0; i < form.origins.size(); ++i) {
    const auto entry = entry_of(drawing, form.origins[i], form.sheet.ink[i]);
    if (!entry || entry->kind != EntryKind::amount) continue;
    return {{form.origins[i].cell->position,
             base::say(
                 "金额「{}」没有写明单位：请画一格「单位：{{unit}}」，或在标签里写（万元）",
                 "the amount '{}' has no unit: draw a cell '单位：{{unit}}', or write （万元） in its label",
                 entry->label)}};
  }
  return {};
}

}  // namespace targetbook::layouts
