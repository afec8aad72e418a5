#include "rules/structure/family.hpp"

namespace targetbook::rules::structure {
namespace {

void check_unknown_layout(const WorkbookContext& context, Report& report) {
  using Reason = model::Unrecognised::Reason;
  report.checked(context.book.sheets.size());
  for (const model::Unrecognised& sheet : context.book.unrecognised) {
    if (sheet.reason == Reason::empty) continue;
    Said said;
    said.actual = sheet.sheet;
    if (!sheet.closest.empty()) {
      said.message = say("工作表「{}」无法识别表型，最接近 {}", "sheet '{}' fits no known form; the nearest is {}", sheet.sheet,
                         sheet.closest);
      said.expected = sheet.closest;
    } else {
      const bool is_ambiguous = sheet.reason == Reason::ambiguous;
      said.message = is_ambiguous ? say("工作表「{}」同时符合几种表型，没有读取", "sheet '{}' fits several forms equally well and was not read",
                                        sheet.sheet)
                                  : say("工作表「{}」不是已知的表，没有读取", "sheet '{}' is no known form and was not read", sheet.sheet);
      said.severity = is_ambiguous ? base::Severity::warning : base::Severity::info;
    }
    Place place;
    place.sheet = sheet.sheet;
    report.found(std::move(place), std::move(said));
  }
}

}  // namespace

const Rule unknown_layout{
    .code = "S-01",
    .name = "unknown-layout",
    .severity = base::Severity::error,
    .scope = Scope::workbook,
    .title = {"表型无法识别", "Unknown layout"},
    .what = {"工作表的标签接近某种表，但缺得太多，认不出是哪一种；完全不像表的工作表只作提示。",
             "A sheet comes near a known form, yet too many of its labels are missing; a sheet that is no form at all is "
             "only mentioned."},
    .why = {"认不出的表不会被读取，其中的数据不会进入汇总。", "A sheet that is not recognised is not read, and its figures reach no summary."},
    .fix = {"请用下发的空白表重新填写，不要改动标签和表头", "fill in the blank form again and leave its labels and headings as they are"},
    .wrong = {"把「一级指标」等表头删去或改写", "the heading 一级指标 deleted or reworded"},
    .right = {"保留下发表格的全部标签", "all labels of the blank form kept"},
    .source = "seeds",
    .check_workbook = check_unknown_layout,
};

}  // namespace targetbook::rules::structure
