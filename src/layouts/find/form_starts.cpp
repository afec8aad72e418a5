#include "layouts/find/form_starts.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "layouts/drawing/list_rows.hpp"
#include "layouts/drawing/unit_words.hpp"
#include "layouts/read/table_rows.hpp"

namespace targetbook::layouts {
namespace {

constexpr double alias_weight = 0.75;  ///< a label under another name may be another form's own
constexpr double lines_bonus = 0.1;    ///< printed lines differ from county to county: only between equals
constexpr double title_weight = 2;
constexpr double title_detail = 0.002;      ///< for each byte of the title's words: a longer title says more
constexpr std::uint32_t row_reach = 12;     ///< rows that a drawn row's labels may be apart
constexpr std::uint32_t blank_between = 3;  ///< sheet rows that one row of a table's headings may take
constexpr std::uint32_t heading_gap = 2;    ///< blank rows between the lines over a form without a title

bool is_heading(const PreparedDrawing& prepared, const Needle& needle) {
  return prepared.drawing->blocks[needle.block].id == "heading";
}

/// The label to find the layout's places by: the first, in drawn order, that stands there as often as most of
/// the others do. Labels of other layouts, or a heading printed twice, make one stand there more often.
struct Leads {
  const Needle* needle = nullptr;
  std::vector<std::uint32_t> rows;
};
Leads find_leads(const PreparedDrawing& prepared, const DrawingHits& hits) {
  std::map<const Needle*, std::vector<std::uint32_t>> rows;
  for (const LabelHit& hit : hits.labels) {
    if (hit.needle->optional || hit.needle->is_pattern()) continue;
    auto& of_needle = rows[hit.needle];
    if (of_needle.empty() || of_needle.back() != hit.row()) of_needle.push_back(hit.row());
  }
  std::map<std::size_t, std::size_t> needles_by_count;
  for (const auto& [needle, of_needle] : rows) ++needles_by_count[of_needle.size()];
  std::size_t usual = 0;
  for (const auto& [count, needles] : needles_by_count)
    if (usual == 0 || needles >= needles_by_count[usual]) usual = count;
  for (const Needle& needle : prepared.needles)
    if (const auto it = rows.find(&needle); it != rows.end() && it->second.size() == usual)
      return {&needle, it->second};
  return {};
}

/// Where the labels begin that are drawn before the lead and stand above it: of a form whose own labels (its
/// name) stand there less often than those that it shares with others.
std::uint32_t top_of(const Leads& leads, std::uint32_t lead, std::uint32_t barrier, const DrawingHits& hits) {
  constexpr std::uint32_t most_unknown = 2;  // rows without a label between those
  std::uint32_t top = lead;
  for (std::uint32_t row = lead; row-- > barrier && top - row <= most_unknown + 1;) {
    const auto of_row = hits.rows(row, row + 1);
    const auto before = std::count_if(of_row.begin(), of_row.end(),
                                      [&](const LabelHit& hit) { return hit.needle < leads.needle; });
    if (before * 2 < static_cast<std::ptrdiff_t>(of_row.size())) break;
    if (before > 0) top = row;
  }
  return top;
}

const Item* title_above(const DrawingHits& hits, std::uint32_t lead, std::uint32_t not_before) {
  const auto below =
      std::upper_bound(hits.titles.begin(), hits.titles.end(), lead,
                       [](std::uint32_t row, const Item* title) { return row < title->at().row; });
  if (below == hits.titles.begin()) return nullptr;
  const Item* title = *std::prev(below);
  return title->at().row < not_before ? nullptr : title;
}

/// The labels of one form among all that stand in its rows: each drawn row in the sheet row that has most of
/// it.
class Evidence {
 public:
  Evidence(const FormStart& start, std::uint32_t from) : start_(start) {
    for (const LabelHit& hit : start.hits->rows(from, start.end_row))
      by_drawn_row_[{hit.needle->block, hit.needle->row}].push_back(&hit);
    for (auto& [drawn_row, of_row] : by_drawn_row_) take_row(drawn_row.first, of_row);
  }

