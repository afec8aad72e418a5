#include <algorithm>

#include "rules/cross/family.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/book_facts.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/facts/payment_plans.hpp"

namespace targetbook::rules::cross {
namespace {

Place prose_place(const ProseProject& prose) {
  Place place;
  place.cell = prose.line.cell;
  place.field = prose.line.field;
  place.form = prose.text;
  return place;
}

void check_amount(const ProseProject& prose, Report& report) {
  const model::Amount& total = target_of(*prose.project).funds.total;
  const auto said = prose.amount->money();
  if (!total.value.money || !said) return report.insufficient();
  report.checked();
  if (*said == *total.value.money) return;
  const base::AmountUnit unit = prose.amount->money_unit().value_or(base::AmountUnit::yuan);
  report.found(prose_place(prose),
               {.message = say("「{}」文字为{}，{}为{}", "'{}' has {} in the text, but {} has {}",
                               target_of(*prose.project).project.name.value, with_unit(*said, unit),
                               place_words(*prose.project, total.cell), with_unit(*total.value.money, unit)),
                .actual = in_unit(*said, unit),
                .expected = in_unit(*total.value.money, unit),
                .fix = {},
                .severity = {}});
}

/// The plan as running totals at its months, however it was filled in.
void check_percents(const ProseProject& prose, Report& report) {
  const PlanReading table = read_plan(target_of(*prose.project).payment_plan);
  const PlanReading text = read_percents(prose.percents);
  if (prose.percents.empty() || (!table.is_periodic && !table.is_cumulative) ||
      (!text.is_periodic && !text.is_cumulative))
    return;
  report.checked();
  std::vector<base::Decimal> percents;
  std::string shown;
  for (const model::Milestone* milestone : table.filled) {
    percents.push_back(*milestone->percent.value.number);
    shown += (shown.empty() ? "" : "、") + milestone->percent.value.number->to_string() + "%";
  }
  const auto totals = [](const PlanReading& plan, const std::vector<base::Decimal>& own) {
    return plan.is_cumulative ? own : running_totals(own);
  };
  if (totals(table, percents) == totals(text, prose.percents)) return;
  report.found(prose_place(prose),
               {.message = say("「{}」的支出进度文字为{}，表格为{}",
                               "the plan of '{}' is {} in the text and {} in the table",
                               target_of(*prose.project).project.name.value, prose.percents_text, shown),
                .actual = prose.percents_text,
                .expected = shown,
                .fix = {},
                .severity = {}});
}

void check_order(const std::vector<ProseProject>& all, const model::Submission& book, Report& report) {
  std::vector<const ProseProject*> named;
  for (const ProseProject& prose : all)
    if (prose.project != nullptr) named.push_back(&prose);
  if (named.size() < 2) return;
  report.checked();
  const auto rank = [&](const model::Form* form) { return form - book.forms.data(); };
  const auto out_of_order = std::adjacent_find(
      named.begin(), named.end(),
      [&](const ProseProject* a, const ProseProject* b) { return rank(a->project) > rank(b->project); });
  if (out_of_order == named.end()) return;
  std::string text;
  std::string tables;
  std::vector<const model::Form*> forms;
  for (const ProseProject* prose : named) {
    text += (text.empty() ? "" : "、") + target_of(*prose->project).project.name.value;
    forms.push_back(prose->project);
  }
  std::sort(forms.begin(), forms.end(),
            [&](const model::Form* a, const model::Form* b) { return rank(a) < rank(b); });
  for (const model::Form* form : forms)
    tables += (tables.empty() ? "" : "、") + target_of(*form).project.name.value;
  report.found(prose_place(**out_of_order),
               {.message = say("文字的项目顺序为{}，表格为{}",
                               "the text has the projects in the order {}, the tables {}", text, tables),
                .actual = text,
                .expected = tables,
                .fix = say("调整为同一顺序", "put them in one order"),
                .severity = base::Severity::info});
}

/// `1.复查复核委员会经费1.66万元，主要用于…` in a budget text.
void check_listed(const WorkbookContext& context, Report& report) {
  const std::vector<ProjectEntry>& entries = context.facts.project_entries();
  std::vector<std::string> names;
  for (const ProjectEntry& entry : entries) names.push_back(scan_text(entry.name->value));
  for (const FormFacts& facts : context.facts.forms()) {
    for (const TextLine& line : facts.lines())
      for (const Figure& figure : line.figures) {
        const auto said = figure.money();
        if (!said) continue;
        std::string_view words = words_before(line.text, figure.begin);
        if (const auto digits = words.find_first_not_of("0123456789."); digits != std::string_view::npos)
          words.remove_prefix(digits);
        const ProjectEntry* entry = nullptr;
        bool agrees = false;
        for (std::size_t i = 0; i < entries.size(); ++i) {
          const ProjectEntry& one = entries[i];
          if (names[i] != words || !one.amount->value.money) continue;
          entry = entry == nullptr ? &one : entry;
          agrees = agrees || *one.amount->value.money == *said;
        }
        if (entry == nullptr) continue;
        report.checked();
        if (agrees) continue;
        const base::AmountUnit unit = figure.money_unit().value_or(base::AmountUnit::yuan);
        Place place;
        place.cell = line.cell;
        place.field = line.field;
        place.form = &facts.form();
        report.found(std::move(place),
                     {.message = say("「{}」文字为{}，{}为{}", "'{}' has {} in the text, but {} has {}",
                                     entry->name->value, with_unit(*said, unit),
                                     place_words(*entry->form, entry->amount->cell),
                                     with_unit(*entry->amount->value.money, unit)),
                      .actual = in_unit(*said, unit),
                      .expected = in_unit(*entry->amount->value.money, unit),
                      .fix = {},
                      .severity = {}});
      }
  }
}

void check_prose_not_table(const WorkbookContext& context, Report& report) {
  const std::vector<ProseProject>& all = context.facts.prose_projects();
  for (const ProseProject& prose : all) {
    if (prose.project == nullptr) {
      report.insufficient();
      continue;
    }
    check_amount(prose, report);
    check_percents(prose, report);
  }
  check_order(all, context.book, report);
  check_listed(context, report);
}

}  // namespace

const Rule prose_not_table{
    .code = "X-06",
    .name = "prose-not-table",
    .severity = base::Severity::warning,
    .scope = Scope::workbook,
    .title = {"文字与表格的项目金额或顺序不一致", "Text and tables differ about a project"},
    .what = {"文字中“某项目安排N元”的金额、支出进度与该项目的表格不符；项目顺序不同只作提示。",
             "An amount or payment plan that the text gives for a project is not what the project's table "
             "has. Another order of "
             "the projects is only mentioned."},
    .why = {"文字和表格同时公开，必须一致。", "Text and tables are published together."},
    .fix = {"以批复的预算为准，改正文字或表格", "correct the text or the table"},
    .wrong = {"文字「信访救助基金安排500000元」，表格550000.00",
              "500000元 in the text, 550000.00 in the table"},
    .right = {"文字和表格均为500000元", "500000元 in both"},
    .source = "玉田 2022; 江汉 2024",
    .check_workbook = check_prose_not_table,
};

}  // namespace targetbook::rules::cross
