#include "layouts/place.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace targetbook::layouts {
namespace {

/// What a cell says of one label: nothing, the label alone, or label and value together.
std::optional<std::vector<Capture>> label_in(const Needle& needle, const Item& item) {
  if (!item.folded.empty() &&
      std::find(needle.variants.begin(), needle.variants.end(), item.folded) != needle.variants.end())
    return std::vector<Capture>{};
  if (needle.is_pattern()) return needle.pattern.match(item.text);
  return std::nullopt;
}

/// `年度资金总额：1125`: a label with its value behind a colon, where the drawing has two cells.
std::optional<std::vector<Capture>> label_with_value(const Needle& needle, const Item& item) {
  if (needle.is_pattern()) return std::nullopt;
  const auto colon = std::min(item.text.find(':'), item.text.find("："));
  if (colon == std::string::npos) return std::nullopt;
  const std::string label = base::fold_label(std::string_view(item.text).substr(0, colon));
  if (std::find(needle.variants.begin(), needle.variants.end(), label) == needle.variants.end()) return std::nullopt;
  const std::string_view rest = std::string_view(item.text).substr(colon);
  const std::string_view value = base::trim(rest.substr(rest.starts_with(":") ? 1 : std::string_view("：").size()));
  return std::vector<Capture>{{"", std::string(value)}};
}

/// Rows that may lie between one drawn row of a block and the next.
constexpr std::uint32_t reach = 12;

class Placer {
 public:
  Placer(const FoundForm& form, const SheetView& view)
      : form_(form), view_(view), drawing_(*form.drawing->drawing) {}

  PlacedForm run() {
    for (std::size_t b = 0; b < drawing_.blocks.size(); ++b) {
      std::vector<const Needle*> needles;
      for (const Needle& needle : form_.drawing->needles)
        if (needle.block == b) needles.push_back(&needle);
      if (needles.empty())
        placed_.blocks.push_back({&drawing_.blocks[b], {}, cursor_, cursor_});
      else
        place(drawing_.blocks[b], needles);
    }
    return std::move(placed_);
  }

 private:
  struct Attempt {
    std::vector<PlacedNeedle> found;
    std::size_t order_breaks = 0;
  };

  void place(const Block& block, const std::vector<const Needle*>& needles) {
    if (block.each.empty()) {
      if (auto best = best_from(needles, form_.first_row, needles.size())) accept(block, std::move(*best), needles);
      return;
    }
    // One after another; the first label must be there, or the next block's labels would be taken for it.
    for (std::uint32_t from = form_.first_row;;) {
      auto best = first_led_by(needles, from);
      if (!best) return;
      accept(block, std::move(*best), needles);
      from = placed_.blocks.back().last_row + 1;
    }
  }

  /// The best run of rows for the block's labels at or below `from`: most labels, then nearest below what was
  /// placed before it.
  std::optional<Attempt> best_from(const std::vector<const Needle*>& needles, std::uint32_t from, std::size_t total) {
    std::optional<Attempt> best;
    bool best_is_below = false;
    for (const std::uint32_t row : rows_with(needles, from)) {
      Attempt attempt = try_at(needles, row, form_.end_row);
      const bool is_below = row >= cursor_;
      if (attempt.found.size() * 2 < total && attempt.found.size() < 4) continue;
      if (!best || attempt.found.size() > best->found.size() ||
          (attempt.found.size() == best->found.size() && is_below && !best_is_below)) {
        best = std::move(attempt);
        best_is_below = is_below;
      }
    }
    return best;
  }

  std::optional<Attempt> first_led_by(const std::vector<const Needle*>& needles, std::uint32_t from) {
    std::optional<std::uint32_t> lead;
    for (const Item& item : view_.rows(from, form_.end_row)) {
      if (placed_.labels.contains(&item) || !label_in(*needles.front(), item)) continue;
      if (lead) return try_at(needles, *lead, item.at().row);
      lead = item.at().row;
    }
    if (lead) return try_at(needles, *lead, form_.end_row);
    return std::nullopt;
  }

  /// Rows where one of the labels of the block's first drawn row stands; of any row, if none of those does.
  std::vector<std::uint32_t> rows_with(const std::vector<const Needle*>& needles, std::uint32_t from) {
    std::vector<std::uint32_t> rows;
    const auto collect = [&](bool only_first) {
      for (const Item& item : view_.rows(from, form_.end_row)) {
        if (placed_.labels.contains(&item) || (!rows.empty() && rows.back() == item.at().row)) continue;
        const bool stands = std::any_of(needles.begin(), needles.end(), [&](const Needle* needle) {
          return (!only_first || needle->row == needles.front()->row) &&
                 (label_in(*needle, item) || label_with_value(*needle, item));
        });
        if (stands) rows.push_back(item.at().row);
      }
    };
    collect(true);
    if (rows.empty()) collect(false);
    return rows;
  }

