#include <algorithm>

#include "rules/cross/family.hpp"
#include "rules/cross/paired_indicators.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/budget_history.hpp"
#include "rules/facts/project_entries.hpp"
#include "rules/facts/ratios.hpp"

namespace targetbook::rules::cross {
namespace {

Place indicator_place(const PairedIndicator& one, const std::optional<base::CellRef>& cell,
                      const char* field) {
  Place place;
  place.cell = cell;
  place.form = one.form;
  place.field = "indicators[" + std::to_string(one.index) + "]." + field;
  return place;
}

void say_names(const IndicatorPair& pair, Report& report) {
  report.found(indicator_place(pair.project, pair.project.row->level3.cell, "level3"),
               {.message = say("部门表为「{}」，此处为「{}」，疑为同一指标",
                               "the department's form has '{}', here it is '{}': probably the same indicator",
                               pair.department.row->level3.value, pair.project.row->level3.value),
                .actual = pair.project.row->level3.value,
                .expected = pair.department.row->level3.value,
                .fix = say("是同一指标的请统一名称和单位", "if they are the same, use one name and one unit"),
                .severity = base::Severity::info});
}

void check_pair(const IndicatorPair& pair, Report& report) {
  report.checked();
  const model::Indicator& ours = *pair.project.row;
  const model::Indicator& theirs = *pair.department.row;
  if (!pair.same_name) say_names(pair, report);
  if (!pair.comparable) return;
  const std::string where = place_words(*pair.department.form, theirs.value.cell);
  if (!same_value(ours.value.value, theirs.value.value)) {
    report.found(indicator_place(pair.project, ours.value.cell, "value"),
                 {.message = say("「{}」：{}为{}，此处为{}", "'{}': {} has {}, here it is {}",
                                 ours.level3.value, where, theirs.value.value.raw, ours.value.value.raw),
                  .actual = ours.value.value.raw,
                  .expected = theirs.value.value.raw,
                  .fix = {},
                  .severity = {}});
    return;
  }
  const std::size_t years = std::min(ours.history.size(), theirs.history.size());
  std::string own;
  std::string other;
  const model::HistoryValue* first = nullptr;
  for (std::size_t i = 0; i < years; ++i) {
    const model::HistoryValue& mine = ours.history[i];
    own += (own.empty() ? "" : "、") + mine.value.value.raw;
    other += (other.empty() ? "" : "、") + theirs.history[i].value.value.raw;
    const bool is_filled = !mine.value.value.raw.empty() && !theirs.history[i].value.value.raw.empty();
    if (is_filled && first == nullptr && !same_value(mine.value.value, theirs.history[i].value.value))
      first = &mine;
  }
  if (first == nullptr) return;
  report.found(
      indicator_place(pair.project, first->value.cell, "history"),
      {.message = say("「{}」前两年的值：{}为{}，此处为{}",
                      "'{}' in the two years before: {} has {}, here it is {}", ours.level3.value,
                      place_words(*pair.department.form, theirs.history.front().value.cell), other, own),
       .actual = own,
       .expected = other,
       .fix = {},
       .severity = {}});
}

/// What the projects say they had in earlier years, against 特定目标类 of the department.
void check_histories(const WorkbookContext& context, Report& report) {
  std::map<int, std::pair<base::Money, std::size_t>> told;
  std::size_t projects = 0;
  for (const FormContext& form : context.forms) {
    if (form.project() == nullptr) continue;
    ++projects;
    const auto history =
        budget_history(scan_text(form.project()->project.budget_change.value), form.form.year);
    for (const auto& [year, money] : history.budgets) {
      auto& [sum, count] = told[year];
      sum = add(sum, money).value_or(sum);
      ++count;
    }
  }
  for (const FormContext& form : context.forms) {
    if (form.department() == nullptr || projects == 0) continue;
    for (std::size_t f = 0; f < form.department()->funds.size(); ++f) {
      const model::DepartmentFund& fund = form.department()->funds[f];
      if (fund.item.value.find("特定目标类") == std::string::npos) continue;
      for (std::size_t i = 0; i < fund.history.size(); ++i) {
        const model::YearAmount& past = fund.history[i];
        const auto sum = told.find(past.year);
        if (sum == told.end() || sum->second.second != projects || !past.amount.value.money) {
          report.insufficient();
          continue;
        }
        report.checked();
        constexpr std::int64_t slack = 10'000;  // fen: one digit of 万元 with two decimals
        if (distance(sum->second.first, *past.amount.value.money) <= slack) continue;
        const base::AmountUnit unit = unit_of(form.form);
        Place place;
        place.cell = past.amount.cell;
        place.form = &form.form;
        place.field = "funds[" + std::to_string(f) + "].history[" + std::to_string(i) + "].amount";
        report.found(std::move(place),
                     {.message = say("{}年「{}」为{}，所列项目当年预算合计{}",
                                     "'{1}' was {2} in {0}, but the projects listed here had {3}", past.year,
                                     fund.item.value, with_unit(*past.amount.value.money, unit),
                                     with_unit(sum->second.first, unit)),
                      .actual = in_unit(*past.amount.value.money, unit),
                      .expected = in_unit(sum->second.first, unit),
                      .fix = say("有已结束的项目请说明，否则核对往年数",
                                 "say which projects have ended, or check the earlier amounts"),
                      .severity = base::Severity::info});
      }
    }
  }
}

void check_same_name_different_value(const WorkbookContext& context, Report& report) {
  for (const IndicatorPair& pair : indicator_pairs(context)) check_pair(pair, report);
  check_histories(context, report);
}

}  // namespace

const Rule same_name_different_value{
    .code = "X-13",
    .name = "same-name-different-value",
    .severity = base::Severity::warning,
    .scope = Scope::workbook,
    .title = {"同名指标值不同", "One indicator, two values"},
    .what = {"部门整体绩效表与项目绩效表中同名、同类、同期的指标，目标值或前两年的值不同；疑为同一指标而名称"
             "不同的，以及项目往年预算与部门往年支出对不上的，只作提示。"
             "数量指标以部门值等于各项目之和或任一项目的值为相符。",
             "An indicator of one name, level and term has another value, or another history, in the "
             "department's form than in a "
             "project's. Names that differ though the indicator is probably the same, and earlier budgets "
             "that do not make the "
             "department's, are only mentioned. A department's count may be the sum of its projects'."},
    .why = {"项目指标汇总为部门指标，两处不同就无法考核。", "Projects' indicators make up the department's."},
    .fix = {"核对并统一两处的值", "check both and make them one"},
    .wrong = {"部门表「网上信访占比」≥70%，项目表≥50%", "≥70% for the department, ≥50% for the project"},
    .right = {"两处均为≥70%", "≥70% in both"},
    .source = "江汉 2024",
    .check_workbook = check_same_name_different_value,
};

}  // namespace targetbook::rules::cross
