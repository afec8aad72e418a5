#include "rules/structure/contents_titles.hpp"
#include "rules/structure/family.hpp"

namespace targetbook::rules::structure {
namespace {

void check_listed_otherwise(const WorkbookContext& context, Report& report) {
  if (!has_contents(context)) return report.not_applicable();
  const auto entries = match_contents(context);
  if (entries.empty()) return report.insufficient();
  for (const ContentsEntry& entry : entries) {
    if (entry.title.empty()) continue;
    report.checked();
    if (entry.is_same) continue;
    Place place;
    place.cell = entry.entry->cell;
    place.field = "entries[" + std::to_string(entry.number) + "]";
    place.form = entry.form;
    Said said;
    said.message =
        say("目录为《{}》，表题为《{}》", "listed as '{}', titled '{}'", entry.entry->value, entry.title);
    said.actual = entry.entry->value;
    said.expected = entry.title;
    report.found(std::move(place), std::move(said));
  }
}

}  // namespace

const Rule listed_otherwise{
    .code = "S-03",
    .name = "listed-otherwise",
    .severity = base::Severity::info,
    .scope = Scope::workbook,
    .title = {"目录与表题不一致", "Contents and title differ"},
    .what = {"目录中的名称与表的标题相近而不相同；空白、年份和地区名不算。",
             "An entry of the contents and the table's title are alike, but not the same; blanks, the year "
             "and the region's "
             "name do not count."},
    .why = {"公开时目录与正文应当对得上。", "When published, contents and tables should agree."},
    .fix = {"把目录和表题改成同一个名称", "give entry and title the same name"},
    .wrong = {"目录：项目支出绩效目标申报表；表题：项目支出(绩效目标)申报表",
              "contents: 项目支出绩效目标申报表; title: 项目支出(绩效目标)申报表"},
    .right = {"两处都是：项目支出(绩效目标)申报表", "项目支出(绩效目标)申报表 in both places"},
    .source = "J22",
    .check_workbook = check_listed_otherwise,
};

}  // namespace targetbook::rules::structure
