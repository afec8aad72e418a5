#include "layouts/find/place.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <utility>

namespace targetbook::layouts {
namespace {

/// Rows that may lie between one drawn row of a block and the next.
constexpr std::uint32_t reach = 12;

using Hits = std::vector<const LabelHit*>;

/// The labels of one block that stand in the form, in the order of their cells, with the drawn rows to look
/// for.
struct Wanted {
  std::vector<const Needle*> needles;  ///< of the block, in drawn order
  Hits hits;

  /// How many of the labels must stand there: a plan may have any number of months.
  [[nodiscard]] std::size_t count() const {
    return static_cast<std::size_t>(std::count_if(needles.begin(), needles.end(),
                                                  [](const Needle* needle) { return !needle->is_month; }));
  }

  [[nodiscard]] std::span<const LabelHit* const> row(std::uint32_t row) const { return rows(row, row + 1); }
  [[nodiscard]] std::span<const LabelHit* const> rows(std::uint32_t first, std::uint32_t end) const {
    const auto before = [](const LabelHit* hit, std::uint32_t r) { return hit->row() < r; };
    const auto from = std::lower_bound(hits.begin(), hits.end(), first, before);
    const auto to = std::lower_bound(from, hits.end(), end, before);
    return {from, to};
  }
};

class Placer {
 public:
  Placer(const FoundForm& form, const SheetView& view) : form_(form), drawing_(*form.drawing->drawing) {
    placed_.labels = ItemSet(view.rows(form.first_row, form.end_row));
    wanted_.resize(drawing_.blocks.size());
    for (const Needle& needle : form.drawing->needles) wanted_[needle.block].needles.push_back(&needle);
    find_own_names(view);
    for (const LabelHit& hit : form.labels()) {
      if (stands_better(hit, view)) continue;
      wanted_[hit.needle->block].hits.push_back(&hit);
      if (hit.needle->is_own) own_labels_.push_back(&hit);
    }
    find_page_lines(view);
  }

  PlacedForm run() {
    for (std::size_t b = 0; b < drawing_.blocks.size(); ++b) {
      if (wanted_[b].needles.empty())
        placed_.blocks.push_back({&drawing_.blocks[b], {}, cursor_, cursor_});
      else
        place(drawing_.blocks[b], wanted_[b]);
    }
    return std::move(placed_);
  }

 private:
  struct Attempt {
    Hits found;

    [[nodiscard]] std::size_t sure() const {
      return static_cast<std::size_t>(std::count_if(
          found.begin(), found.end(), [](const LabelHit* hit) { return !hit->needle->is_month; }));
    }
    [[nodiscard]] bool has(const Needle& needle) const {
      return std::any_of(found.begin(), found.end(),
                         [&](const LabelHit* hit) { return hit->needle == &needle; });
    }
    [[nodiscard]] bool uses(const Item& item) const {
      return std::any_of(found.begin(), found.end(), [&](const LabelHit* hit) { return hit->item == &item; });
    }
  };

  static const Item* beside(const LabelHit& hit, const SheetView& view) {
    const auto items = view.row(hit.row());
    const auto next =
        std::upper_bound(items.begin(), items.end(), hit.item->at().column,
                         [](std::uint32_t column, const Item& item) { return column < item.at().column; });
    return next == items.end() ? nullptr : &*next;
  }
  static bool is_number(const Item* item) {
    return item != nullptr && item->cell->kind() == grid::CellKind::number;
  }

  /// Labels that are called as they are drawn.
  void find_own_names(const SheetView& view) {
    for (const LabelHit& hit : form_.labels()) {
      if (!hit.other_name.empty() || hit.has_unnamed_value()) continue;
      own_names_.emplace(hit.needle, hit.item);
      if (is_number(beside(hit, view))) with_numbers_.insert(hit.needle);
    }
  }

