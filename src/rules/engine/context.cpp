#include "rules/engine/context.hpp"

#include "base/text.hpp"

namespace targetbook::rules {

std::span<const model::Indicator> indicators_of(const model::Form& form) {
  if (const auto* target = std::get_if<model::ProjectTarget>(&form.body)) return target->indicators;
  if (const auto* target = std::get_if<model::DepartmentTarget>(&form.body)) return target->indicators;
  return {};
}

std::span<const model::Goal> goals_of(const model::Form& form) {
  if (const auto* target = std::get_if<model::ProjectTarget>(&form.body)) return target->goals;
  if (const auto* target = std::get_if<model::DepartmentTarget>(&form.body)) return target->goals;
  return {};
}

std::span<const model::Indicator> FormContext::indicators() const {
  return indicators_of(form);
}

std::span<const model::Goal> FormContext::goals() const {
  return goals_of(form);
}

std::string short_title(const model::Form& form) {
  constexpr std::string_view tail = "绩效目标表";
  if (form.title.value.empty()) return form.sheet;
  std::string title = base::replace_all(form.title.value, "\n", "");
  if (title.ends_with(tail) && title.size() > tail.size()) title.resize(title.size() - tail.size());
  // The title over a list is of all its forms.
  const auto* project = std::get_if<model::ProjectTarget>(&form.body);
  const bool is_of_list = form.title.cell && form.title.cell->row < form.range.first.row;
  if (is_of_list && project != nullptr && !project->project.name.value.empty())
    title += "·" + base::replace_all(project->project.name.value, "\n", "");
  return title;
}

}  // namespace targetbook::rules
