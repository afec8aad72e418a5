#include <algorithm>

#include "rules/cross/family.hpp"
#include "rules/facts/book_facts.hpp"

namespace targetbook::rules::cross {
namespace {

std::vector<int> months_of(const model::Form& form, bool only_filled) {
  std::vector<int> months;
  for (const model::Milestone& milestone : std::get<model::ProjectTarget>(form.body).payment_plan.milestones)
    if (!only_filled || milestone.percent.value.number) months.push_back(milestone.month);
  return months;
}

/// The months that all project forms of the workbook have; empty where they differ.
std::vector<int> common_months(const model::Submission& book) {
  std::vector<int> common;
  for (const model::Form& form : book.forms) {
    if (!std::holds_alternative<model::ProjectTarget>(form.body)) continue;
    const std::vector<int> months = months_of(form, false);
    if (months.empty()) continue;
    if (!common.empty() && common != months) return {};
    common = months;
  }
  return common;
}

void check_milestone_months_differ(const WorkbookContext& context, Report& report) {
  const std::vector<int> common = common_months(context.book);
  for (const ProseProject& prose : context.facts.prose_projects()) {
    if (prose.months.empty()) continue;
    const std::vector<int> table = prose.project != nullptr ? months_of(*prose.project, false) : common;
    if (table.empty()) {
      report.insufficient();
      continue;
    }
    report.checked();
    const auto is_drawn = [&](int month) {
      return std::find(table.begin(), table.end(), month) != table.end();
    };
    const std::vector<int> filled =
        prose.project != nullptr ? months_of(*prose.project, true) : std::vector<int>{};
    const auto is_told = [&](int month) {
      return std::find(prose.months.begin(), prose.months.end(), month) != prose.months.end();
    };
    if (std::all_of(prose.months.begin(), prose.months.end(), is_drawn) &&
        std::all_of(filled.begin(), filled.end(), is_told))
      continue;
    Place place;
    place.cell = prose.line.cell;
    place.field = prose.line.field;
    place.form = prose.text;
    report.found(std::move(place), {.message = say("支出进度的时点文字为{}，表格为{}",
                                                   "the text's milestones are {}, the table's {}",
                                                   months_text(prose.months), months_text(table)),
                                    .actual = months_text(prose.months),
                                    .expected = months_text(table),
                                    .fix = {},
                                    .severity = {}});
  }
}

}  // namespace

const Rule milestone_months_differ{
    .code = "X-08",
    .name = "milestone-months-differ",
    .severity = base::Severity::warning,
    .scope = Scope::workbook,
    .title = {"进度月份不一致", "Milestones at other months"},
    .what = {"文字中支出进度的月份（如9月底）不在项目表格的月份（如10月底）之中，或表格填了的月份文字没有。",
             "The text gives a share of spending at a month (9月底) that the project's table does not have "
             "(10月底), or leaves out "
             "one that is filled in."},
    .why = {"进度监控按表格的时点进行。", "Spending is watched at the table's months."},
    .fix = {"文字和表格使用相同的时点", "use the same months in both"},
    .wrong = {"文字3、6、9、12月底，表格3、6、10、12月底",
              "3, 6, 9, 12 in the text; 3, 6, 10, 12 in the table"},
    .right = {"文字和表格均为3、6、10、12月底", "3, 6, 10, 12 in both"},
    .source = "玉田 2022",
    .check_workbook = check_milestone_months_differ,
};

}  // namespace targetbook::rules::cross
