#include <algorithm>

#include "rules/cross/family.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/budget_rows.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/facts/project_entries.hpp"
#include "rules/facts/ratios.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules::cross {
namespace {

const model::Form* form_of_project(const WorkbookContext& context, std::string_view name) {
  for (const FormContext& form : context.forms)
    if (form.project() != nullptr && plain_name(form.project()->project.name.value) == plain_name(name))
      return &form.form;
  return nullptr;
}

/// What of a service's name tells the kind: 印刷服务 and 印刷费 are both about 印刷.
std::string keyword_of(std::string_view name) {
  std::string word = plain_name(name);
  for (const std::string_view tail : {"服务", "费用", "费", "经费", "采购", "购置", "支出"})
    if (word.ends_with(tail) && word.size() >= tail.size() + 6) word.resize(word.size() - tail.size());
  return word;
}

Said differing(const model::Form& table, std::string_view what, std::string_view own, std::string_view detail,
               std::string_view other, std::optional<base::Severity> severity) {
  Said said;
  said.message = say("《{0}》{1}为{2}，{3}为「{4}」", "'{0}' has {2} for {1}, but {3} has '{4}'", table.sheet,
                     what, own, detail, other);
  said.actual = own;
  said.expected = other;
  said.severity = severity;
  return said;
}

struct PurchaseRow {
  const model::Form* table = nullptr;
  const model::Form* project = nullptr;
  const BudgetRows* rows = nullptr;
  std::size_t row = 0;
};

Place place_at(const PurchaseRow& one, std::size_t column) {
  Place place;
  const model::Amount* amount = one.rows->amount(one.row, column);
  const model::Text* text = one.rows->text(one.row, column);
  place.cell = amount != nullptr ? amount->cell : text != nullptr ? text->cell : std::nullopt;
  place.field = one.rows->field(one.row, column);
  place.form = one.table;
  return place;
}

/// Goods: the row's amount is one of the form's list, or the list's total; then its quantity must be there
/// too.
void check_goods(const PurchaseRow& one, Report& report) {
  const std::size_t amount_column = one.rows->column("采购金额合计");
  const model::Amount* amount = one.rows->amount(one.row, amount_column);
  const auto& items = target_of(*one.project).procurement;
  if (amount == nullptr || !amount->value.money || items.empty()) return report.insufficient();
  report.checked();
  const base::AmountUnit unit = unit_of(*one.table);
  base::Money sum;
  std::string listed;
  const model::ProcurementItem* same = nullptr;
  for (const model::ProcurementItem& item : items) {
    const base::Money own = or_zero(item.amount);
    sum = add(sum, own).value_or(sum);
    listed += (listed.empty() ? "" : "、") + item.item.value + in_unit(own, unit);
    if (distance(own, *amount->value.money) <= half_digit_in_fen) same = &item;
  }
  if (same == nullptr && distance(sum, *amount->value.money) > half_digit_in_fen) {
    report.found(place_at(one, amount_column),
                 differing(*one.table, "采购金额", in_unit(*amount->value.money, unit),
                           place_words(*one.project, items.front().amount.cell), listed, {}));
    return;
  }
  const std::size_t quantity_column = one.rows->column("采购数量");
  const model::Text* quantity = one.rows->text(one.row, quantity_column);
  const auto count = quantity == nullptr ? std::nullopt : base::Decimal::parse(scan_text(quantity->value));
  if (same == nullptr || !count) return;
  base::Decimal total;
  bool has = false;
  const std::vector<Figure> figures = figures_in(scan_text(same->quantity.value));
  for (const Figure& figure : figures) {
    has = has || figure.number == *count;
    total = add(total, figure.number).value_or(total);
  }
  if (figures.empty() || has || total == *count) return;
  report.found(place_at(one, quantity_column),
               differing(*one.table, "采购数量", quantity->value,
                         place_words(*one.project, same->quantity.cell), same->quantity.value, {}));
}

/// `印刷及邮寄费等0.66万元` in the basis of the detail: the amount beside the keyword, and whether it holds
/// more than that.
struct DetailFigure {
  base::Money amount;
  std::string words;
  std::optional<base::CellRef> cell;
  bool is_broader = false;
};

std::optional<DetailFigure> detail_of(const model::ProjectTarget& target, const std::string& keyword) {
  for (const model::ProcurementItem& item : target.procurement)
    if (item.item.value.find(keyword) != std::string::npos && item.amount.value.money)
      return DetailFigure{*item.amount.value.money, item.item.value, item.amount.cell, false};
  for (const model::SpendingItem& item : target.spending) {
    const std::string text = scan_text(item.basis.value);
    for (const Figure& figure : figures_in(text)) {
      const auto money = figure.money();
      const std::string_view words = words_before(text, figure.begin);
      if (!money || words.find(keyword) == std::string_view::npos ||
          words.find('=') != std::string_view::npos)
        continue;
      const bool is_broader = words.find("及") != std::string_view::npos ||
                              words.find("等") != std::string_view::npos ||
                              words.find("和") != std::string_view::npos;
      return DetailFigure{*money, std::string(words), item.basis.cell, is_broader};
    }
  }
  return std::nullopt;
}

void check_services(const PurchaseRow& one, Report& report) {
  const std::size_t column = one.rows->column("购买金额");
  const model::Amount* amount = one.rows->amount(one.row, column);
  const model::Text* content = one.rows->text(one.row, one.rows->column("政府购买服务内容"));
  if (amount == nullptr || !amount->value.money || content == nullptr || content->value.empty())
    return report.insufficient();
  const auto detail = detail_of(target_of(*one.project), keyword_of(content->value));
  if (!detail) return report.insufficient();
  report.checked();
  const base::AmountUnit unit = unit_of(*one.table);
  const bool is_same = distance(detail->amount, *amount->value.money) <= half_digit_in_fen;
  if (is_same ? !detail->is_broader : detail->is_broader && detail->amount > *amount->value.money) return;
  report.found(
      place_at(one, column),
      differing(*one.table, content->value, in_unit(*amount->value.money, unit),
                place_words(*one.project, detail->cell), detail->words + in_unit(detail->amount, unit),
                is_same ? std::optional(base::Severity::info) : std::nullopt));
}

void check_procurement_not_detail(const WorkbookContext& context, Report& report) {
  for (const FormContext& form : context.forms) {
    if (form.table() == nullptr) continue;
    const BudgetRows& rows = *form.facts.budget_rows();
    if (rows.project_column() == no_column) continue;
    const bool are_goods = rows.column("采购金额合计") != no_column;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
      const model::Text* project = rows.project(row);
      if (project == nullptr) continue;
      const PurchaseRow one{&form.form, form_of_project(context, project->value), &rows, row};
      if (one.project == nullptr)
        report.insufficient();
      else if (are_goods)
        check_goods(one, report);
      else
        check_services(one, report);
    }
  }
}

}  // namespace

const Rule procurement_not_detail{
    .code = "X-15",
    .name = "procurement-not-detail",
    .severity = base::Severity::warning,
    .scope = Scope::workbook,
    .title = {"采购、购买服务与项目明细不符", "Purchases and the project's detail differ"},
    .what = {"政府采购预算表、购买服务预算表中某项目的金额或数量，与该项目申报表的采购计划或测算依据不同；明"
             "细口径更宽（“印刷及邮寄费等”）而金额相同的只作提示。",
             "For a project, the tables of purchases and bought services have another amount or quantity "
             "than its own form's list or "
             "basis. Where the detail holds more (印刷及邮寄费等) at the same amount, it is only mentioned."},
    .why = {"采购按采购预算执行，与项目明细不一致会无法支付。",
            "Purchases follow these tables, payments the project."},
    .fix = {"核对采购表与项目申报表", "check both"},
    .wrong = {"购买服务表印刷服务3.00，申报表印刷费4", "印刷服务 3.00 in the table, 印刷费 4 in the form"},
    .right = {"两处均为3.00", "3.00 in both"},
    .source = "江汉 2024, tables 12 and 13",
    .check_workbook = check_procurement_not_detail,
};

}  // namespace targetbook::rules::cross