  /// A list that has hardly a column for what its forms say is none.
  [[nodiscard]] bool lacks_forms() const {
    constexpr std::size_t fewest = 2;
    std::size_t columns = 0;
    bool is_list = false;
    for (const Needle* needle : needles_) {
      const Block& block = start_.drawing->drawing->blocks[needle->block];
      is_list = is_list || block.list;
      if (block.list && role_in_list(block, block.repeat[needle->column].slot()) != ListRole::none) ++columns;
    }
    return is_list && columns < fewest;
  }
  [[nodiscard]] double weight() const { return weight_; }
  /// Whether most of the labels stand above the one that the form was found by.
  [[nodiscard]] bool is_above_lead() const { return above_ * 2 > used_.size(); }
  [[nodiscard]] double wanted() const { return wanted_; }
  /// Lines above the form that say something of it, as the drawing has them.
  [[nodiscard]] std::uint32_t heading_lines() const { return heading_lines_; }
  [[nodiscard]] std::uint32_t last_row() const { return last_row_.value_or(start_.lead_row); }
  /// The first row with a label of the form itself, not of the lines above it.
  [[nodiscard]] std::uint32_t first_row() const { return first_row_.value_or(start_.lead_row); }

 private:
  using Hits = std::vector<const LabelHit*>;

  static std::uint32_t distance(std::uint32_t row, std::uint32_t other) {
    return row > other ? row - other : other - row;
  }

  void take_row(std::size_t block, const Hits& hits) {
    const Block& drawn = start_.drawing->drawing->blocks[block];
    const auto headings = static_cast<std::uint32_t>(drawn.draw.size());
    const bool is_below_others = drawn.is_table() && anchor_block_ == block;
    const auto may_stand = [&](std::uint32_t row) {
      return !is_below_others || distance(row, anchor_row_) <= blank_between * headings;
    };
    const std::optional<std::uint32_t> row = best_row(hits, may_stand);
    if (!row) return;
    if (!is_below_others) anchor_row_ = *row;
    anchor_block_ = block;
    take_near(hits, *row, 0);
    take_near(hits, *row, drawn.is_table() ? headings : row_reach);
  }

  /// Most labels, then nearest to the lead.
  template <class Condition>
  std::optional<std::uint32_t> best_row(const Hits& hits, Condition&& may_stand) const {
    std::optional<std::uint32_t> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < hits.size();) {
      const std::uint32_t row = hits[i]->row();
      std::set<const Needle*> needles;
      for (; i < hits.size() && hits[i]->row() == row; ++i)
        if (!used_.contains(hits[i]->item)) needles.insert(hits[i]->needle);
      if (!may_stand(row) || needles.empty() || needles.size() < most) continue;
      if (!best || needles.size() > most || distance(row, start_.lead_row) < distance(*best, start_.lead_row))
        best = row;
      most = needles.size();
    }
    return best;
  }

  void take_near(const Hits& hits, std::uint32_t row, std::uint32_t reach) {
    for (const LabelHit* hit : hits) {
      // A label drawn twice must stand there twice.
      if (distance(hit->row(), row) > reach || used_.contains(hit->item) ||
          !needles_.insert(hit->needle).second)
        continue;
      used_.insert(hit->item);
      count(*hit);
    }
  }

  void count(const LabelHit& hit) {
    last_row_ = std::max(last_row_.value_or(0), hit.row());
    above_ += hit.row() < start_.lead_row ? 1U : 0U;
    if (!is_heading(*start_.drawing, *hit.needle))
      first_row_ = std::min(first_row_.value_or(hit.row()), hit.row());
    if (hit.needle->is_pattern()) {
      heading_lines_ += is_heading(*start_.drawing, *hit.needle) ? 1U : 0U;
      return;
    }
    const bool is_drawn = hit.has_unnamed_value() || hit.item->folded == hit.needle->variants.front();
    weight_ += is_drawn ? 1 : alias_weight;
    if (hit.needle->optional) wanted_ += 1;
  }

