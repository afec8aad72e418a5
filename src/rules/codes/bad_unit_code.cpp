#include <algorithm>

#include "rules/codes/code_shapes.hpp"
#include "rules/codes/family.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules::codes {
namespace {

constexpr std::size_t level_length = 3;

bool is_unit_code(std::string_view code) {
  return fits_any(unit_code_shapes(), code);
}

void say_bad_shape(const model::Text& code, std::string field, Report& report) {
  report.found(at(code, std::move(field)), saying(say("单位编码「{}」不是3位、6位或9位数字",
                                                      "unit code '{}' is not 3, 6 or 9 digits", code.value),
                                                  code.value));
}

/// Codes of a table stand below the code of the unit above them: 112001 below 112.
void judge_unit_codes(const model::BudgetTable& table, std::size_t column, Report& report) {
  std::string_view parent;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const model::Text& code = text_of(table.rows[r][column]);
    if (code.value.empty()) continue;
    report.checked();
    if (!is_unit_code(code.value)) {
      say_bad_shape(code, row_path(table, r, column), report);
      continue;
    }
    if (code.value.size() == level_length) parent = code.value;
    if (parent.empty() || code.value.starts_with(parent)) continue;
    report.found(
        at(code, row_path(table, r, column)),
        saying(say("单位编码「{}」列在「{}」之下，但不以它开头",
                   "unit code '{}' stands below '{}' and does not begin with it", code.value, parent),
               code.value, std::string(parent)));
  }
}

/// In a list of projects, the lines of units and categories are known by their codes alone.
void judge_lines_of_projects(const BudgetRows& rows, Report& report) {
  for (const std::size_t row : rows.lines_without_code()) {
    report.checked();
    Place place;
    if (const model::Text* code = rows.text(row, rows.code_column())) place.cell = code->cell;
    place.field = rows.field(row, rows.code_column());
    report.found(std::move(place),
                 saying(say("「{}」一行没有编码", "the line '{}' has no code", rows.name(row))));
  }
}

void check_bad_unit_code(const FormContext& context, Report& report) {
  const model::Text& department = context.form.department_code;
  if (!department.value.empty()) {
    report.checked();
    if (!is_unit_code(department.value)) say_bad_shape(department, "department.code", report);
  }
  const auto* table = context.table();
  if (table != nullptr) judge_lines_of_projects(*context.facts.budget_rows(), report);
  if (table == nullptr) return;
  for (std::size_t c = 0; c < table->columns.size(); ++c)
    if (is_unit_code_column(table->columns[c].name)) judge_unit_codes(*table, c, report);
}

}  // namespace

const Rule bad_unit_code{
    .code = "C-07",
    .name = "bad-unit-code",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"单位编码与层级", "Bad unit code"},
    .what =
        {"单位编码不是3位（部门）、6位（单位）或9位（下属单位）数字，或下级编码不以上级编码开头；项目支出预算"
         "表中单位、类别一行没有编码。",
         "A unit's code is not 3 digits (department), 6 (unit) or 9 (sub-unit), or does not begin with "
         "the code of the unit above it; a line of a unit or category in the list of projects has no code."},
    .why = {"预算按单位编码逐级汇总，编码不对，数就加到别的单位去了。",
            "Budgets are summed up by these codes; with a wrong one the figures go to another unit."},
    .fix = {"按财政部门下发的单位编码表填写", "use the unit codes that the finance bureau gave out"},
    .wrong = {"112 之下列 113001", "113001 below 112"},
    .right = {"112 之下列 112001", "112001 below 112"},
    .source = "T06",
    .check_form = check_bad_unit_code,
};

}  // namespace targetbook::rules::codes
