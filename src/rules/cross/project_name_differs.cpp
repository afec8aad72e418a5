#include <algorithm>

#include "rules/cross/family.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/book_facts.hpp"
#include "rules/facts/likeness.hpp"

namespace targetbook::rules::cross {
namespace {

constexpr int least_likeness = 60;

/// Lists of projects that each name a project once: the table, the department's form, all project forms
/// together.
bool in_same_list(const ProjectEntry& a, const ProjectEntry& b) {
  return a.source == b.source && (a.source == ProjectEntry::Source::form || a.form == b.form);
}

void check_project_name_differs(const WorkbookContext& context, Report& report) {
  const std::vector<ProjectEntry>& entries = context.facts.project_entries();
  const auto count = [&](const std::string& name) {
    return std::count_if(entries.begin(), entries.end(),
                         [&](const ProjectEntry& e) { return plain_name(e.name->value) == name; });
  };
  const auto has = [&](const ProjectEntry& list, const std::string& name) {
    return std::any_of(entries.begin(), entries.end(), [&](const ProjectEntry& e) {
      return in_same_list(e, list) && plain_name(e.name->value) == name;
    });
  };
  std::vector<const ProjectEntry*> told;
  for (std::size_t i = 0; i < entries.size(); ++i)
    for (std::size_t k = i + 1; k < entries.size(); ++k) {
      const ProjectEntry& a = entries[i];
      const ProjectEntry& b = entries[k];
      if (in_same_list(a, b)) continue;
      report.checked();
      const std::string first = plain_name(a.name->value);
      const std::string second = plain_name(b.name->value);
      if (first == second || !a.amount->value.money || a.amount->value.money != b.amount->value.money)
        continue;
      // Both names in one list are two projects.
      if (has(a, second) || has(b, first) || likeness(first, second) < least_likeness) continue;
      const bool first_is_odd = count(first) < count(second);
      const ProjectEntry& odd = first_is_odd ? a : b;
      const ProjectEntry& usual = first_is_odd ? b : a;
      if (std::find(told.begin(), told.end(), &odd) != told.end()) continue;
      told.push_back(&odd);
      Place place;
      place.cell = odd.name->cell;
      place.field = odd.name_field;
      place.form = odd.form;
      report.found(
          std::move(place),
          {.message = say("{}为「{}」，此处为「{}」", "{} has '{}', here it is '{}'",
                          place_words(*usual.form, usual.name->cell), usual.name->value, odd.name->value),
           .actual = odd.name->value,
           .expected = usual.name->value,
           .fix = {},
           .severity = {}});
    }
}

}  // namespace

const Rule project_name_differs{
    .code = "X-01",
    .name = "project-name-differs",
    .severity = base::Severity::error,
    .scope = Scope::workbook,
    .title = {"项目名称不一致", "A project has two names"},
    .what = {"项目支出预算表、部门表和项目申报表中金额相同、名称相近（相似度0.6以上）却不相同的项目。",
             "A project of the same amount bears names that are alike, yet not the same, in the list of "
             "projects, the department's "
             "form and its own form."},
    .why = {"绩效目标与预算按项目名称对应，名称不同就对不上。",
            "Targets and budgets are joined by the project's name."},
    .fix = {"统一为预算批复的项目名称", "use the name that the budget has"},
    .wrong = {"预算表「临时人员工作经费」，申报表「临时工作人员经费」",
              "临时人员工作经费 in the table, 临时工作人员经费 in the form"},
    .right = {"两处均为「临时人员工作经费」", "临时人员工作经费 in both"},
    .source = "江汉 2024",
    .check_workbook = check_project_name_differs,
};

}  // namespace targetbook::rules::cross
