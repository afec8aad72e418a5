#include "layouts/find/recognise.hpp"

#include <algorithm>
#include <tuple>

#include "layouts/find/form_starts.hpp"

namespace targetbook::layouts {
namespace {

constexpr double ambiguity = 0.02;      ///< scores nearer than this are equal
constexpr double mark_bonus = 0.25;     ///< what a mark is worth: a quarter of the labels
constexpr double closest_score = 0.25;  ///< below this, a layout is not even near
constexpr std::size_t few_labels = 2;   ///< fewer different labels are not worth a thorough look

bool is_tabular(const Drawing& drawing) {
  return drawing.kind != FormKind::narrative && drawing.kind != FormKind::contents;
}

bool has_few_labels(const DrawingHits& hits) {
  std::vector<const Needle*> seen;
  for (const LabelHit& hit : hits.labels) {
    if (std::find(seen.begin(), seen.end(), hit.needle) != seen.end()) continue;
    seen.push_back(hit.needle);
    if (seen.size() >= few_labels) return false;
  }
  return true;
}

bool overlap(const FormStart& left, const FormStart& right) {
  return left.from_row <= right.last_row && right.from_row <= left.last_row;
}

/// Those of several starts in the same rows that are taken: the best first, none where two fit equally well.
class Choice {
 public:
  Choice(std::vector<FormStart> rivals, const MarkedLayout& marked)
      : rivals_(std::move(rivals)), marked_(marked) {
    std::stable_sort(rivals_.begin(), rivals_.end(),
                     [&](const FormStart& a, const FormStart& b) { return fit(a) > fit(b); });
    for (const FormStart& start : rivals_) {
      if (fit(start) < least_score) break;
      if (any_overlaps(taken_, start) || any_overlaps(refused_, start) || gives_way(start)) continue;
      (has_equal(start) ? refused_ : taken_).push_back(start);
    }
  }

  [[nodiscard]] const std::vector<FormStart>& taken() const { return taken_; }
  [[nodiscard]] bool is_ambiguous() const { return !refused_.empty(); }
  [[nodiscard]] bool is_of_two() const {
    return std::any_of(refused_.begin(), refused_.end(),
                       [&](const FormStart& start) { return fit(start) >= own_score; });
  }

 private:
  static bool any_overlaps(const std::vector<FormStart>& others, const FormStart& start) {
    return std::any_of(others.begin(), others.end(),
                       [&](const FormStart& other) { return overlap(start, other); });
  }
  [[nodiscard]] bool rival(const FormStart& start, const FormStart& other) const {
    return other.drawing != start.drawing && overlap(start, other) && fit(other) > fit(start) - ambiguity;
  }
  /// Of two that fit equally well, that one goes on that the form's mark names, else somebody's own, else the
  /// one whose lines above the form stand there: （2025年度）.
  [[nodiscard]] std::tuple<bool, bool, std::uint32_t> standing(const FormStart& start) const {
    return {is_marked(start), start.drawing->is_own, start.heading_lines};
  }
  [[nodiscard]] bool is_marked(const FormStart& start) const {
    return marked_.drawing != nullptr && start.drawing->drawing.get() == marked_.drawing;
  }
  [[nodiscard]] double fit(const FormStart& start) const {
    return start.score + (marked_.is_certain && is_marked(start) ? mark_bonus : 0);
  }
  bool has_equal(const FormStart& start) const {
    return std::any_of(rivals_.begin(), rivals_.end(), [&](const FormStart& other) {
      return rival(start, other) && standing(other) == standing(start);
    });
  }
  bool gives_way(const FormStart& start) const {
    return std::any_of(rivals_.begin(), rivals_.end(), [&](const FormStart& other) {
      return rival(start, other) && fit(start) > fit(other) - ambiguity && standing(other) > standing(start);
    });
  }

  std::vector<FormStart> rivals_;
  MarkedLayout marked_;
  std::vector<FormStart> taken_;
  std::vector<FormStart> refused_;
};

/// Starts come in groups whose rows do not touch: each group is decided by itself.
void choose(std::vector<FormStart> starts, const MarkedLayout& marked, SheetForms& result,
            std::vector<FormStart>& taken) {
  std::stable_sort(starts.begin(), starts.end(),
                   [](const FormStart& a, const FormStart& b) { return a.from_row < b.from_row; });
  for (std::size_t first = 0; first < starts.size();) {
    std::size_t end = first + 1;
    std::uint32_t last_row = starts[first].last_row;
    for (; end < starts.size() && starts[end].from_row <= last_row; ++end)
      last_row = std::max(last_row, starts[end].last_row);
    const auto at = [&](std::size_t i) { return starts.begin() + static_cast<std::ptrdiff_t>(i); };
    const Choice choice({at(first), at(end)}, marked);
    taken.insert(taken.end(), choice.taken().begin(), choice.taken().end());
    result.is_ambiguous = result.is_ambiguous || choice.is_ambiguous();
    result.is_of_two = result.is_of_two || choice.is_of_two();
    first = end;
  }
  std::stable_sort(taken.begin(), taken.end(),
                   [](const FormStart& a, const FormStart& b) { return a.from_row < b.from_row; });
}

/// From the chosen starts to stretches of rows that do not overlap.
void lay_out(std::vector<FormStart>& taken, SheetForms& result, const SheetView& view) {
  std::uint32_t barrier = 0;
  const FormStart* previous = nullptr;
  for (FormStart& start : taken) {
    const bool continues =
        previous != nullptr && previous->drawing == start.drawing && start.may_continue_table();
    if (!continues) {
      if (start.first_row < barrier) start.has_title = false;  // it is that of the form above
      begin_below(start, barrier, view);
      const std::uint32_t first = std::max(start.first_row, barrier);
      if (!result.forms.empty()) result.forms.back().end_row = std::min(result.forms.back().end_row, first);
      const std::uint32_t end = std::max(start.limit_row, first + 1);
      result.forms.push_back({start.drawing, start.hits, first, end, std::min(1.0, start.score)});
    }
    barrier = start.last_row + 1;
    previous = &start;
  }
}

/// The layout that comes nearest, and what it lacks.
void tell_closest(const std::vector<FormStart>& starts, SheetForms& result) {
  const auto closest = std::max_element(
      starts.begin(), starts.end(), [](const FormStart& a, const FormStart& b) { return a.score < b.score; });
  if (closest == starts.end()) return;
  result.closest = closest->drawing;
  const auto hits = closest->hits->rows(closest->first_row, closest->end_row);
  for (const Needle& needle : closest->drawing->needles)
    if (!needle.optional && !needle.is_pattern() &&
        std::none_of(hits.begin(), hits.end(), [&](const LabelHit& hit) { return hit.needle == &needle; }))
      result.missing.push_back(needle.cell->words());
}

}  // namespace

SheetForms find_forms(const SheetView& view, const LabelIndex& labels, const MarkedLayout& marked) {
  SheetForms result;
  result.hits = find_labels(view, labels);
  std::vector<FormStart> starts;
  for (std::size_t i = 0; i < result.hits.size(); ++i) {
    const PreparedDrawing& prepared = labels.drawings()[i];
    if (!is_tabular(*prepared.drawing) || has_few_labels(result.hits[i])) continue;
    for (const FormStart& start : find_starts(prepared, result.hits[i], view))
      if (start.score >= closest_score) starts.push_back(start);
  }
  std::vector<FormStart> taken;
  choose(starts, marked, result, taken);
  if (taken.empty()) tell_closest(starts, result);
  lay_out(taken, result, view);
  return result;
}

}  // namespace targetbook::layouts
