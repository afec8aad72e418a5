#include "layouts/recognise.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace targetbook::layouts {
namespace {

constexpr double alias_weight = 0.75;    ///< a label under another name may be another form's own
constexpr double lines_bonus = 0.1;      ///< printed lines differ from county to county: only between equals
constexpr double title_weight = 2;
constexpr double title_detail = 0.002;   ///< for each byte of the title's words: a longer title says more
constexpr double ambiguity = 0.02;       ///< scores nearer than this are equal
constexpr double closest_score = 0.25;   ///< below this, a layout is not even near
constexpr std::uint32_t joined_reach = 12;  ///< rows above the first label that may belong to the form

bool is_tabular(const Drawing& drawing) {
  return drawing.kind != FormKind::narrative && drawing.kind != FormKind::contents;
}

bool says(const Needle& needle, const Item& item) {
  return !item.folded.empty() &&
         std::find(needle.variants.begin(), needle.variants.end(), item.folded) != needle.variants.end();
}

/// `label：value` in one cell.
bool begins_with_label(const Needle& needle, const Item& item) {
  return std::any_of(needle.variants.begin(), needle.variants.end(), [&](const std::string& label) {
    return item.folded.size() > label.size() && item.folded.starts_with(label) &&
           item.text.find_first_of(":：") != std::string::npos;
  });
}

bool stands_at(const Needle& needle, const Item& item) {
  return needle.is_pattern() ? needle.pattern.match(item.text).has_value() || says(needle, item)
                             : says(needle, item) || begins_with_label(needle, item);
}

/// Where a layout may begin: the row of its lead label, and of the title above it if there is one.
struct Start {
  const PreparedDrawing* drawing = nullptr;
  std::uint32_t first_row = 0;
  std::uint32_t lead_row = 0;
  std::uint32_t end_row = 0;
  std::uint32_t last_row = 0;  ///< of the labels found
  bool has_title = false;
  double score = 0;
};

/// Rows that hold a layout's first label: the first one, in drawn order, that stands on the sheet at all.
std::vector<std::uint32_t> lead_rows(const PreparedDrawing& prepared, const SheetView& view) {
  std::vector<std::uint32_t> rows;
  for (const Needle& needle : prepared.needles) {
    if (needle.optional || needle.is_pattern()) continue;
    for (const Item& item : view.items())
      if (says(needle, item) && (rows.empty() || rows.back() != item.at().row)) rows.push_back(item.at().row);
    if (!rows.empty()) break;
  }
  return rows;
}

std::optional<std::uint32_t> title_row_above(const PreparedDrawing& prepared, const SheetView& view,
                                             std::uint32_t lead, std::uint32_t not_before) {
  const auto rows = view.rows(not_before, lead);
  for (auto it = rows.rbegin(); it != rows.rend(); ++it)
    if (is_title(prepared, it->text)) return it->at().row;
  return std::nullopt;
}

/// The rows right above the lead that hold something, without a blank row between.
std::uint32_t joined_above(const SheetView& view, std::uint32_t lead, std::uint32_t not_before) {
  std::uint32_t row = lead;
  while (row > not_before && lead - row < joined_reach && !view.row(row - 1).empty()) --row;
  return row;
}

double share_of_lines(const PreparedDrawing& prepared, std::span<const Item> items) {
  if (prepared.lines.empty()) return 0;
  std::set<std::string_view> seen;
  for (const Item& item : items)
    if (std::binary_search(prepared.lines.begin(), prepared.lines.end(), item.folded)) seen.insert(item.folded);
  return static_cast<double>(seen.size()) / static_cast<double>(prepared.lines.size());
}

void score(Start& start, const SheetView& view) {
  const PreparedDrawing& prepared = *start.drawing;
  const auto items = view.rows(start.first_row, start.end_row);
  double found = 0;
  double wanted = static_cast<double>(prepared.required_labels);
  start.last_row = start.lead_row;
  std::set<const Item*> used;  // a label drawn twice must stand there twice
  for (const Needle& needle : prepared.needles) {
    const auto it = std::find_if(items.begin(), items.end(),
                                 [&](const Item& item) { return !used.contains(&item) && stands_at(needle, item); });
    if (it == items.end()) continue;
    used.insert(&*it);
    start.last_row = std::max(start.last_row, it->at().row);
    if (needle.is_pattern()) continue;
    found += it->folded == needle.variants.front() || begins_with_label(needle, *it) ? 1 : alias_weight;
    if (needle.optional) wanted += 1;
  }
  start.score = (found + (start.has_title ? title_weight : 0)) / (wanted + title_weight);
  start.score += lines_bonus * share_of_lines(prepared, items);
  if (start.has_title) start.score += title_detail * static_cast<double>(prepared.title.shortest());
}

std::vector<std::string> missing_labels(const Start& start, const SheetView& view) {
  std::vector<std::string> missing;
  const auto items = view.rows(start.first_row, start.end_row);
  for (const Needle& needle : start.drawing->needles)
    if (!needle.optional && !needle.is_pattern() &&
        std::none_of(items.begin(), items.end(), [&](const Item& item) { return stands_at(needle, item); }))
      missing.push_back(needle.cell->words());
  return missing;
}

std::vector<Start> starts_of(const PreparedDrawing& prepared, const SheetView& view) {
  std::vector<Start> starts;
  const bool begins_with_table = std::all_of(prepared.drawing->blocks.begin(), prepared.drawing->blocks.end(),
                                             [](const Block& b) { return b.is_table() || b.id == "heading"; });
  std::uint32_t previous = 0;
  for (const std::uint32_t lead : lead_rows(prepared, view)) {
    Start start;
    start.drawing = &prepared;
    start.lead_row = lead;
    const std::uint32_t not_before = starts.empty() ? 0 : previous + 1;
    const auto title = title_row_above(prepared, view, lead, not_before);
    // A table's headings that come again without a title head the same table, continued.
    if (begins_with_table && !starts.empty() && !title) continue;
    start.has_title = title.has_value();
    start.first_row = title ? *title : joined_above(view, lead, not_before);
    if (!starts.empty()) starts.back().end_row = start.first_row;
    start.end_row = view.end_row();
    starts.push_back(start);
    previous = lead;
  }
  for (Start& start : starts) score(start, view);
  return starts;
}

bool overlap(const Start& left, const Start& right) {
  return left.lead_row <= right.last_row && right.lead_row <= left.last_row;
}

/// How many of the sheet's cells speak for each drawing: a quick look before a thorough one.
std::vector<std::size_t> count_labels(const SheetView& view, const LabelIndex& labels) {
  std::vector<std::set<std::string_view>> seen(labels.drawings().size());
  for (const Item& item : view.items()) {
    if (item.folded.empty()) continue;
    if (const auto* speakers = labels.find(item.folded))
      for (const std::uint16_t number : *speakers) seen[number].insert(item.folded);
  }
  std::vector<std::size_t> counts;
  for (const auto& words : seen) counts.push_back(words.size());
  return counts;
}

}  // namespace

