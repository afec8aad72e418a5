#include "rules/structure/contents_titles.hpp"
#include "rules/structure/family.hpp"

namespace targetbook::rules::structure {
namespace {

/// Entries that name a table. Chapters of text may stand in another file.
bool names_table(std::string_view entry) {
  return entry.ends_with("表");
}

void check_listed_but_missing(const WorkbookContext& context, Report& report) {
  if (!has_contents(context)) return report.not_applicable();
  const auto entries = match_contents(context);
  if (entries.empty()) return report.insufficient();
  for (const ContentsEntry& entry : entries) {
    if (!names_table(entry.entry->value)) continue;
    report.checked();
    if (!entry.title.empty()) continue;
    Place place;
    place.cell = entry.entry->cell;
    place.field = "entries[" + std::to_string(entry.number) + "]";
    place.form = entry.form;
    Said said;
    said.message =
        say("目录列有《{}》，工作簿中没有",
            "'{}' is listed in the contents, but the workbook does not have it", entry.entry->value);
    said.expected = entry.entry->value;
    report.found(std::move(place), std::move(said));
  }
}

}  // namespace

const Rule listed_but_missing{
    .code = "S-02",
    .name = "listed-but-missing",
    .severity = base::Severity::error,
    .scope = Scope::workbook,
    .title = {"目录列出而缺表", "Listed but missing"},
    .what = {"目录列出了一张表，工作簿中没有标题与它相符的表。",
             "The contents list a table, and no table of the workbook has that title."},
    .why = {"漏报的表不会进入公开和汇总。", "A table that was left out is neither published nor summed up."},
    .fix = {"补报这张表，或从目录中删去", "add the table, or take it off the contents"},
    .wrong = {"目录列有「2024年收入预算总表」，工作簿中没有",
              "2024年收入预算总表 in the contents, not in the workbook"},
    .right = {"目录与表一一对应", "every entry has its table"},
    .source = "J21",
    .check_workbook = check_listed_but_missing,
};

}  // namespace targetbook::rules::structure
