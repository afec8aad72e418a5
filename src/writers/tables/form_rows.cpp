#include <iterator>
#include <string_view>

#include "writers/tables/bureaus.hpp"
#include "writers/tables/field_columns.hpp"
#include "writers/tables/row_maker.hpp"
#include "writers/words.hpp"

namespace targetbook::writers {
namespace {

Value words_value(std::string_view words) {
  return value_of(std::string(words));
}

/// A row of a record's own fields, and what else its table has.
template <class Record>
void emit_record(RowMaker& maker, TableId table, const Record& record, Facts more) {
  Facts facts = facts_of(record);
  facts.insert(facts.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  maker.emit(table, std::move(facts));
}

void emit_goals(RowMaker& maker, const std::vector<model::Goal>& goals) {
  for (const model::Goal& goal : goals)
    emit_record(maker, TableId::goals, goal, {{"cell", value_of(goal.text.cell)}});
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
    emit_record(maker, TableId::indicators, one,
                {{"value_type", words_value(value_type_words(value.type))},
                 {"op", value.op ? Value(std::string(to_string(*value.op))) : Value()},
                 {"number", value_of(value.number)},
                 {"upper", value_of(value.to)},
                 {"unit", value_of(value.unit)},
                 {"two_years_ago", std::move(two_years_ago)},
                 {"last_year", std::move(last_year)},
                 {"cell", value_of(one.value.cell)}});
  }
}

void emit_source(RowMaker& maker, const model::FundSource& source, std::optional<int> year) {
  emit_record(maker, TableId::fund_sources, source,
              {{"category", Value("项目资金")},
               {"amount_year", value_of(year)},
               {"cell", value_of(source.amount.cell)}});
}

void emit_funds(RowMaker& maker, const model::ProjectTarget& target, std::optional<int> year) {
  for (const model::FundSource& source : target.fund_sources) emit_source(maker, source, year);
  if (!target.fund_sources.empty()) return;
  const auto part = [&](const std::string& name, const model::Amount& amount) {
    if (!amount.value.money) return;
    model::FundSource source;
    source.name.value = name;
    source.amount = amount;
    emit_source(maker, source, year);
  };
  part("财政资金", target.funds.fiscal);
  part("结余结转", target.funds.carryover);
  part("其他资金", target.funds.other);
}

void emit_one(RowMaker& maker, const model::Form& form, const model::ProjectTarget& target) {
  const Value basis = words_value(plan_basis_words(target.payment_plan.basis()));
  emit_record(maker, TableId::projects, target,
              {{"indicator_count", count_value(count_indicators(form))},
               {"plan_basis", basis},
               {"cell", value_of(target.project.name.cell)}});
  emit_funds(maker, target, form.year);
  for (const model::Milestone& milestone : target.payment_plan.milestones)
    emit_record(maker, TableId::payment_plan, milestone,
                {{"plan_basis", basis}, {"cell", value_of(milestone.percent.cell)}});
  for (const model::SpendingItem& item : target.spending)
    emit_record(maker, TableId::spending, item, {{"cell", value_of(item.item.cell)}});
  for (const model::ProcurementItem& item : target.procurement)
    emit_record(maker, TableId::procurement, item, {{"cell", value_of(item.item.cell)}});
  for (const model::Execution& line : target.execution)
    emit_record(maker, TableId::execution, line, {{"cell", value_of(line.item.cell)}});
  emit_goals(maker, target.goals);
  emit_indicators(maker, target.indicators);
}

void emit_one(RowMaker& maker, const model::Form& form, const model::DepartmentTarget& target) {
  for (const model::DepartmentFund& fund : target.funds) {
    emit_record(maker, TableId::fund_sources, fund,
                {{"amount_year", value_of(form.year)}, {"cell", value_of(fund.amount.cell)}});
    for (const model::YearAmount& past : fund.history)
      maker.emit(TableId::fund_sources, {{"category", value_of(fund.group)},
                                         {"name", value_of(fund.item)},
                                         {"amount_year", value_of(std::optional<int>(past.year))},
                                         {"amount", value_of(past.amount)},
                                         {"cell", value_of(past.amount.cell)}});
  }
  for (const model::DepartmentProject& project : target.projects)
    emit_record(maker, TableId::department_projects, project, {{"cell", value_of(project.name.cell)}});
  emit_goals(maker, target.goals);
  emit_indicators(maker, target.indicators);
}

void emit_text(RowMaker& maker, const char* category, const Value& heading, const model::Text& text) {
  maker.emit(TableId::texts, {{"category", std::string(category)},
                              {"heading", heading},
                              {"text", value_of(text)},
                              {"cell", value_of(text.cell)}});
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
      maker.emit(TableId::budget_cells, {{"table_id", value_of(form.layout)},
                                         {"row_number", number},
                                         {"row_name", row_name(table, row, column)},
                                         {"column_name", value_of(column)},
                                         {"amount", std::move(amount)},
                                         {"text", std::move(text)},
                                         {"cell", value_of(cell)}});
    }
  }
  for (const model::Text& note : table.notes) emit_text(maker, "表注", {}, note);
}

}  // namespace

void emit_body(RowMaker& maker, const model::Form& form) {
  std::visit([&](const auto& body) { emit_one(maker, form, body); }, form.body);
  for (const model::Extra& extra : form.extras)
    emit_text(maker, "其他栏目", value_of(extra.heading), extra.text);
  for (const model::Text& remark : form.remarks) emit_text(maker, "备注", {}, remark);
}

}  // namespace targetbook::writers