SheetForms find_forms(const SheetView& view, const LabelIndex& labels) {
  constexpr std::size_t few_labels = 2;
  std::vector<Start> starts;
  const auto counts = count_labels(view, labels);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const PreparedDrawing& prepared = labels.drawings()[i];
    if (counts[i] < few_labels || !is_tabular(*prepared.drawing)) continue;
    const auto of_drawing = starts_of(prepared, view);
    starts.insert(starts.end(), of_drawing.begin(), of_drawing.end());
  }
  std::stable_sort(starts.begin(), starts.end(), [](const Start& a, const Start& b) { return a.score > b.score; });

  SheetForms result;
  std::vector<Start> taken;
  std::vector<Start> refused;
  for (const Start& start : starts) {
    if (start.score < least_score) break;
    const auto rival_of = [&](const Start& other) { return overlap(start, other); };
    if (std::any_of(taken.begin(), taken.end(), rival_of) || std::any_of(refused.begin(), refused.end(), rival_of))
      continue;
    const bool has_equal = std::any_of(starts.begin(), starts.end(), [&](const Start& other) {
      return other.drawing != start.drawing && overlap(start, other) && other.score > start.score - ambiguity;
    });
    (has_equal ? refused : taken).push_back(start);
  }
  result.is_ambiguous = !refused.empty();
  if (taken.empty() && !starts.empty() && starts.front().score >= closest_score) {
    result.closest = starts.front().drawing;
    result.missing = missing_labels(starts.front(), view);
  }

  std::sort(taken.begin(), taken.end(), [](const Start& a, const Start& b) { return a.lead_row < b.lead_row; });
  for (std::size_t i = 0; i < taken.size(); ++i) {
    const std::uint32_t end = i + 1 < taken.size() ? taken[i + 1].first_row : view.end_row();
    const std::uint32_t first = i == 0 ? taken[i].first_row : std::max(taken[i].first_row, taken[i - 1].last_row + 1);
    result.forms.push_back({taken[i].drawing, first, std::min(taken[i].end_row, std::max(end, first + 1)),
                            std::min(1.0, taken[i].score)});
  }
  return result;
}

}  // namespace targetbook::layouts
