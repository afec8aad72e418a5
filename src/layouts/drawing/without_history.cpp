#include "layouts/drawing/without_history.hpp"

#include <algorithm>

namespace targetbook::layouts {
namespace {

bool is_history_or_value(const DrawnCell& cell) {
  return cell.slot().starts_with("history.") || cell.slot() == "value";
}

bool is_merged(const DrawnCell& cell) {
  return cell.kind == DrawnCell::Kind::left || cell.kind == DrawnCell::Kind::above;
}

}  // namespace

std::optional<Block> without_history(const Block& block) {
  const auto first = std::find_if(block.repeat.begin(), block.repeat.end(), is_history_or_value);
  const auto value = std::find_if(block.repeat.begin(), block.repeat.end(),
                                  [](const DrawnCell& cell) { return cell.slot() == "value"; });
  if (first == block.repeat.end() || value == block.repeat.end() || value <= first) return std::nullopt;
  auto last = value + 1;
  while (last != block.repeat.end() && last->kind == DrawnCell::Kind::left) ++last;
  const auto from = static_cast<std::size_t>(first - block.repeat.begin());
  const auto to = static_cast<std::size_t>(last - block.repeat.begin());

  // The heading over all of them must be theirs alone.
  const auto heading = std::find_if(block.draw.begin(), block.draw.end(), [&](const DrawnRow& row) {
    return row[from].kind == DrawnCell::Kind::label && row[from].columns == to - from;
  });
  if (heading == block.draw.end()) return std::nullopt;
  Block simple = block;
  const auto kept = static_cast<std::size_t>(heading - block.draw.begin()) + 1;
  for (std::size_t r = kept; r < block.draw.size(); ++r)
    for (std::size_t c = 0; c < block.draw[r].size(); ++c)
      if ((c < from || c >= to) && !is_merged(block.draw[r][c])) return std::nullopt;
  simple.draw.resize(kept);
  simple.repeat[from] = *value;
  for (std::size_t c = from + 1; c < to; ++c) {
    simple.repeat[c] = DrawnCell{};
    simple.repeat[c].kind = DrawnCell::Kind::left;
  }
  return simple;
}

}  // namespace targetbook::layouts
