#include <algorithm>

#include "rules/cross/family.hpp"
#include "rules/facts/book_facts.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/facts/project_entries.hpp"

namespace targetbook::rules::cross {
namespace {

struct UnitName {
  std::string plain;
  std::string raw;
  const model::Form* form = nullptr;
  std::optional<base::CellRef> cell;
  std::string field;
  std::string code;  ///< of the unit, beside it; empty where there is none
};

void add_name(std::vector<UnitName>& names, const model::Form& form, const model::Text& text,
              std::string field, const std::string& code) {
  if (text.value.empty()) return;
  std::string plain = plain_unit(text.value);
  for (UnitName& known : names)
    if (known.plain == plain) {
      if (known.code.empty()) known.code = code;
      return;
    }
  names.push_back({std::move(plain), text.value, &form, text.cell, std::move(field), code});
}

std::vector<UnitName> names_in(const BookFacts& book) {
  std::vector<UnitName> names;
  for (const FormFacts& facts : book.forms()) {
    const model::Form& form = facts.form();
    add_name(names, form, form.department_name, "department.name", form.department_code.value);
    if (const auto* target = std::get_if<model::ProjectTarget>(&form.body)) {
      add_name(names, form, target->supervising_department, "supervising_department", {});
      add_name(names, form, target->implementing_unit, "implementing_unit", {});
    }
    if (facts.budget_rows() == nullptr) continue;
    const BudgetRows& rows = *facts.budget_rows();
    const bool lists_projects = rows.column("项目单位") != no_column;
    const std::size_t named = rows.column("单位名称");
    const std::size_t column = named != no_column ? named : lists_projects ? rows.name_column() : no_column;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
      const std::string& code = rows.code(row);
      const bool is_unit = code.size() >= 3 && code.size() <= 9 && code.size() % 3 == 0;
      const bool is_project = lists_projects && rows.project(row) != nullptr;
      if (const model::Text* name = rows.text(row, column); name != nullptr && is_unit && !is_project)
        add_name(names, form, *name, rows.field(row, column), code);
    }
  }
  return names;
}

bool are_one_unit(const UnitName& a, const UnitName& b) {
  if (!a.code.empty() && a.code == b.code) return true;
  constexpr std::size_t fewest = 12;  // bytes: four characters
  return a.plain.size() >= fewest && b.plain.size() >= fewest &&
         (a.plain.ends_with(b.plain) || b.plain.ends_with(a.plain));
}

void check_unit_name_variants(const WorkbookContext& context, Report& report) {
  const std::vector<UnitName> names = names_in(context.facts);
  if (names.empty()) return;
  report.checked(names.size());
  std::vector<bool> told(names.size(), false);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (told[i]) continue;
    // The name that stands beside a code is the one the budget knows the unit by.
    std::vector<std::size_t> group;
    for (std::size_t k = 0; k < names.size(); ++k)
      if (!told[k] && (k == i || are_one_unit(names[i], names[k]))) group.push_back(k);
    if (group.size() < 2) continue;
    const auto own =
        std::find_if(group.begin(), group.end(), [&](std::size_t k) { return !names[k].code.empty(); });
    const std::size_t usual = own == group.end() ? group.front() : *own;
    for (const std::size_t k : group) {
      told[k] = true;
      if (k == usual) continue;
      Place place;
      place.cell = names[k].cell;
      place.field = names[k].field;
      place.form = names[k].form;
      report.found(
          std::move(place),
          {.message = say("单位名称为「{}」，{}为「{}」", "the unit is called '{}' here, and in {} '{}'",
                          names[k].raw, place_words(*names[usual].form, names[usual].cell), names[usual].raw),
           .actual = names[k].raw,
           .expected = names[usual].raw,
           .fix = {},
           .severity = {}});
    }
  }
}

}  // namespace

const Rule unit_name_variants{
    .code = "X-02",
    .name = "unit-name-variants",
    .severity = base::Severity::warning,
    .scope = Scope::workbook,
    .title = {"单位名称不一致", "The unit has several names"},
    .what =
        {"同一工作簿中同一单位写成几个名称：同一编码带有不同的名称，或去掉“本级”“盖章”后一个名称是另一个的后"
         "半部分。",
         "One unit is written in several ways in a workbook: one code has several names, or one name ends "
         "with the other, without 本级 and the stamp's place."},
    .why = {"单位按名称和编码汇总，名称不一会被当作两个单位。", "Summaries take two names for two units."},
    .fix = {"统一使用与单位编码对应的规范名称", "use the name that goes with the unit's code throughout"},
    .wrong = {"预算表「中共武汉市江汉区信访局」，申报表「武汉市江汉区信访局」",
              "中共武汉市江汉区信访局 in tables, 武汉市江汉区信访局 in forms"},
    .right = {"全书均为「武汉市江汉区信访局」", "one name throughout"},
    .source = "江汉 2024",
    .check_workbook = check_unit_name_variants,
};

}  // namespace targetbook::rules::cross
