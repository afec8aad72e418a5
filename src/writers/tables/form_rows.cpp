#include <string_view>

#include "writers/tables/bureaus.hpp"
#include "writers/tables/row_maker.hpp"
#include "writers/words.hpp"

namespace targetbook::writers {
namespace {

Value words_value(std::string_view words) {
  return value_of(std::string(words));
}

void emit_goals(RowMaker& maker, const std::vector<model::Goal>& goals) {
  for (const model::Goal& goal : goals)
    maker.emit(TableId::goals, {words_value(term_words(goal.term)), value_of(goal.name), value_of(goal.text),
                                value_of(goal.ratio), value_of(goal.text.cell)});
}

/// The values of 前年 and 上年; by their labels, else by their order.
std::pair<Value, Value> past_values(const model::Indicator& indicator) {
  std::pair<Value, Value> past;
  for (const model::HistoryValue& one : indicator.history) {
    const bool is_last =
        one.label.find("上年") != std::string::npos || one.label.find("去年") != std::string::npos;
    const bool is_first = one.label.find("前年") != std::string::npos;
    const bool goes_first = is_first || (!is_last && std::holds_alternative<std::monostate>(past.first));
    (goes_first ? past.first : past.second) = value_of(one.value.value.raw);
  }
  return past;
}

void emit_indicators(RowMaker& maker, const std::vector<model::Indicator>& indicators) {
  for (const model::Indicator& one : indicators) {
    if (one.is_blank()) continue;
    const model::TargetValue& value = one.value.value;
    auto [two_years_ago, last_year] = past_values(one);
    maker.emit(TableId::indicators,
               {words_value(term_words(one.term)), value_of(one.goal), value_of(one.level1),
                value_of(one.level2), value_of(one.level3), value_of(one.description), value_of(value.raw),
                value_of(one.weight), value_of(one.basis), words_value(value_type_words(value.type)),
                value.op ? Value(std::string(to_string(*value.op))) : Value(), value_of(value.number),
                value_of(value.to), value_of(value.unit), words_value(requirement_words(one.requirement)),
                std::move(two_years_ago), std::move(last_year), value_of(one.value.cell)});
  }
}

void emit_source(RowMaker& maker, const std::string& category, const Value& name, std::optional<int> year,
                 const model::Amount& amount, const Value& share) {
  maker.emit(TableId::fund_sources,
             {value_of(category), name, value_of(year), value_of(amount), share, value_of(amount.cell)});
}

void emit_funds(RowMaker& maker, const model::ProjectTarget& target, std::optional<int> year) {
  const std::string category = "项目资金";
  for (const model::FundSource& source : target.fund_sources)
    emit_source(maker, category, value_of(source.name), year, source.amount, {});
  if (!target.fund_sources.empty()) return;
  const auto part = [&](const std::string& name, const model::Amount& amount) {
    if (amount.value.money) emit_source(maker, category, Value(name), year, amount, {});
  };
  part("财政资金", target.funds.fiscal);
  part("结余结转", target.funds.carryover);
  part("其他资金", target.funds.other);
}

void emit_project(RowMaker& maker, const model::Form& form, const model::ProjectTarget& target) {
  const model::Project& project = target.project;
  maker.emit(TableId::projects, {value_of(project.code),
                                 value_of(project.name),
                                 value_of(target.funds.total),
                                 value_of(target.funds.fiscal),
                                 value_of(target.funds.carryover),
                                 value_of(target.funds.other),
                                 count_value(count_indicators(form)),
                                 value_of(target.purpose),
                                 value_of(target.supervising_department),
                                 value_of(target.implementing_unit),
                                 value_of(project.attribute),
                                 value_of(project.period),
                                 value_of(project.year),
                                 value_of(project.category),
                                 value_of(project.frequency),
                                 value_of(project.total_budget),
                                 words_value(plan_basis_words(target.payment_plan.basis())),
                                 value_of(project.manager),
                                 value_of(project.phone),
                                 value_of(project.basis),
                                 value_of(project.plan),
                                 value_of(project.last_evaluation),
                                 value_of(project.budget_change),
                                 value_of(project.name.cell)});
}

void emit_one(RowMaker& maker, const model::Form& form, const model::ProjectTarget& target) {
  emit_project(maker, form, target);
  emit_funds(maker, target, form.year);
  const Value basis = words_value(plan_basis_words(target.payment_plan.basis()));
  for (const model::Milestone& milestone : target.payment_plan.milestones)
    maker.emit(TableId::payment_plan, {std::int64_t{milestone.month}, value_of(milestone.percent), basis,
                                       value_of(milestone.percent.cell)});
  for (const model::SpendingItem& item : target.spending)
    maker.emit(TableId::spending, {value_of(item.item), value_of(item.basis), value_of(item.own),
                                   value_of(item.transfer), value_of(item.other), value_of(item.item.cell)});
  for (const model::ProcurementItem& item : target.procurement)
    maker.emit(TableId::procurement, {value_of(item.item), value_of(item.quantity), value_of(item.amount),
                                      value_of(item.item.cell)});
  emit_goals(maker, target.goals);
  emit_indicators(maker, target.indicators);
}

void emit_one(RowMaker& maker, const model::Form& form, const model::DepartmentTarget& target) {
  for (const model::DepartmentFund& fund : target.funds) {
    emit_source(maker, fund.group.value, value_of(fund.item), form.year, fund.amount, value_of(fund.share));
    for (const model::YearAmount& past : fund.history)
      emit_source(maker, fund.group.value, value_of(fund.item), past.year, past.amount, {});
  }
  for (const model::DepartmentProject& project : target.projects)
    maker.emit(TableId::department_projects,
               {value_of(project.name), value_of(project.category), value_of(project.total),
                value_of(project.year_budget), value_of(project.purpose), value_of(project.name.cell)});
  emit_goals(maker, target.goals);
  emit_indicators(maker, target.indicators);
}

void emit_text(RowMaker& maker, const char* category, const Value& heading, const model::Text& text) {
  maker.emit(TableId::texts, {std::string(category), heading, value_of(text), value_of(text.cell)});
}

void emit_one(RowMaker& maker, const model::Form&, const model::Narrative& narrative) {
  for (const model::Section& section : narrative.sections)
    emit_text(maker, "文字部分", value_of(section.heading), section.text);
}

void emit_one(RowMaker& maker, const model::Form&, const model::Contents& contents) {
  for (const model::Text& entry : contents.entries) emit_text(maker, "目录", {}, entry);
}

std::string_view top_heading(std::string_view column) {
  const std::size_t slash = column.find('/');
  return slash == std::string_view::npos ? std::string_view{} : column.substr(0, slash);
}

/// What a row of a budget table is about: its name, from the same side of a two-sided table.
Value row_name(const model::BudgetTable& table, const std::vector<model::BudgetTable::Entry>& row,
               std::string_view column) {
  const model::Text* best = nullptr;
  int best_score = -1;
  for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i) {
    const auto* text = std::get_if<model::Text>(&row[i]);
    if (text == nullptr || text->value.empty()) continue;
    const std::string_view name = table.columns[i].name;
    const bool names =
        name.find("名称") != std::string_view::npos || name.find("项目") != std::string_view::npos;
    const bool same_side = !top_heading(column).empty() && top_heading(name) == top_heading(column);
    const int score = (same_side ? 2 : 0) + (names ? 1 : 0);
    if (score <= best_score) continue;
    best = text;
    best_score = score;
  }
  return best != nullptr ? value_of(*best) : Value();
}

void emit_one(RowMaker& maker, const model::Form& form, const model::BudgetTable& table) {
  std::int64_t number = 0;
  for (const auto& row : table.rows) {
    ++number;
    for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i) {
      const std::string& column = table.columns[i].name;
      Value amount;
      Value text;
      std::optional<base::CellRef> cell;
      if (const auto* money = std::get_if<model::Amount>(&row[i])) {
        amount = value_of(*money);
        // What is no amount to the fen is kept as it was written.
        if (!money->value.money) text = value_of(money->value.raw);
        cell = money->cell;
      } else {
        text = value_of(std::get<model::Text>(row[i]));
        cell = std::get<model::Text>(row[i]).cell;
      }
      const bool is_blank = amount == Value() && text == Value();
      if (is_blank) continue;
      maker.emit(TableId::budget_cells,
                 {value_of(form.layout), number, row_name(table, row, column), value_of(column),
                  std::move(amount), std::move(text), value_of(cell)});
    }
  }
  for (const model::Text& note : table.notes) emit_text(maker, "表注", {}, note);
}

}  // namespace

void emit_body(RowMaker& maker, const model::Form& form) {
  std::visit([&](const auto& body) { emit_one(maker, form, body); }, form.body);
  for (const model::Text& remark : form.remarks) emit_text(maker, "备注", {}, remark);
}

}  // namespace targetbook::writers