  /// Takes the labels row by row from `row` on, each drawn row in one sheet row where it can.
  Attempt try_at(const std::vector<const Needle*>& needles, std::uint32_t row, std::uint32_t end_row) {
    Attempt attempt;
    std::uint32_t from = row;
    for (std::size_t i = 0; i < needles.size();) {
      std::size_t end = i;
      while (end < needles.size() && needles[end]->row == needles[i]->row) ++end;
      if (const auto at = best_row(needles, i, end, from, std::min(end_row, from + reach), attempt))
        from = take_row(needles, i, end, *at, attempt);
      i = end;
    }
    return attempt;
  }

  bool is_free(const Item& item, const Attempt& attempt) const {
    return !placed_.labels.contains(&item) &&
           std::none_of(attempt.found.begin(), attempt.found.end(),
                        [&](const PlacedNeedle& placed) { return placed.item == &item; });
  }

  /// The row that bears most of needles[first, end), the nearest of several.
  std::optional<std::uint32_t> best_row(const std::vector<const Needle*>& needles, std::size_t first, std::size_t end,
                                        std::uint32_t from, std::uint32_t end_row, const Attempt& attempt) {
    std::optional<std::uint32_t> best;
    std::size_t most = 0;
    for (std::uint32_t row = from; row < end_row && most < end - first; ++row) {
      Attempt trial = attempt;
      const std::size_t before = trial.found.size();
      take_row(needles, first, end, row, trial);
      if (trial.found.size() - before > most) {
        most = trial.found.size() - before;
        best = row;
      }
    }
    return best;
  }

  /// Matches the needles of one drawn row with the cells of one sheet row, left to right.
  std::uint32_t take_row(const std::vector<const Needle*>& needles, std::size_t first, std::size_t end,
                         std::uint32_t row, Attempt& attempt) {
    std::uint32_t column = 0;
    for (const bool in_order : {true, false})
      for (std::size_t i = first; i < end; ++i) {
        if (std::any_of(attempt.found.begin(), attempt.found.end(),
                        [&](const PlacedNeedle& placed) { return placed.needle == needles[i]; }))
          continue;
        for (const Item& item : view_.row(row)) {
          if ((in_order && item.at().column < column) || !is_free(item, attempt)) continue;
          auto captures = label_in(*needles[i], item);
          if (!captures) captures = label_with_value(*needles[i], item);
          if (!captures) continue;
          attempt.found.push_back({needles[i], &item, std::move(*captures)});
          column = item.extent.last.column + 1;
          break;
        }
      }
    return row;
  }

  void accept(const Block& block, Attempt attempt, const std::vector<const Needle*>& needles) {
    PlacedBlock placed;
    placed.block = &block;
    placed.needles = std::move(attempt.found);
    placed.first_row = form_.end_row;
    for (const PlacedNeedle& needle : placed.needles) {
      placed.first_row = std::min(placed.first_row, needle.item->at().row);
      placed.last_row = std::max(placed.last_row, needle.item->at().row);
      placed_.labels.insert(needle.item);
    }
    if (block.each.empty()) look_elsewhere(placed, needles);
    cursor_ = std::max(cursor_, placed.last_row + 1);
    placed_.blocks.push_back(std::move(placed));
  }

  /// Labels that somebody moved away from their block, for values that stand beside their label.
  void look_elsewhere(PlacedBlock& placed, const std::vector<const Needle*>& needles) {
    if (placed.block->is_table()) return;
    for (const Needle* needle : needles) {
      if (placed.find(needle->row, needle->column) != nullptr) continue;
      for (const Item& item : view_.rows(form_.first_row, form_.end_row)) {
        if (placed_.labels.contains(&item)) continue;
        auto captures = label_in(*needle, item);
        if (!captures) captures = label_with_value(*needle, item);
        if (!captures) continue;
        placed.needles.push_back({needle, &item, std::move(*captures)});
        placed_.labels.insert(&item);
        break;
      }
    }
  }

  const FoundForm& form_;
  const SheetView& view_;
  const Drawing& drawing_;
  PlacedForm placed_;
  std::uint32_t cursor_ = 0;
};

}  // namespace

const PlacedNeedle* PlacedBlock::find(std::uint32_t row, std::uint32_t column) const {
  const auto it = std::find_if(needles.begin(), needles.end(), [&](const PlacedNeedle& placed) {
    return placed.needle->row == row && placed.needle->column == column;
  });
  return it == needles.end() ? nullptr : &*it;
}

PlacedForm place_blocks(const FoundForm& form, const SheetView& view) { return Placer(form, view).run(); }

}  // namespace targetbook::layouts
