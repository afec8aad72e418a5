#include "writers/blank/filling_notes.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "layouts/drawing/own_sheets.hpp"
#include "writers/blank/blank_places.hpp"
#include "writers/blank/entry_checks.hpp"
#include "writers/blank/live_checks.hpp"
#include "writers/text_fit.hpp"

namespace targetbook::writers {
namespace {

using layouts::BlankEntry;
using layouts::EntryKind;

constexpr std::array<double, 5> widths = {12, 26, 44, 34, 34};
constexpr double text_size = 10;
constexpr double heading_size = 12;
constexpr std::int64_t table_fill = 0xD9E2F3;

/// A note, and for which forms it holds.
struct GeneralNote {
  const char* words;
  bool (*holds)(const layouts::Drawing& drawing);
};

bool for_all(const layouts::Drawing&) {
  return true;
}
bool for_tables(const layouts::Drawing& drawing) {
  return drawing.kind != layouts::FormKind::contents;
}
bool for_projects(const layouts::Drawing& drawing) {
  return layouts::is_of_project(drawing.kind);
}
bool for_indicators(const layouts::Drawing& drawing) {
  return std::any_of(drawing.blocks.begin(), drawing.blocks.end(),
                     [](const layouts::Block& block) { return block.table == "indicators"; });
}

constexpr std::array<GeneralNote, 7> general_notes = {{
    {"只填浅黄色的格子。其余格子受保护（没有密码），以免误改；行高、列宽可以随意调整。", for_all},
    {"行不够用时：在表中间的空行上点右键“插入”，新行即属于该表；如需改动其他地方，用“审阅—撤销工作表保护”解除"
     "，不需要密码。多余的空行留着不填即可，不必删除。",
     for_all},
    {"再填一个项目：右键点表名“移动或复制—建立副本”，改好表名后填写。", for_projects},
    {"合并的一级、二级指标格只在第一行显示文字；拆开合并也能识别，这时每行照写一遍或只写第一行都可以。",
     for_indicators},
    {"右侧如有“填报检查”，随填随算：绿色“合格”，黄色“待填”，红色说明哪里不对；这一区域不打印，也不用填写。",
     for_tables},
    {"从别处复制文字时请用“选择性粘贴—数值”（或“只保留文本”），以免带走本表的格式和检查。", for_all},
    {"隐藏的工作表供程序识别本表，请不要删除。文件可以改名，表名也可以改。", for_all},
}};

std::string filling_of(const BlankEntry& entry, base::AmountUnit unit) {
  switch (entry.kind) {
    case EntryKind::amount:
      return "数字，不写单位和逗号，最多" + decimals_of(unit) + "位小数";
    case EntryKind::percent:
      return "0%到100%之间的百分比";
    case EntryKind::weight:
      return "0到100之间的数字，不带百分号";
    case EntryKind::year:
      return "四位数字的年份";
    case EntryKind::code:
      return "编码原样填写，开头的0不能少";
    case EntryKind::target:
      return "运算符（≥ ≤ ＝ ＞ ＜）、数值和单位，例如 ≥95%；定性指标写结果";
    case EntryKind::level1:
      return "从列表中选择一级指标（已印好的不必改）";
    case EntryKind::level2:
      return "从列表中选择二级指标，列表随一级指标而变";
    case EntryKind::goal:
      return "与“项目绩效总目标”中的名称一致";
    case EntryKind::unit:
      return "从列表中选择";
    case EntryKind::choice:
      break;
    case EntryKind::text:
      return entry.is_paragraph ? "文字，可以分行；较长时拉高行高" : "文字";
  }
  std::string options = "从列表中选择：";
  for (std::size_t i = 0; i < entry.options.size(); ++i) options += (i > 0 ? "、" : "") + entry.options[i];
  return options;
}

std::string unit_of(const BlankEntry& entry, const std::string& unit) {
  if (entry.kind == EntryKind::amount) return unit;
  if (entry.kind == EntryKind::percent || (entry.kind == EntryKind::weight && entry.slot == "ratio"))
    return "%";
  return entry.kind == EntryKind::weight ? "分" : "";
}

class Notes {
 public:
  Notes(xlsx::XlsxFile& file, xlsx::XlsxSheet& sheet) : sheet_(sheet) {
    xlsx::Style style;
    style.size = text_size;
    style.across = xlsx::Across::left;
    style.wrapped = true;
    plain_ = file.format(style);
    style.bordered = true;
    style.down = xlsx::Down::top;
    style.border_colour = 0xBFBFBF;
    cell_ = file.format(style);
    style.bold = true;
    style.fill = table_fill;
    head_ = file.format(style);
    xlsx::Style heading;
    heading.size = heading_size;
    heading.bold = true;
    heading_ = file.format(heading);
    sheet.set_column_widths({widths.begin(), widths.end()});
  }

