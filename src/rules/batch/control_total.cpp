#include <map>

#include "rules/batch/batch_projects.hpp"
#include "rules/batch/family.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/ratios.hpp"

namespace targetbook::rules::batch {
namespace {

struct UnitSum {
  base::Money sum;
  std::optional<BatchProject> first;
  bool is_readable = true;
};

void add_book(const BookDigest& book, UnitSum& unit) {
  for (const ProjectDigest& project : book.projects) {
    if (!unit.first) unit.first = BatchProject{&book, &project};
    const auto more = add(unit.sum, project.total.value_or(base::Money{}));
    unit.is_readable = unit.is_readable && !project.is_total_unreadable && more;
    if (more) unit.sum = *more;
  }
}

void check_control_total(const BatchContext& context, Report& report) {
  if (context.roster == nullptr) return;
  std::map<std::size_t, UnitSum> sums;
  for (std::size_t i = 0; i < context.books.size(); ++i) {
    if (context.books[i]->projects.empty() || context.standings[i].standing != Standing::counts) continue;
    const std::size_t line = *context.standings[i].line;
    if (context.roster->entries[line].control_total) add_book(*context.books[i], sums[line]);
  }
  for (const auto& [line, unit] : sums) {
    if (!unit.is_readable) {
      report.insufficient();
      continue;
    }
    report.checked();
    const RosterEntry& entry = context.roster->entries[line];
    if (distance(unit.sum, *entry.control_total) <= half_digit_in_fen) continue;
    const base::AmountUnit shown = unit_of(unit.first->form());
    report.found(
        place_in(*unit.first, unit.first->target->total_cell, "funds.total"),
        {.message = say("{}项目合计{}，控制数{}", "the projects of {} add up to {}, the control total is {}",
                        entry.bureau, with_unit(unit.sum, shown), with_unit(*entry.control_total, shown)),
         .actual = in_unit(unit.sum, shown),
         .expected = in_unit(*entry.control_total, shown),
         .fix = {},
         .severity = {}});
  }
}

}  // namespace

const Rule control_total{
    .code = "B-11",
    .name = "control-total",
    .severity = base::Severity::error,
    .scope = Scope::batch,
    .title = {"项目合计不等于控制数", "Projects do not make the control total"},
    .what = {"名单给出控制数的单位，其全部项目表的金额之和与控制数不同；报在该单位第一个项目的金额上。",
             "For a bureau with a control total on the roster, its project forms add up to something else; "
             "reported at the amount of its "
             "first project."},
    .why = {"项目预算不能突破或短于下达的控制数。",
            "Projects must spend what was allotted, neither more nor less."},
    .fix = {"核对各项目金额和控制数", "check the projects' amounts and the control total"},
    .wrong = {"项目合计160万元，控制数150万元", "160万元 in all, control total 150万元"},
    .right = {"项目合计150万元，控制数150万元", "150万元 both"},
    .source = "practice",
    .check_batch = check_control_total,
};

}  // namespace targetbook::rules::batch
