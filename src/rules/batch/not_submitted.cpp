#include <algorithm>
#include <map>

#include "rules/batch/family.hpp"
#include "rules/facts/likeness.hpp"

namespace targetbook::rules::batch {
namespace {

bool has_project(const std::vector<const BookDigest*>& books, const std::string& name) {
  const std::string plain = plain_name(name);
  for (const BookDigest* book : books)
    for (const ProjectDigest& project : book->projects)
      if (book->text(project.plain_name) == plain) return true;
  return false;
}

void check_not_submitted(const BatchContext& context, Report& report) {
  if (context.roster == nullptr) return;
  std::map<std::size_t, std::vector<const BookDigest*>> handed_in;
  for (std::size_t i = 0; i < context.books.size(); ++i)
    if (context.standings[i].standing == Standing::counts)
      handed_in[*context.standings[i].line].push_back(context.books[i]);
  for (std::size_t i = 0; i < context.roster->entries.size(); ++i) {
    const RosterEntry& entry = context.roster->entries[i];
    report.checked();
    const std::string unit =
        entry.bureau.starts_with(entry.region) ? entry.bureau : entry.region + entry.bureau;
    const auto at_line = [&](Said said) {
      Place place;
      place.roster = context.roster;
      place.cell = entry.line;
      report.found(std::move(place), std::move(said));
    };
    const auto books = handed_in.find(i);
    if (books == handed_in.end()) {
      at_line({.message = say("{} 未报送", "{} has not handed in",
                              entry.year ? unit + "（" + std::to_string(*entry.year) + "年）" : unit),
               .actual = {},
               .expected = unit,
               .fix = {},
               .severity = {}});
      continue;
    }
    for (const std::string& project : entry.projects)
      if (!has_project(books->second, project))
        at_line(
            {.message = say("{} 未报送项目「{}」", "{} has not handed in the project '{}'", unit, project),
             .actual = {},
             .expected = project,
             .fix = {},
             .severity = {}});
  }
}

}  // namespace

const Rule not_submitted{
    .code = "B-03",
    .name = "not-submitted",
    .severity = base::Severity::error,
    .scope = Scope::batch,
    .title = {"名单缺报", "Not handed in"},
    .what = {"名单上的单位没有工作簿，或名单上列出的项目没有项目表。工作簿按单位编码、名称或别名、路径中的单"
             "位名称对应到名单。",
             "A bureau on the roster has no workbook, or a project listed for it no form. Workbooks are "
             "joined to the roster by the unit's "
             "code, its name or alias, or the one name that the path holds."},
    .why = {"缺报的单位不能进入预算审核。", "Without a workbook the bureau's budget cannot be reviewed."},
    .fix = {"请该单位报送；已报送的请核对单位编码和名称",
            "ask for it; if it was handed in, check the unit's code and name"},
    .wrong = {"名单有玉田县信访局，没有它的工作簿", "玉田县信访局 is on the roster and has no workbook"},
    .right = {"名单上的每个单位都有工作簿", "every bureau on the roster has one"},
    .source = "practice",
    .check_batch = check_not_submitted,
};

}  // namespace targetbook::rules::batch