  /// Whether a label under another name (年初预算数 over a column, 总体目标 in front of 年度目标) is called
  /// as it is drawn elsewhere: beside a number, where it is not, or right of it.
  [[nodiscard]] bool stands_better(const LabelHit& other, const SheetView& view) const {
    if (other.other_name.empty() || other.needle->is_pattern() ||
        drawing_.blocks[other.needle->block].is_table())
      return false;
    const Item* next = beside(other, view);
    return own_names_.contains({other.needle, next}) ||
           (!is_number(next) && with_numbers_.contains(other.needle));
  }

  /// Lines that a page break inside a table repeats.
  void find_page_lines(const SheetView& view) {
    placed_.page_lines = ItemSet(view.rows(form_.first_row, form_.end_row));
    for (const Item* title : form_.hits->titles) placed_.page_lines.insert(*title);
    for (const LabelHit& hit : form_.labels())
      if (drawing_.blocks[hit.needle->block].id == "heading" && !hit.captures.empty())
        placed_.page_lines.insert(*hit.item);
  }

  void place(const Block& block, const Wanted& wanted) {
    if (block.each.empty()) {
      if (auto best = best_of(wanted)) accept(block, *best, wanted);
      return;
    }
    // One after another, each from its first label on, or the next block's labels would be taken for it.
    const std::vector<std::uint32_t> leads = leads_of(wanted);
    std::uint32_t from = form_.first_row;
    for (std::size_t i = 0; i < leads.size(); ++i) {
      if (leads[i] < from) continue;
      accept(block, try_at(wanted, leads[i], i + 1 < leads.size() ? leads[i + 1] : form_.end_row), wanted);
      from = placed_.blocks.back().last_row + 1;
    }
  }

  /// Where the repeated block stands: at its first label, or where that was cleared, at a label that no other
  /// block has.
  [[nodiscard]] std::vector<std::uint32_t> leads_of(const Wanted& wanted) const {
    const Needle* first = wanted.needles.front();
    std::vector<std::uint32_t> leads = rows_with(
        wanted, [&](const LabelHit& hit) { return hit.needle == first && !hit.has_unnamed_value(); });
    const auto mark = std::find_if(wanted.needles.begin() + 1, wanted.needles.end(),
                                   [&](const Needle* needle) { return needle->is_own; });
    if (mark == wanted.needles.end()) return leads;
    const std::vector<std::uint32_t> own =
        rows_with(wanted, [&](const LabelHit& hit) { return hit.needle == *mark; });
    std::uint32_t last = 0;
    for (const std::uint32_t row : own) {
      const bool has_lead = std::any_of(leads.begin(), leads.end(),
                                        [&](std::uint32_t lead) { return lead >= last && lead <= row; });
      if (!has_lead) leads.push_back(row);
      last = row + 1;
    }
    std::sort(leads.begin(), leads.end());
    return leads;
  }

  /// The best run of rows for the block's labels: most labels, then nearest below what was placed before it.
  std::optional<Attempt> best_of(const Wanted& wanted) {
    auto rows = rows_with(
        wanted, [&](const LabelHit& hit) { return hit.needle->row == wanted.needles.front()->row; });
    if (rows.empty()) rows = rows_with(wanted, [](const LabelHit&) { return true; });
    std::optional<Attempt> best;
    bool best_is_below = false;
    for (const std::uint32_t row : rows) {
      Attempt attempt = try_at(wanted, row, form_.end_row);
      const bool is_below = row >= cursor_;
      const std::size_t found = attempt.found.size();
      constexpr std::size_t enough = 4;
      if (attempt.sure() * 2 < wanted.count() && found < enough) continue;
      if (best &&
          (found < best->found.size() || (found == best->found.size() && (best_is_below || !is_below))))
        continue;
      best = std::move(attempt);
      best_is_below = is_below;
      if (best_is_below && found == wanted.needles.size()) break;
    }
    return best;
  }

  /// Rows with a free cell that bears one of the labels, from the top.
  template <class Condition>
  std::vector<std::uint32_t> rows_with(const Wanted& wanted, Condition&& condition) const {
    std::vector<std::uint32_t> rows;
    for (const LabelHit* hit : wanted.hits)
      if ((rows.empty() || rows.back() != hit->row()) && condition(*hit) &&
          !placed_.labels.contains(*hit->item))
        rows.push_back(hit->row());
    return rows;
  }

