#include <algorithm>
#include <array>

#include "rules/observed.hpp"
#include "rules/structure/family.hpp"

namespace targetbook::rules::structure {
namespace {

/// Without these an indicator table says nothing.
bool is_essential(const model::Observation& missing) {
  constexpr std::array essential = {std::string_view("一级指标"), std::string_view("二级指标"), std::string_view("三级指标"),
                                    std::string_view("指标值")};
  return missing.other == "indicators" && std::find(essential.begin(), essential.end(), missing.text) != essential.end();
}

void check_heading_missing(const WorkbookContext& context, Report& report) {
  report.checked(context.forms.size());
  for (const model::Observation* missing : observed(context.book, model::Observation::Kind::missing_heading)) {
    Said said;
    said.message = missing->other.empty() ? say("缺少标签「{}」，其内容没有读到", "the label '{}' is missing, so its value was not read", missing->text)
                                          : say("缺少表头列「{}」，该列没有读到", "the heading '{}' is missing, so its column was not read", missing->text);
    said.expected = missing->text;
    if (!is_essential(*missing)) said.severity = base::Severity::warning;
    report.found(place_of(context.book, *missing), std::move(said));
  }
}

}  // namespace

const Rule heading_missing{
    .code = "S-04",
    .name = "heading-missing",
    .severity = base::Severity::error,
    .scope = Scope::workbook,
    .title = {"表头缺列", "Heading missing"},
    .what = {"表中缺少应有的表头（一级指标、二级指标、三级指标、指标值），或缺少其他应有的标签；后者为警告。",
             "A heading that the form must have (一级指标, 二级指标, 三级指标, 指标值) is missing, or another label of the form; the "
             "latter is a warning."},
    .why = {"没有表头，这一列的内容无从辨认，不会被读取。", "Without its heading nobody can tell what a column holds; it is not read."},
    .fix = {"按下发的空白表补上表头，不要删改", "put the heading back as the blank form has it"},
    .wrong = {"指标表没有「指标值」一列", "an indicator table without the heading 指标值"},
    .right = {"一级指标、二级指标、三级指标、指标值俱全", "一级指标, 二级指标, 三级指标 and 指标值 all there"},
    .source = "published (the format must not be changed)",
    .check_workbook = check_heading_missing,
};

}  // namespace targetbook::rules::structure
