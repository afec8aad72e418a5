#include <map>

#include "rules/cross/family.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/facts/project_entries.hpp"
#include "rules/facts/ratios.hpp"

namespace targetbook::rules::cross {
namespace {

constexpr std::size_t class_digits = 3;

/// `一、一般公共服务支出`, `（一）一般公共服务支出`: the name without its number.
std::string function_of(std::string_view label) {
  constexpr std::size_t longest_number = 12;  // bytes
  const std::string text = plain_name(label);
  for (const std::string_view sign : {"、", ")"})
    if (const auto at = text.find(sign); at != std::string::npos && at <= longest_number)
      return text.substr(at + sign.size());
  return text;
}

using Classes = std::map<std::string, const model::Amount*>;

/// The totals of a table of classes, by name; empty for other tables.
Classes classes_of(const BudgetRows& rows) {
  Classes classes;
  const std::size_t total = rows.column("合计");
  if (rows.code_column() == no_column || total == no_column || rows.column("项目单位") != no_column)
    return classes;
  for (std::size_t row = 0; row < rows.rows(); ++row)
    if (const model::Amount* amount = rows.amount(row, total);
        amount != nullptr && rows.code(row).size() == class_digits)
      classes[function_of(rows.name(row))] = amount;
  return classes;
}

struct Table {
  const FormContext* context = nullptr;
  const BudgetRows* rows = nullptr;
};

bool has_other_budgets(const BudgetRows& rows) {
  const std::size_t label = rows.column("收入/项目");
  const std::size_t value = rows.column("收入/预算数");
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    const model::Text* text = rows.text(row, label);
    const model::Amount* amount = rows.amount(row, value);
    if (text == nullptr || amount == nullptr) continue;
    const bool is_other = text->value.find("政府性基金") != std::string::npos ||
                          text->value.find("国有资本") != std::string::npos ||
                          text->value.find("结转") != std::string::npos;
    if (is_other && or_zero(*amount) != base::Money{}) return true;
  }
  return false;
}

void compare(const Table& totals, const Table& detail, Report& report) {
  const Classes classes = classes_of(*detail.rows);
  const std::size_t label = totals.rows->column("支出/项目");
  const std::size_t value = totals.rows->column("支出/预算数");
  if (classes.empty()) return;
  for (std::size_t row = 0; row < totals.rows->rows(); ++row) {
    const model::Text* text = totals.rows->text(row, label);
    const model::Amount* amount = totals.rows->amount(row, value);
    if (text == nullptr || amount == nullptr || is_unreadable(*amount)) continue;
    const auto found = classes.find(function_of(text->value));
    if (found == classes.end() || is_unreadable(*found->second)) continue;
    report.checked();
    const base::Money own = or_zero(*amount);
    const base::Money other = or_zero(*found->second);
    if (distance(own, other) <= half_digit_in_fen) continue;
    const base::AmountUnit unit = unit_of(totals.context->form);
    Place place = at(*amount, totals.rows->field(row, value));
    place.form = &totals.context->form;
    report.found(std::move(place),
                 saying(say("「{}」此处为{}，{}为{}", "'{}' is {} here, and {} has {}",
                            function_of(text->value), with_unit(own, unit),
                            place_words(detail.context->form, found->second->cell), with_unit(other, unit)),
                        in_unit(own, unit), in_unit(other, unit)));
  }
}

void check_function_totals_differ(const WorkbookContext& context, Report& report) {
  Table totals;
  Table appropriations;
  Table spending;
  Table general;
  for (const FormContext& one : context.forms) {
    const BudgetRows* rows = one.facts.budget_rows();
    if (rows == nullptr) continue;
    const bool has_sides = rows->column("支出/项目") != no_column;
    if (has_sides && one.form.subject == model::Subject::appropriation) appropriations = {&one, rows};
    if (has_sides && one.form.subject != model::Subject::appropriation) totals = {&one, rows};
    if (has_sides || classes_of(*rows).empty()) continue;
    if (one.form.subject == model::Subject::general_budget) general = {&one, rows};
    if (rows->column("上缴上级支出") != no_column) spending = {&one, rows};
  }
  if (totals.rows != nullptr && spending.rows != nullptr) compare(totals, spending, report);
  if (appropriations.rows != nullptr && general.rows != nullptr && !has_other_budgets(*appropriations.rows))
    compare(appropriations, general, report);
}

}  // namespace

const Rule function_totals_differ{
    .code = "X-25",
    .name = "function-totals-differ",
    .severity = base::Severity::error,
    .scope = Scope::workbook,
    .title = {"收支总表与功能科目表不符", "Totals by function differ"},
    .what = {"收支预算总表的一行功能支出与支出预算总表的同名类款合计不同；财政拨款收支预算总表与一般公共预算"
             "支出表比较，有政府性基金或国有资本拨款的不比较。",
             "A line of spending by function in the table of totals differs from the class of that name in "
             "the table of spending; the table of appropriations is held against that of the general budget, "
             "unless it has money of other budgets."},
    .why = {"同一本预算的两张表应当一致。", "Two tables of one budget must agree."},
    .fix = {"核对两表的该项支出", "check the line in both tables"},
    .wrong = {"01表一般公共服务支出360，03表350", "一般公共服务支出: 360 in table 01, 350 in table 03"},
    .right = {"两表均为360", "360 in both"},
    .source = "江汉 2024",
    .check_workbook = check_function_totals_differ,
};

}  // namespace targetbook::rules::cross
