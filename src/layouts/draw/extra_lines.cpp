#include "layouts/draw/extra_lines.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "layouts/draw/form_source.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/drawing/label_words.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::size_t longest_label = 60;  ///< bytes: a longer text is no label to reading

bool is_words(const DrawnCell& cell) {
  return cell.kind == DrawnCell::Kind::label || cell.kind == DrawnCell::Kind::pattern;
}

/// All words that the drawing knows as labels, folded.
std::set<std::string> known_labels(const Drawing& drawing) {
  std::set<std::string> known;
  for (const Block& block : drawing.blocks)
    for (const DrawnRow& row : block.draw)
      for (const DrawnCell& cell : row)
        if (is_words(cell)) known.insert(base::fold_label(cell.words()));
  for (const auto& [label, others] : drawing.aliases) {
    known.insert(base::fold_label(label));
    for (const std::string& other : others) known.insert(base::fold_label(other));
  }
  return known;
}

/// Whether every value of the block stands beside its label: another line could be taken for a value that
/// stands below one.
bool may_go_on(const Block& block) {
  if (block.is_table() || block.id == "heading" || block.draw.empty()) return false;
  return std::all_of(block.draw.begin(), block.draw.end(), [](const DrawnRow& row) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (row[c].kind != DrawnCell::Kind::slot) continue;
      std::size_t left = c;
      while (left > 0 &&
             (row[left - 1].kind == DrawnCell::Kind::left || row[left - 1].kind == DrawnCell::Kind::slot))
        --left;
      if (left == 0 || !is_words(row[left - 1])) {
        const bool is_label_wide = left > 0 && row[left - 1].kind == DrawnCell::Kind::left;
        if (!is_label_wide) return false;
      }
      if (row[c].slot().starts_with("plan.")) return false;
    }
    return true;
  });
}

/// Where labels can stand on a line below the block, each with its value right of it.
std::vector<ExtraPair> places_below(const Block& block, std::uint32_t columns) {
  std::set<std::uint32_t> labels;
  std::vector<bool> is_tall(columns, false);
  for (const DrawnRow& row : block.draw)
    for (std::uint32_t c = 0; c < row.size(); ++c) {
      if (!is_words(row[c])) continue;
      if (row[c].rows > 1) is_tall[c] = true;
      labels.insert(c);
    }
  // A tall label is the name of all that stands beside it.
  if (labels.size() > 1) std::erase_if(labels, [&](std::uint32_t c) { return is_tall[c]; });
  std::vector<ExtraPair> places;
  for (auto it = labels.begin(); it != labels.end(); ++it) {
    ExtraPair place;
    place.label = *it;
    place.end = std::next(it) == labels.end() ? columns : *std::next(it);
    std::uint32_t wide = 1;
    for (const DrawnRow& row : block.draw)
      if (is_words(row[*it])) wide = std::max(wide, row[*it].columns);
    place.value = std::min(*it + wide, place.end - 1);
    if (place.value > place.label) places.push_back(place);
  }
  return places;
}

}  // namespace

std::vector<ExtraLine> lines_for_extras(const model::Form& form, const Drawing& drawing,
                                        const FormSource& source) {
  std::vector<ExtraPair> free;
  std::vector<const Block*> blocks;
  for (const Block& block : drawing.blocks)
    if (may_go_on(block))
      for (const ExtraPair& place : places_below(block, drawing.columns)) {
        free.push_back(place);
        blocks.push_back(&block);
      }
  const std::set<std::string> known = known_labels(drawing);
  const std::vector<ExtraPlace> drawn = extra_places(drawing);
  std::vector<ExtraLine> lines;
  std::size_t next = 0;
  for (std::size_t i = 0; i < form.extras.size() && next < free.size(); ++i) {
    const model::Extra& extra = form.extras[i];
    const std::string folded = base::fold_label(extra.heading);
    const bool has_place = std::any_of(drawn.begin(), drawn.end(), [&](const ExtraPlace& place) {
      return base::fold_label(place.heading) == folded;
    });
    const bool is_label = !folded.empty() && extra.heading.size() <= longest_label &&
                          !says_both(extra.heading) && !known.contains(folded);
    if (has_place || !is_label || split_total(extra.heading) || source.stands_in_a_row(extra)) continue;
    if (lines.empty() || lines.back().block != blocks[next]) lines.push_back({blocks[next], {}});
    free[next].extra = i;
    lines.back().pairs.push_back(free[next++]);
  }
  return lines;
}

std::optional<TotalHeading> split_total(std::string_view heading) {
  const auto slash = heading.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string_view label = heading.substr(0, slash);
  if (!is_total_word(label)) return std::nullopt;
  return TotalHeading{label, heading.substr(slash + 1)};
}

}  // namespace targetbook::layouts
