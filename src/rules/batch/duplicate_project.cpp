#include <map>
#include <tuple>

#include "rules/batch/batch_projects.hpp"
#include "rules/batch/family.hpp"
#include "rules/facts/amount_words.hpp"

namespace targetbook::rules::batch {
namespace {

/// A whole block that is there twice in a workbook is told as such (S-08).
bool is_same_block(const BatchProject& project, const BatchProject& other) {
  return project.book == other.book && project.form().layout == other.form().layout &&
         project.target->title_mark == other.target->title_mark && project.code() == other.code();
}

void check_duplicate_project(const BatchContext& context, Report& report) {
  // By unit, file where the form names no unit, project, amount and year.
  std::map<std::tuple<std::string_view, std::string_view, std::string_view, std::int64_t, int>, BatchProject>
      known;
  for (const BatchProject& project : batch_projects(context)) {
    const auto& money = project.target->total;
    if (project.plain_name().empty() || !money) {
      report.insufficient();
      continue;
    }
    report.checked();
    // Without a unit's name only a form of the same workbook is surely the same project.
    const std::string_view file =
        project.unit().empty() ? std::string_view(project.book->file) : std::string_view();
    const auto [first, is_new] = known.try_emplace(
        {project.unit(), file, project.plain_name(), money->fen(), project.form().year.value_or(0)}, project);
    if (is_new || is_same_block(project, first->second)) continue;
    report.found(place_in(project, project.target->name_cell, "project.name"),
                 {.message = say("「{}」（{}）重复报送，已见于{}", "'{}' ({}) is handed in twice: see {}",
                                 project.shown_name(), with_unit(*money, unit_of(project.form())),
                                 named_from(project, first->second, first->second.target->name_cell)),
                  .actual = std::string(project.shown_name()),
                  .expected = {},
                  .fix = {},
                  .severity = {}});
  }
}

}  // namespace

const Rule duplicate_project{
    .code = "B-02",
    .name = "duplicate-project",
    .severity = base::Severity::error,
    .scope = Scope::batch,
    .title = {"同一项目重复报送", "A project is handed in twice"},
    .what = {"同一批报送中，同一单位、同一年度出现两份名称和金额都相同的项目表。",
             "A run holds two forms of one unit and year with the same project name and amount."},
    .why = {"重复的表会使汇总金额加倍。", "Summaries would count it twice."},
    .fix = {"只保留一份", "keep one of them"},
    .wrong = {"两个工作簿都有「接访经费」1000000.00", "接访经费 1000000.00 in two workbooks"},
    .right = {"只有一个工作簿有「接访经费」", "接访经费 in one workbook"},
    .source = "practice",
    .check_batch = check_duplicate_project,
};

}  // namespace targetbook::rules::batch