  const FormStart& start_;
  std::map<std::pair<std::size_t, std::uint32_t>, Hits> by_drawn_row_;
  std::optional<std::size_t> anchor_block_;  ///< the block whose first row was taken last
  std::uint32_t anchor_row_ = 0;
  std::set<const Item*> used_;
  std::set<const Needle*> needles_;
  std::optional<std::uint32_t> first_row_;
  std::optional<std::uint32_t> last_row_;
  std::size_t above_ = 0;  ///< labels above the lead
  double weight_ = 0;
  double wanted_ = 0;  ///< optional labels that stand there
  std::uint32_t heading_lines_ = 0;
};

double share_of_lines(const PreparedDrawing& prepared, std::span<const Item> items) {
  if (prepared.lines.empty()) return 0;
  std::set<std::string_view> seen;
  for (const Item& item : items)
    if (std::binary_search(prepared.lines.begin(), prepared.lines.end(), item.folded))
      seen.insert(item.folded);
  return static_cast<double>(seen.size()) / static_cast<double>(prepared.lines.size());
}

bool draws_department(const Drawing& drawing) {
  return std::any_of(drawing.blocks.begin(), drawing.blocks.end(), [](const Block& block) {
    return std::any_of(block.draw.begin(), block.draw.end(), [](const DrawnRow& row) {
      return std::any_of(row.begin(), row.end(),
                         [](const DrawnCell& cell) { return cell.slot() == "department"; });
    });
  });
}

/// A line of text by itself, as the department's name is where its layout gives it no label.
bool is_lone_text(std::span<const Item> row) {
  return row.size() == 1 && row.front().cell->kind() == grid::CellKind::text && !row.front().folded.empty() &&
         !is_remark(row.front().text);
}

/// Lines over a form without a title: those that say what it is in (`单位：元`), and whose it is.
std::uint32_t with_lines_above(const FormStart& start, std::uint32_t row, std::uint32_t barrier,
                               const SheetView& view) {
  std::uint32_t first = row;
  bool wants_department = draws_department(*start.drawing->drawing);
  for (std::uint32_t gap = 0; row > barrier && gap <= heading_gap;) {
    --row;
    if (view.row(row).empty()) {
      ++gap;
      continue;
    }
    const auto hits = start.hits->rows(row, row + 1);
    const bool is_heading_line = std::any_of(hits.begin(), hits.end(), [&](const LabelHit& hit) {
      return is_heading(*start.drawing, *hit.needle);
    });
    const auto items = view.row(row);
    const bool is_unit_line = items.size() == 1 && unit_in_line(items.front().text).has_value();
    if (!is_heading_line && !is_unit_line && !(wants_department && is_lone_text(view.row(row)))) break;
    wants_department = wants_department && is_heading_line && view.row(row).size() == 1;
    first = row;
    gap = 0;
  }
  return first;
}

void weigh(FormStart& start, std::uint32_t barrier, const SheetView& view) {
  const PreparedDrawing& prepared = *start.drawing;
  const Evidence evidence(start, start.has_title ? start.first_row : barrier);
  start.last_row = evidence.last_row();
  start.from_row = start.has_title && evidence.is_above_lead()
                       ? std::min(start.lead_row, evidence.first_row())
                       : start.lead_row;
  if (!start.has_title) start.first_row = with_lines_above(start, evidence.first_row(), barrier, view);
  const double title = start.has_title ? title_weight : 0;
  start.score = (evidence.weight() + title) /
                (static_cast<double>(prepared.required_labels) + evidence.wanted() + title_weight);
  if (evidence.lacks_forms()) start.score = 0;
  start.heading_lines = evidence.heading_lines();
  start.score += lines_bonus * share_of_lines(prepared, view.rows(start.first_row, start.end_row));
  if (start.has_title) start.score += title_detail * static_cast<double>(prepared.title.shortest());
}

bool says_continued(const Item& title) {
  return title.folded.find("续表") != std::string::npos || title.folded.ends_with("(续)");
}

}  // namespace

bool FormStart::may_continue_table() const {
  const auto& blocks = drawing->drawing->blocks;
  return (!has_title || is_continued) && std::all_of(blocks.begin(), blocks.end(), [](const Block& b) {
           return b.is_table() || b.id == "heading";
         });
}

std::vector<FormStart> find_starts(const PreparedDrawing& prepared, const DrawingHits& hits,
                                   const SheetView& view) {
  std::vector<FormStart> starts;
  const Leads found = find_leads(prepared, hits);
  const std::vector<std::uint32_t>& leads = found.rows;
  std::uint32_t barrier = 0;
  for (std::size_t i = 0; i < leads.size(); ++i) {
    FormStart start;
    start.drawing = &prepared;
    start.hits = &hits;
    start.lead_row = leads[i];
    if (const Item* title = title_above(hits, leads[i], i == 0 ? 0 : leads[i - 1] + 1)) {
      start.has_title = true;
      start.is_continued = says_continued(*title);
      start.first_row = title->at().row;
    }
    start.end_row = start.limit_row = view.end_row();
    if (i + 1 < leads.size()) {
      const Item* next_title = title_above(hits, leads[i + 1], leads[i] + 1);
      start.end_row =
          next_title == nullptr ? top_of(found, leads[i + 1], leads[i] + 1, hits) : next_title->at().row;
      if (next_title != nullptr && !says_continued(*next_title)) start.limit_row = next_title->at().row;
    }
    weigh(start, barrier, view);
    if (!starts.empty()) starts.back().end_row = std::max(starts.back().lead_row + 1, start.first_row);
    barrier = start.last_row + 1;
    starts.push_back(start);
  }
  return starts;
}

void begin_below(FormStart& start, std::uint32_t barrier, const SheetView& view) {
  if (!start.has_title && start.first_row < barrier) weigh(start, barrier, view);
}

}  // namespace targetbook::layouts