  /// Takes the labels row by row from `row` on, each drawn row in one sheet row where it can.
  Attempt try_at(const Wanted& wanted, std::uint32_t row, std::uint32_t end_row) const {
    Attempt attempt;
    std::uint32_t from = row;
    const auto& needles = wanted.needles;
    end_row = std::min(end_row, end_of_headings(needles.front()->block, row));
    for (auto first = needles.begin(); first != needles.end();) {
      const auto end =
          std::find_if(first, needles.end(), [&](const Needle* n) { return n->row != (*first)->row; });
      const Hits taken = best_row(wanted, {first, end}, from, std::min(end_row, from + reach), attempt);
      for (const LabelHit* hit : taken) from = std::max(from, hit->row());
      attempt.found.insert(attempt.found.end(), taken.begin(), taken.end());
      first = end;
    }
    return attempt;
  }

  /// Headings of a table are not looked for beyond the next block: one like it would lend its own.
  [[nodiscard]] std::uint32_t end_of_headings(std::size_t block, std::uint32_t row) const {
    std::uint32_t end = form_.end_row;
    if (!drawing_.blocks[block].is_table()) return end;
    for (const LabelHit* own : own_labels_)
      if (own->needle->block != block && own->row() > row) end = std::min(end, own->row());
    return end;
  }

  using Needles = std::span<const Needle* const>;

  /// The labels of one drawn row in the sheet row that bears most of them, the nearest of several.
  Hits best_row(const Wanted& wanted, Needles needles, std::uint32_t from, std::uint32_t end_row,
                const Attempt& attempt) const {
    Hits best;
    for (std::uint32_t row = from; row < end_row && best.size() < needles.size(); ++row) {
      Hits taken = take_row(wanted.row(row), needles, attempt);
      if (!taken.empty() && taken.size() < needles.size())
        taken = take_row(with_tall(wanted, row), needles, attempt);
      if (taken.size() > best.size()) best = std::move(taken);
    }
    return best;
  }

  /// The labels of a row, and those beside it that begin above: 项目资金 merged over a row of headings, too.
  static Hits with_tall(const Wanted& wanted, std::uint32_t row) {
    Hits hits;
    for (const LabelHit* hit : wanted.rows(row - std::min(row, reach), row + 1))
      if (hit->row() == row ||
          (hit->row() < row && hit->item->extent.last.row >= row && hit->needle->rows > 1))
        hits.push_back(hit);
    std::stable_sort(hits.begin(), hits.end(), [](const LabelHit* a, const LabelHit* b) {
      return a->item->at().column < b->item->at().column;
    });
    return hits;
  }

  struct Columns {
    std::uint32_t first = 0;
    std::uint32_t last = base::max_columns;
  };

  /// The sheet columns below the heading that the drawing has above a label: `预算数` below `收入`.
  static Columns below_heading(const Needle& needle, const Attempt& attempt) {
    const LabelHit* above = nullptr;
    for (const LabelHit* hit : attempt.found) {
      const Needle& other = *hit->needle;
      const bool covers = other.column <= needle.column && needle.column < other.column + other.columns;
      if (covers && other.row < needle.row && (above == nullptr || other.row > above->needle->row))
        above = hit;
    }
    if (above == nullptr) return {};
    Columns columns{above->item->at().column, base::max_columns};
    for (const LabelHit* hit : attempt.found)
      if (hit->needle->row == above->needle->row && hit->item->at().column > columns.first)
        columns.last = std::min(columns.last, hit->item->at().column - 1);
    return columns;
  }