  void heading(const std::string& text) {
    if (row_ > 0) ++row_;
    sheet_.put({row_, 0}, std::string_view(text), heading_);
    sheet_.set_row_height(row_++, 22);
  }
  void paragraph(const std::string& text) {
    double pixels = 0;
    for (const double width : widths) pixels += column_pixels(width);
    sheet_.put_area({{row_, 0}, {row_, widths.size() - 1}}, std::string_view(text), plain_);
    sheet_.set_row_height(row_++, lines_height(count_lines(text, text_size, pixels), text_size));
  }
  void table_head(const std::vector<std::string>& texts) { row(texts, head_); }
  void table_row(const std::vector<std::string>& texts) { row(texts, cell_); }
  [[nodiscard]] std::uint32_t rows() const { return row_; }

 private:
  void row(const std::vector<std::string>& texts, xlsx::Format format) {
    std::size_t lines = 1;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      lines = std::max(lines, count_lines(texts[i], text_size, column_pixels(widths.at(i))));
      sheet_.put({row_, static_cast<std::uint32_t>(i)},
                 texts[i].empty() ? xlsx::Content() : xlsx::Content(std::string_view(texts[i])), format);
    }
    sheet_.set_row_height(row_++, std::min(lines_height(lines, text_size), max_row_height));
  }

  xlsx::XlsxSheet& sheet_;
  xlsx::Format plain_;
  xlsx::Format cell_;
  xlsx::Format head_;
  xlsx::Format heading_;
  std::uint32_t row_ = 0;
};

void describe_fields(Notes& notes, const layouts::Drawing& drawing, const layouts::BlankFacts& facts,
                     const rules::Profile& profile) {
  const layouts::BlankForm form = layouts::draw_blank(drawing, facts);
  const BlankPlaces places = places_of(drawing, form);
  notes.heading("《" + drawing.name.zh + "》各栏目");
  notes.table_head({"位置", "栏目", "怎样填", "单位", "是否必填"});
  std::set<std::pair<const layouts::Block*, std::string>> told;
  for (const BlankPlace& place : places.all) {
    if (!place.entry.is_open || place.entry.label.empty()) continue;
    const layouts::Block* block = form.origins[place.ink].block;
    const bool is_plan = place.entry.kind == EntryKind::percent && !place.record;
    if (!told.insert({block, is_plan ? "plan" : place.entry.slot}).second) continue;
    const std::string at = place.record ? "第" + std::to_string(place.area.first.row + 1) + "行起"
                                        : base::to_a1(place.area.first);
    notes.table_row({at, place.entry.label, filling_of(place.entry, drawing.unit),
                     unit_of(place.entry, base::to_string(drawing.unit)),
                     is_plan || is_required(place, profile) ? "必填"
                     : place.record                         ? "有内容的行填"
                                                            : ""});
  }
}

void describe_sums(Notes& notes, const layouts::Drawing& drawing) {
  if (drawing.sums.empty()) return;
  notes.heading("《" + drawing.name.zh + "》应当相等的数");
  notes.table_head({"规则", "总数", "等于", "允许相差", ""});
  for (const model::SumLine& line : drawing.sums)
    if (!line.otherwise)
      notes.table_row({line.rule, line.total.words,
                       line.parts.empty() ? line.number.to_string() + "%" : model::names_of(line.parts),
                       line.tolerance.is_zero() ? "四舍五入" : line.tolerance.to_string(), ""});
}

/// Gives the row of the table's headings.
std::uint32_t describe_rules(Notes& notes, const std::vector<const rules::Rule*>& rules) {
  notes.heading("报送后按下列规则检查");
  const std::uint32_t head = notes.rows();
  notes.table_head({"编号", "名称", "什么情况算不对", "错误示例", "正确示例"});
  for (const rules::Rule* rule : rules)
    notes.table_row({std::string(rule->code), std::string(rule->title.zh), std::string(rule->what.zh),
                     std::string(rule->wrong.zh), std::string(rule->right.zh)});
  return head;
}

}  // namespace

void write_filling_notes(xlsx::XlsxFile& file, const BlankBook& book,
                         const std::vector<const layouts::Drawing*>& drawings, const AppliedRules& rules) {
  xlsx::XlsxSheet& sheet = file.add_sheet(layouts::notes_sheet);
  Notes notes(file, sheet);
  notes.heading("填报说明");
  std::string whose = book.full_name();
  if (book.year) whose += (whose.empty() ? "" : "，") + std::to_string(*book.year) + "年度";
  if (!whose.empty())
    notes.paragraph("填报单位和年度：" + whose +
                    (book.bureau_code.empty() ? "" : "，单位编码" + book.bureau_code) + "。");
  std::size_t number = 0;
  for (const GeneralNote& note : general_notes)
    if (std::any_of(drawings.begin(), drawings.end(),
                    [&](const layouts::Drawing* drawing) { return note.holds(*drawing); }))
      notes.paragraph(std::to_string(++number) + "．" + note.words);
  const layouts::BlankFacts facts{book.year, book.bureau_code, book.bureau, {}};
  for (const layouts::Drawing* drawing : drawings) {
    describe_fields(notes, *drawing, facts, rules.settings().profiles.of_layout(drawing->id));
    describe_sums(notes, *drawing);
  }
  xlsx::PageSetup page;
  page.repeat_from = describe_rules(notes, rules.of(drawings));
  page.repeat_rows = 1;
  page.landscape = true;
  page.header = book.full_name();
  sheet.set_page(page);
  sheet.protect();
}

}  // namespace targetbook::writers
