#include "layouts/vocabulary/form_kind.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "layouts/drawing/label_words.hpp"
#include "layouts/vocabulary/labelled.hpp"

namespace targetbook::layouts {
namespace {

std::uint32_t first_head(const FormStretch& stretch) {
  return stretch.heads.empty() ? stretch.end_row : stretch.heads.front().first_row;
}

bool any_head(const FormStretch& stretch, bool TableHead::*says) {
  return std::any_of(stretch.heads.begin(), stretch.heads.end(),
                     [&](const TableHead& head) { return head.*says; });
}

/// The lines over the first label, each by itself in its row, as far as they are short.
std::string lines_over(const SheetView& view, const FormStretch& stretch) {
  constexpr std::size_t longest = 120;  // bytes
  std::string words;
  for (const Item& item : view.rows(stretch.first_row, first_head(stretch))) {
    if (item.cell->kind() != grid::CellKind::text || item.text.size() > longest) continue;
    const auto label = labelled(FormKind::project_target, item);
    if (label && !label->word.slot.starts_with("department.")) break;
    if (!label && view.row(item.at().row).size() == 1) words += base::fold_label(item.text) + "|";
  }
  return words;
}

/// The first line over a form that speaks of performance, where none ends as titles do.
FormTitle first_line(const SheetView& view, const FormStretch& stretch) {
  constexpr std::size_t shortest = 18;  // bytes
  for (const Item& item : view.rows(stretch.first_row, first_head(stretch))) {
    if (view.row(item.at().row).size() > 1 || labelled(FormKind::project_target, item) ||
        labelled(FormKind::department_target, item))
      return {};
    const bool is_line = item.cell->kind() == grid::CellKind::text && item.text.size() >= shortest &&
                         !says_both(item.text) && item.folded.find("绩效") != std::string::npos;
    if (is_line) return {&item, item.folded};
  }
  return {};
}

/// Whether the form says what became of its money.
bool says_execution(const SheetView& view, const FormStretch& stretch) {
  const auto items = view.rows(stretch.first_row, first_head(stretch));
  return std::any_of(items.begin(), items.end(), [](const Item& item) {
    return item.cell->kind() == grid::CellKind::text &&
           table_column(FormKind::self_evaluation, "execution", item.folded) == "executed";
  });
}

FormKind kind_of_targets(const SheetView& view, const FormStretch& stretch, const FormTitle& title) {
  if (any_head(stretch, &TableHead::is_list)) return FormKind::project_target;
  std::set<std::string_view> project;
  std::set<std::string_view> department;
  for (const Item& item : view.rows(stretch.first_row, stretch.end_row)) {
    if (item.cell->kind() != grid::CellKind::text) continue;
    if (const auto label = labelled(FormKind::project_target, item)) project.insert(label->word.slot);
    if (const auto label = labelled(FormKind::department_target, item)) department.insert(label->word.slot);
  }
  const bool has_duties = department.contains("functions") || department.contains("tasks");
  if (says_department(title.words)) return FormKind::department_target;
  if (project.contains("project.name")) return FormKind::project_target;
  return has_duties ? FormKind::department_target : FormKind::project_target;
}

}  // namespace

FormTitle title_of(const SheetView& view, const FormStretch& stretch) {
  for (const Item& item : view.rows(stretch.first_row, first_head(stretch)))
    if (is_title_line(view, item)) return {&item, base::fold_label(item.text)};
  return first_line(view, stretch);
}

std::optional<FormKind> kind_of(const SheetView& view, const FormStretch& stretch, const FormTitle& title) {
  const std::string words = title.item != nullptr ? title.words : lines_over(view, stretch);
  if (says_other_kind(words)) return std::nullopt;
  const bool has_attained = any_head(stretch, &TableHead::says_attained);
  const bool has_score = any_head(stretch, &TableHead::says_score);
  if (says_evaluation(words))
    return has_attained || has_score ? std::optional(FormKind::self_evaluation) : std::nullopt;
  if (has_attained &&
      (has_score || (!any_head(stretch, &TableHead::is_foreseen) && says_execution(view, stretch))))
    return FormKind::self_evaluation;
  if (any_head(stretch, &TableHead::is_results)) return std::nullopt;
  return kind_of_targets(view, stretch, title);
}

}  // namespace targetbook::layouts
