#include "layouts/drawing/headings.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "layouts/drawing/unit_words.hpp"

namespace targetbook::layouts {
namespace {

/// The label in front of a place in its row, else the one above it.
std::string label_of(const Block& block, std::size_t row, std::size_t column) {
  for (std::size_t c = column; c-- > 0;) {
    const DrawnCell& cell = block.draw[row][c];
    if (cell.kind == DrawnCell::Kind::label) return cell.words();
    if (cell.kind == DrawnCell::Kind::above) break;
  }
  for (std::size_t r = row; r-- > 0;) {
    std::size_t c = column;
    while (c > 0 && block.draw[r][c].kind == DrawnCell::Kind::left) --c;
    if (block.draw[r][c].kind == DrawnCell::Kind::label) return block.draw[r][c].words();
  }
  return {};
}

}  // namespace

std::string unlike(std::string heading, std::set<std::string>& taken) {
  heading = base::without_white_space(heading);
  std::string own = heading;
  for (int number = 2; !taken.insert(own).second; ++number)
    own = heading + "(" + std::to_string(number) + ")";
  return own;
}

std::string heading_over(const Block& block, std::size_t column) {
  std::string heading;
  const DrawnCell* last = nullptr;
  for (std::size_t r = 0; r < block.draw.size(); ++r) {
    std::size_t row = r;
    std::size_t c = column;
    while (row > 0 && block.draw[row][c].kind == DrawnCell::Kind::above) --row;
    while (c > 0 && block.draw[row][c].kind == DrawnCell::Kind::left) --c;
    const DrawnCell& cell = block.draw[row][c];
    const bool is_heading = cell.kind == DrawnCell::Kind::label && cell.columns < block.draw[row].size();
    if (&cell == last || !is_heading) continue;
    last = &cell;
    heading += (heading.empty() ? "" : "/") + cell.words();
  }
  return heading;
}

std::string lowest_words(std::string_view heading) {
  const std::string folded = base::fold_label(heading);
  const std::string_view words = without_unit(folded);
  const auto stroke = words.rfind('/');
  return std::string(stroke == std::string_view::npos ? words : words.substr(stroke + 1));
}

std::vector<std::string> extra_headings(const Block& block) {
  std::vector<std::string> headings(block.repeat.size());
  std::set<std::string> taken;
  for (std::size_t c = 0; c < block.repeat.size(); ++c) {
    const DrawnCell& cell = block.repeat[c];
    const bool is_any = cell.kind == DrawnCell::Kind::slot && cell.slot() == any_slot;
    if (!is_any && cell.kind != DrawnCell::Kind::blank) continue;
    const std::string heading = heading_over(block, c);
    if (is_any || !heading.empty()) headings[c] = unlike(heading, taken);
  }
  return headings;
}

std::vector<ExtraPlace> extra_places(const Drawing& drawing) {
  std::vector<ExtraPlace> places;
  std::set<std::string> taken;
  for (const Block& block : drawing.blocks)
    for (std::size_t r = 0; r < block.draw.size(); ++r)
      for (std::size_t c = 0; c < block.draw[r].size(); ++c) {
        const DrawnCell& cell = block.draw[r][c];
        if (cell.kind == DrawnCell::Kind::slot && cell.slot() == any_slot)
          places.push_back({&block, r, c, unlike(label_of(block, r, c), taken)});
      }
  return places;
}

}  // namespace targetbook::layouts
