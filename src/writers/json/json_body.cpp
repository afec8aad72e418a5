#include "writers/json/json_body.hpp"

#include <algorithm>
#include <charconv>

#include "writers/json/json_goals.hpp"
#include "writers/json/json_values.hpp"

namespace targetbook::writers {
namespace {

using base::JsonWriter;

/// A number where the text is a plain year, else the text.
void write_project_year(JsonWriter& json, const model::Text& year) {
  constexpr std::size_t year_digits = 4;
  const std::string& text = year.value;
  const bool plain = text.size() == year_digits &&
                     std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!plain) {
    write_text(json, year);
    return;
  }
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  json.number(std::int64_t{number});
}

void write_project(JsonWriter& json, const model::Project& project) {
  json.key("project").begin_object();
  write_text(json, "code", project.code);
  write_text(json, "name", project.name);
  write_text(json, "attribute", project.attribute);
  write_text(json, "period", project.period);
  write_project_year(json.key("year"), project.year);
  write_text(json, "category", project.category);
  write_text(json, "frequency", project.frequency);
  write_text(json, "manager", project.manager);
  write_text(json, "phone", project.phone);
  write_text(json, "basis", project.basis);
  write_text(json, "plan", project.plan);
  write_text(json, "last_evaluation", project.last_evaluation);
  write_text(json, "budget_change", project.budget_change);
  write_amount(json, "total_budget", project.total_budget);
  json.end_object();
}

void write_funds(JsonWriter& json, const model::Funds& funds) {
  json.key("funds").begin_object();
  write_amount(json, "total", funds.total);
  write_amount(json, "fiscal", funds.fiscal);
  write_amount(json, "carryover", funds.carryover);
  write_amount(json, "other", funds.other);
  json.end_object();
}

void write_payment_plan(JsonWriter& json, const model::PaymentPlan& plan) {
  json.key("payment_plan").begin_object();
  json.key("basis").string_or_null(to_string(plan.basis()));
  write_array(json, "milestones", plan.milestones, [&](const model::Milestone& milestone) {
    json.begin_object();
    json.key("month").number(std::int64_t{milestone.month});
    write_number(json, "percent", milestone.percent);
    json.end_object();
  });
  json.end_object();
}

void write_money_tables(JsonWriter& json, const model::ProjectTarget& target) {
  write_array(json, "spending", target.spending, [&](const model::SpendingItem& item) {
    json.begin_object();
    write_text(json, "item", item.item);
    write_text(json, "basis", item.basis);
    write_amount(json, "own", item.own);
    write_amount(json, "transfer", item.transfer);
    write_amount(json, "other", item.other);
    json.end_object();
  });
  write_array(json, "procurement", target.procurement, [&](const model::ProcurementItem& item) {
    json.begin_object();
    write_text(json, "item", item.item);
    write_text(json, "quantity", item.quantity);
    write_amount(json, "amount", item.amount);
    json.end_object();
  });
}

void write_one(JsonWriter& json, const model::ProjectTarget& target) {
  write_text(json, "supervising_department", target.supervising_department);
  write_text(json, "implementing_unit", target.implementing_unit);
  write_project(json, target.project);
  write_funds(json, target.funds);
  write_array(json, "fund_sources", target.fund_sources, [&](const model::FundSource& source) {
    json.begin_object();
    write_text(json, "name", source.name);
    write_amount(json, "amount", source.amount);
    json.end_object();
  });
  write_text(json, "purpose", target.purpose);
  write_payment_plan(json, target.payment_plan);
  write_money_tables(json, target);
  write_goals(json, target.goals);
  write_indicators(json, target.indicators);
}

void write_department_funds(JsonWriter& json, const std::vector<model::DepartmentFund>& funds) {
  write_array(json, "funds", funds, [&](const model::DepartmentFund& fund) {
    json.begin_object();
    write_text(json, "group", fund.group);
    write_text(json, "item", fund.item);
    write_amount(json, "amount", fund.amount);
    write_number(json, "share", fund.share);
    write_array(json, "history", fund.history, [&](const model::YearAmount& past) {
      json.begin_object();
      json.key("year").number(std::int64_t{past.year});
      write_amount(json, "amount", past.amount);
      json.end_object();
    });
    json.end_object();
  });
}

void write_one(JsonWriter& json, const model::DepartmentTarget& target) {
  write_text(json, "reporter", target.reporter);
  write_text(json, "phone", target.phone);
  write_department_funds(json, target.funds);
  write_text(json, "functions", target.functions);
  write_text(json, "tasks", target.tasks);
  write_array(json, "projects", target.projects, [&](const model::DepartmentProject& project) {
    json.begin_object();
    write_text(json, "name", project.name);
    write_text(json, "category", project.category);
    write_amount(json, "total", project.total);
    write_amount(json, "year_budget", project.year_budget);
    write_text(json, "purpose", project.purpose);
    json.end_object();
  });
  write_goals(json, target.goals);
  write_indicators(json, target.indicators);
}

void write_one(JsonWriter& json, const model::Narrative& narrative) {
  write_array(json, "sections", narrative.sections, [&](const model::Section& section) {
    json.begin_object();
    write_text(json, "heading", section.heading);
    write_text(json, "text", section.text);
    json.end_object();
  });
}

void write_one(JsonWriter& json, const model::Contents& contents) {
  write_array(json, "entries", contents.entries, [&](const model::Text& entry) { write_text(json, entry); });
}

void write_entry(JsonWriter& json, const model::BudgetTable::Entry& entry) {
  if (const auto* text = std::get_if<model::Text>(&entry))
    write_text(json, *text);
  else
    write_amount(json, std::get<model::Amount>(entry));
}

void write_one(JsonWriter& json, const model::BudgetTable& table) {
  write_array(json, "columns", table.columns,
              [&](const model::BudgetTable::Column& column) { json.string(column.name); });
  write_array(json, "rows", table.rows, [&](const std::vector<model::BudgetTable::Entry>& row) {
    json.begin_object();
    for (std::size_t i = 0; i < table.columns.size() && i < row.size(); ++i)
      write_entry(json.key(table.columns[i].name), row[i]);
    json.end_object();
  });
  write_array(json, "notes", table.notes, [&](const model::Text& note) { write_text(json, note); });
}

}  // namespace

void write_body(JsonWriter& json, const model::Form& form) {
  // There is one drawing per budget table, so the table's id is the layout's.
  if (std::holds_alternative<model::BudgetTable>(form.body)) json.key("table").string(form.layout);
  std::visit([&](const auto& body) { write_one(json, body); }, form.body);
}

}  // namespace targetbook::writers
