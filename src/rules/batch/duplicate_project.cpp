#include <map>
#include <tuple>

#include "base/moment.hpp"
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

/// Told once for the whole workbook, at its first project: none of them counts.
void say_superseded(const SupersededBook& superseded, const BatchContext& context, Report& report) {
  const BookDigest& book = *superseded.book;
  std::vector<const BookDigest*> counted;
  for (std::size_t i = 0; i < context.books.size(); ++i)
    if (context.standings[i].standing == Standing::counts && context.standings[i].line == superseded.line)
      counted.push_back(context.books[i]);
  std::string missing;
  for (const std::string_view name : left_behind(book, counted))
    missing += (missing.empty() ? "「" : "、「") + std::string(name) + "」";
  Place place;
  place.book = &book;
  if (!book.projects.empty()) {
    const ProjectDigest& first = book.projects.front();
    place = place_in(book, book.forms[first.form], first.name_cell, "project.name");
  }
  const std::string newer = own_name(*superseded.newer);
  const std::string day = base::local_date(moment_saved(*superseded.newer));
  const std::string& bureau = context.roster->entries[superseded.line].bureau;
  report.checked();
  report.found(
      std::move(place),
      {.message = missing.empty()
                      ? say("「{}」另有较新的工作簿「{}」（{}保存），本工作簿已被替代，不计入",
                            "'{}' has handed in a newer workbook, '{}' (saved {}): this one is superseded "
                            "and does not count",
                            bureau, newer, day)
                      : say("「{}」另有较新的工作簿「{}」（{}保存），本工作簿已被替代，不计入；其中项目{}"
                            "不在较新的工作簿中",
                            "'{}' has handed in a newer workbook, '{}' (saved {}): this one is superseded "
                            "and does not count; its projects {} are not in the newer one",
                            bureau, newer, day, missing),
       .actual = own_name(book),
       .expected = newer,
       .fix = missing.empty()
                  ? say("无须再改；如应以本工作簿为准，请重新保存后报送",
                        "nothing to mend; if this one is meant, save it anew and hand it in again")
                  : say("如这些项目仍要报送，请补入较新的工作簿，或单独成册报送",
                        "if these projects are still meant, add them to the newer workbook, or hand them in "
                        "in one of their own"),
       .severity = base::Severity::info});
}

void check_duplicate_project(const BatchContext& context, Report& report) {
  for (const SupersededBook& superseded : context.superseded) say_superseded(superseded, context, report);
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
    .what =
        {"同一批报送中，同一单位、同一年度出现两份名称和金额都相同的项目表。给出名单时，同一单位同一年度"
         "以最近保存的工作簿为准，其余已被替代，只在被替代的工作簿上提示。",
         "A run holds two forms of one unit and year with the same project name and amount. With a roster "
         "the workbook saved last counts for its bureau and year; the others are superseded, which is "
         "only mentioned, at each of them."},
    .why = {"重复的表会使汇总金额加倍。", "Summaries would count it twice."},
    .fix = {"只保留一份", "keep one of them"},
    .wrong = {"两个工作簿都有「接访经费」1000000.00", "接访经费 1000000.00 in two workbooks"},
    .right = {"只有一个工作簿有「接访经费」", "接访经费 in one workbook"},
    .source = "practice",
    .check_batch = check_duplicate_project,
};

}  // namespace targetbook::rules::batch