  /// Matches the needles of one drawn row with the cells of one sheet row: each below its own heading and
  /// left to right, then wherever one is left over.
  Hits take_row(std::span<const LabelHit* const> hits, Needles needles, const Attempt& attempt) const {
    Attempt taken;
    if (hits.empty()) return {};
    enum class Pass : std::uint8_t { in_order, below_heading, anywhere };
    for (const Pass pass : {Pass::in_order, Pass::below_heading, Pass::anywhere}) {
      std::uint32_t column = 0;
      for (const Needle* needle : needles) {
        if (taken.has(*needle)) continue;
        Columns columns = pass == Pass::anywhere ? Columns{} : below_heading(*needle, attempt);
        if (pass == Pass::in_order) columns.first = std::max(columns.first, column);
        const auto it = std::find_if(hits.begin(), hits.end(), [&](const LabelHit* hit) {
          const Item& item = *hit->item;
          return hit->needle == needle && item.at().column >= columns.first &&
                 item.at().column <= columns.last && !placed_.labels.contains(item) && !attempt.uses(item) &&
                 !taken.uses(item);
        });
        if (it == hits.end()) continue;
        taken.found.push_back(*it);
        column = (*it)->item->extent.last.column + 1;
      }
    }
    return std::move(taken.found);
  }

  void accept(const Block& block, const Attempt& attempt, const Wanted& wanted) {
    PlacedBlock placed;
    placed.block = &block;
    placed.first_row = form_.end_row;
    for (const LabelHit* hit : attempt.found) {
      add(placed, *hit);
      placed.first_row = std::min(placed.first_row, hit->row());
      placed.last_row = std::max(placed.last_row, hit->row());
    }
    if (block.each.empty())
      look_elsewhere(placed, wanted);
    else if (!attempt.has(*wanted.needles.front()) && placed.first_row > cursor_)
      --placed.first_row;  // the row of the first label, which was cleared
    cursor_ = std::max(cursor_, placed.last_row + 1);
    placed_.blocks.push_back(std::move(placed));
  }

  void add(PlacedBlock& placed, const LabelHit& hit) {
    placed.needles.push_back({hit.needle, hit.item, hit.captures, hit.other_name, hit.bracket});
    placed_.labels.insert(*hit.item);
  }

  /// Labels that somebody moved away from their block, for values that stand beside their label.
  void look_elsewhere(PlacedBlock& placed, const Wanted& wanted) {
    if (placed.block->is_table()) return;
    for (const LabelHit* hit : wanted.hits)
      if (!hit->needle->is_month && !placed_.labels.contains(*hit->item) &&
          placed.find(hit->needle->row, hit->needle->column) == nullptr)
        add(placed, *hit);
  }

  const FoundForm& form_;
  const Drawing& drawing_;
  PlacedForm placed_;
  std::vector<Wanted> wanted_;
  Hits own_labels_;  ///< labels that only one block has
  std::set<std::pair<const Needle*, const Item*>> own_names_;
  std::set<const Needle*> with_numbers_;  ///< of labels under their own names, beside a number
  std::uint32_t cursor_ = 0;
};

}  // namespace

const PlacedNeedle* PlacedBlock::find(std::uint32_t row, std::uint32_t column) const {
  const auto it = std::find_if(needles.begin(), needles.end(), [&](const PlacedNeedle& placed) {
    return placed.needle->row == row && placed.needle->column == column;
  });
  return it == needles.end() ? nullptr : &*it;
}

base::CellRef place_of_missing(const Needle& needle, const PlacedBlock& placed) {
  base::CellRef at{placed.first_row, needle.column};
  std::int64_t nearest = base::max_rows;
  for (const PlacedNeedle& other : placed.needles) {
    const std::int64_t below = std::int64_t{needle.row} - other.needle->row;
    if (std::abs(below) < nearest && other.item->at().row + below >= 0) {
      nearest = std::abs(below);
      at.row = static_cast<std::uint32_t>(other.item->at().row + below);
    }
    if (below == 0 && other.needle->column < needle.column)
      at.column =
          other.item->extent.last.column + 1 + needle.column - other.needle->column - other.needle->columns;
  }
  return at;
}

PlacedForm place_blocks(const FoundForm& form, const SheetView& view) {
  return Placer(form, view).run();
}

}  // namespace targetbook::layouts
