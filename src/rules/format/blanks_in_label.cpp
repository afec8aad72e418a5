#include "base/text.hpp"
#include "rules/facts/observed.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

void check_blanks_in_label(const WorkbookContext& context, Report& report) {
  report.checked(context.forms.size());
  for (const model::Observation* label : observed(context.book, model::Observation::Kind::spaced_label)) {
    const std::string shown = base::replace_all(base::replace_all(label->text, "\r", ""), "\n", " ");
    Said said;
    said.message = say("标签「{}」含空格", "the label '{}' has blanks in it", shown);
    said.actual = shown;
    said.expected = base::replace_all(label->other, "\n", "");
    report.found(place_of(context.book, *label), std::move(said));
  }
}

}  // namespace

const Rule blanks_in_label{
    .code = "F-11",
    .name = "blanks-in-label",
    .severity = base::Severity::info,
    .scope = Scope::workbook,
    .title = {"标签空格", "Blanks in a label"},
    .what = {"标签的汉字之间有空格，去掉空格后按标准标签读取。",
             "A label has blanks between its characters; it was read without them."},
    .why = {"按标签查找的程序会认不出它。", "Programs that look for labels may miss it."},
    .fix = {"去掉标签中的空格；对齐请用单元格格式", "take the blanks out; align by the cell's format"},
    .wrong = {"其中：财政    资金", "其中：财政    资金"},
    .right = {"其中：财政资金", "其中：财政资金"},
    .source = "Y20",
    .check_workbook = check_blanks_in_label,
};

}  // namespace targetbook::rules::format
