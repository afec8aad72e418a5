#include "rules/structure/family.hpp"

namespace targetbook::rules::structure {
namespace {

/// The first few, as a message can hold them.
std::string list_of(const std::vector<std::string>& labels, std::string_view mark) {
  constexpr std::size_t most_named = 4;
  std::string list;
  for (std::size_t i = 0; i < labels.size() && i < most_named; ++i) {
    if (i > 0) list += mark;
    list += labels[i];
  }
  return list;
}

Said nearly_fits(const model::Unrecognised& sheet) {
  Said said;
  const base::Words missing{list_of(sheet.missing, "、"), list_of(sheet.missing, ", ")};
  said.message = say("工作表「{0}」无法识别表型（最接近{1}，缺少{3}等{2}个标签）",
                     "sheet '{0}' fits no known form (nearest: {1}; {2} labels are missing: {3})",
                     sheet.sheet, sheet.closest_name, sheet.missing.size(), missing);
  said.actual = sheet.sheet;
  said.expected = sheet.closest;
  return said;
}

Said is_no_form(const model::Unrecognised& sheet) {
  Said said;
  said.actual = sheet.sheet;
  if (sheet.reason == model::Unrecognised::Reason::ambiguous) {
    said.message = say("工作表「{}」同时符合几种表型，无法确定，没有读取",
                       "sheet '{}' fits several forms equally well and was not read", sheet.sheet);
    said.severity = base::Severity::warning;
  } else {
    said.message = say("工作表「{}」有内容不是已知的表，没有读取",
                       "sheet '{}' holds what is no known form; that was not read", sheet.sheet);
    said.severity = base::Severity::info;
    said.fix = {"封面、说明等可以保留；应报的表请用下发的空白表填写",
                "covers and notes may stay; what has to be handed in belongs into the blank form"};
  }
  return said;
}

void check_unknown_layout(const WorkbookContext& context, Report& report) {
  report.checked(context.book.sheets.size());
  for (const model::Unrecognised& sheet : context.book.unrecognised) {
    if (sheet.reason == model::Unrecognised::Reason::empty) continue;
    Place place;
    place.sheet = sheet.sheet;
    report.found(std::move(place), sheet.closest.empty() ? is_no_form(sheet) : nearly_fits(sheet));
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
             "A sheet comes near a known form, but too many of its labels are missing; a sheet that is no "
             "form at all is "
             "only mentioned."},
    .why = {"认不出的表不会被读取，其中的数据不会进入汇总。",
            "A sheet that is not recognised is not read, and its figures reach no summary."},
    .fix = {"请用下发的空白表重新填写，不要改动标签和表头",
            "fill in the blank form again and leave its labels and headings as they are"},
    .wrong = {"删去或改写了「一级指标」「预算数」等标签",
              "labels such as 一级指标 and 预算数 deleted or reworded"},
    .right = {"保留下发表格的全部标签", "all labels of the blank form kept"},
    .source = "seeds",
    .check_workbook = check_unknown_layout,
};

}  // namespace targetbook::rules::structure
