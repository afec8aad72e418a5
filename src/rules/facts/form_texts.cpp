#include "rules/facts/form_texts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules {
namespace {

class TextGatherer {
 public:
  void add(TextRole role, const model::Text& text, std::string field) {
    add(role, text.value, text.cell, std::move(field));
  }

  void add(TextRole role, const std::string& text, const std::optional<base::CellRef>& cell,
           std::string field) {
    if (text.empty()) return;
    const bool is_plain = is_plain_text(text);
    FormText& added = texts_.emplace_back();
    added.role = role;
    added.text = text;
    added.cell = cell;
    added.field = std::move(field);
    added.folded = is_plain ? text : base::fold_width(text);
    added.plain = is_plain ? text : base::without_white_space(added.folded);
    const std::string_view rest = without_numbering(text);
    added.unnumbered = rest.size() == base::trim(text).size() ? added.plain : plain_text(rest);
    added.has_digit =
        std::any_of(added.folded.begin(), added.folded.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  template <class Items, class Add>
  void add_each(const Items& items, const std::string& list, const Add& add_item) {
    for (std::size_t i = 0; i < items.size(); ++i) add_item(items[i], list + "[" + std::to_string(i) + "].");
  }

  void add_project(const model::ProjectTarget& target) {
    const model::Project& project = target.project;
    add(TextRole::name, project.name, "project.name");
    add(TextRole::prose, project.basis, "project.basis");
    add(TextRole::prose, project.plan, "project.plan");
    add(TextRole::prose, project.last_evaluation, "project.last_evaluation");
    add(TextRole::prose, project.budget_change, "project.budget_change");
    add(TextRole::prose, target.purpose, "purpose");
    add_each(target.spending, "spending", [&](const model::SpendingItem& item, const std::string& path) {
      add(TextRole::prose, item.item, path + "item");
      add(TextRole::prose, item.basis, path + "basis");
    });
    add_each(target.procurement, "procurement",
             [&](const model::ProcurementItem& item, const std::string& path) {
               add(TextRole::prose, item.item, path + "item");
               add(TextRole::prose, item.quantity, path + "quantity");
             });
  }

  void add_department(const model::DepartmentTarget& target) {
    add(TextRole::prose, target.functions, "functions");
    add(TextRole::prose, target.tasks, "tasks");
    add_each(target.projects, "projects",
             [&](const model::DepartmentProject& project, const std::string& path) {
               add(TextRole::name, project.name, path + "name");
               add(TextRole::prose, project.purpose, path + "purpose");
             });
  }

  void add_goals(const model::Form& form) {
    const auto goals = goals_of(form);
    for (std::size_t i = 0; i < goals.size(); ++i)
      add(TextRole::goal, goals[i].text, "goals[" + std::to_string(i) + "].text");
    const auto indicators = indicators_of(form);
    constexpr std::size_t texts_of_an_indicator = 4;
    texts_.reserve(texts_.size() + texts_of_an_indicator * indicators.size());
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      const model::Indicator& indicator = indicators[i];
      if (indicator.is_blank()) continue;
      add(TextRole::name, indicator.level3, indicator_path(i, "level3"));
      add(TextRole::description, indicator.description, indicator_path(i, "description"));
      add(TextRole::value, indicator.value.value.raw, indicator.value.cell, indicator_path(i, "value"));
      add(TextRole::basis, indicator.basis, indicator_path(i, "basis"));
    }
  }

  void add_lines(const std::vector<TextLine>& lines) {
    for (const TextLine& line : lines) add(TextRole::prose, line.raw, line.cell, line.field);
  }

  void add_table(const model::BudgetTable& table) {
    for (std::size_t i = 0; i < table.notes.size(); ++i)
      add(TextRole::prose, table.notes[i], "notes[" + std::to_string(i) + "]");
  }

  [[nodiscard]] std::vector<FormText> take() { return std::move(texts_); }

 private:
  std::vector<FormText> texts_;
};

}  // namespace

std::vector<FormText> texts_of(const model::Form& form, const std::vector<TextLine>& lines) {
  TextGatherer gatherer;
  if (const auto* project = std::get_if<model::ProjectTarget>(&form.body)) gatherer.add_project(*project);
  if (const auto* department = std::get_if<model::DepartmentTarget>(&form.body))
    gatherer.add_department(*department);
  gatherer.add_goals(form);
  gatherer.add_lines(lines);
  if (const auto* table = std::get_if<model::BudgetTable>(&form.body)) gatherer.add_table(*table);
  return gatherer.take();
}

}  // namespace targetbook::rules
