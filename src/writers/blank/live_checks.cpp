#include "writers/blank/live_checks.hpp"

#include <algorithm>
#include <array>

#include "layouts/drawing/own_sheets.hpp"
#include "writers/blank/code_checks.hpp"
#include "writers/blank/live_indicators.hpp"
#include "writers/blank/live_sums.hpp"

namespace targetbook::writers {
namespace {

using layouts::EntryKind;

constexpr double gap_width = 2;
constexpr double label_width = 26;
constexpr double result_width = 34;

/// What no form can do without, where it has a place for it.
constexpr std::array required_fields = {"department",
                                        "department.name",
                                        "project.name",
                                        "project.code",
                                        "supervising_department",
                                        "implementing_unit",
                                        "project.year",
                                        "project.category",
                                        "funds.total",
                                        "purpose",
                                        "goals",
                                        "goal",
                                        "annual.goal",
                                        "project.last_evaluation",
                                        "functions",
                                        "tasks"};

void add_required(const BlankPlaces& places, const rules::Profile& profile, LiveChecks& checks) {
  for (const BlankPlace& place : places.all) {
    if (!is_required(place, profile)) continue;
    const std::string cell = relative(place.area.first);
    const std::string& printed = place.entry.printed;
    const std::string blank =
        printed.empty() ? cell + "=\"\"" : "OR(" + cell + "=\"\"," + cell + "=\"" + printed + "\")";
    checks.lines.push_back(
        {"必填：" + place.entry.label, "=IF(" + blank + ",\"待填\",\"合格\")", place.entry.is_filled});
  }
}

void add_percents(const BlankPlaces& places, LiveChecks& checks) {
  std::string count;
  std::string over;
  for (const BlankPlace& place : places.all) {
    if (place.entry.kind != EntryKind::percent || !place.entry.is_open) continue;
    const std::string cell = relative(place.area.first);
    count += (count.empty() ? "" : ",") + cell;
    over +=
        (over.empty() ? "" : "+") + std::string("COUNTIF(") + cell + ",\">1\")+COUNTIF(" + cell + ",\"<0\")";
  }
  if (!count.empty())
    checks.lines.push_back({"百分比在0%到100%之间", "=IF(COUNT(" + count + ")=0,\"待填\",IF(" + over +
                                                        "=0,\"合格\",\"有百分比超出范围\"))"});
}

/// The whole pattern of the project's code, for which an entry check has no room.
void add_code(const BlankPlaces& places, const rules::Profile& profile, LiveChecks& checks) {
  const auto place = places.fields.find("project.code");
  const CodeCheck asked = code_check("project.code", profile);
  if (place == places.fields.end() || !asked.shapes) return;
  const std::string cell = relative(place->second);
  checks.lines.push_back({"项目编码符合编码规则", "=IF(" + cell + "=\"\",\"待填\",IF(" +
                                                      shapes_formula(*asked.shapes, cell) +
                                                      ",\"合格\",\"不是本地区的项目编码\"))"});
}

/// Each section of a text has at least one paragraph.
void add_sections(const layouts::Drawing& drawing, const BlankPlaces& places, LiveChecks& checks) {
  if (drawing.kind != layouts::FormKind::narrative) return;
  std::size_t number = 0;
  for (const BlankTable& table : places.tables) {
    ++number;
    const std::string area = absolute(base::CellRange{{table.first_row, 0}, {table.last_row, 0}});
    const std::string words = !table.block->each.empty() && number <= table.block->lines.size()
                                  ? table.block->lines[number - 1].cells.front()
                              : table.block->draw.empty() ? std::string("正文")
                                                          : table.block->draw.front().front().words();
    checks.lines.push_back({"已填：" + words, "=IF(COUNTA(" + area + ")=0,\"待填\",\"合格\")"});
  }
}

}  // namespace

bool is_required(const BlankPlace& place, const rules::Profile& profile) {
  if (!place.entry.is_open || place.record) return false;
  if (place.entry.slot == "project.code") return profile.project_code_required;
  return std::find(required_fields.begin(), required_fields.end(), place.entry.slot) != required_fields.end();
}

LiveChecks live_checks(const layouts::Drawing& drawing, const BlankPlaces& places,
                       const rules::Profile& profile) {
  LiveChecks checks;
  checks.label_column = drawing.columns + 1;
  checks.level1_column = drawing.columns + 3;
  checks.last_column = checks.level1_column;
  checks.widths = {gap_width, label_width, result_width};
  add_required(places, profile, checks);
  add_sections(drawing, places, checks);
  add_sum_checks(drawing, places, checks);
  add_percents(places, checks);
  add_code(places, profile, checks);
  add_indicator_checks(places, profile, checks);
  return checks;
}

void write_live_checks(xlsx::XlsxFile& file, xlsx::XlsxSheet& sheet, const LiveChecks& checks) {
  if (checks.lines.empty() && checks.helpers.empty()) return;
  xlsx::Style heading;
  heading.bold = true;
  heading.across = xlsx::Across::left;
  xlsx::Style text;
  text.size = 9;
  text.bordered = true;
  text.wrapped = true;
  text.border_colour = 0xBFBFBF;
  const xlsx::Format plain = file.format(text);
  const std::uint32_t label = checks.label_column;
  sheet.put({0, label}, layouts::checks_heading, file.format(heading));
  std::uint32_t row = 1;
  for (const LiveLine& line : checks.lines) {
    sheet.put({row, label}, std::string_view(line.label), plain);
    sheet.put_formula({row, label + 1}, line.formula,
                      line.is_passed ? LiveChecks::passed : LiveChecks::waiting, plain);
    ++row;
  }
  if (row > 1) {
    const base::CellRange results{{1, label + 1}, {row - 1, label + 1}};
    const std::string first = relative(results.first);
    sheet.add_highlight(results, "=" + first + "=\"合格\"", 0xC6EFCE, 0x006100);
    sheet.add_highlight(results, "=" + first + "=\"待填\"", 0xFFEB9C, 0x7F6000);
    sheet.add_highlight(results, "=LEN(" + first + ")>2", 0xFFC7CE, 0x9C0006);
  }
  for (const LiveHelper& helper : checks.helpers)
    sheet.put_formula(helper.at, helper.formula, helper.value, file.format({}));
  if (!checks.helpers.empty()) sheet.hide_columns(checks.level1_column, checks.last_column);
}

}  // namespace targetbook::writers
