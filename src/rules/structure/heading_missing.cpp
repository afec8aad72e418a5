#include <algorithm>
#include <array>
#include <span>

#include "rules/facts/observed.hpp"
#include "rules/structure/family.hpp"

namespace targetbook::rules::structure {
namespace {

/// Without these an indicator table says nothing.
bool is_essential(const model::Observation& missing) {
  constexpr std::array essential = {std::string_view("一级指标"), std::string_view("二级指标"),
                                    std::string_view("三级指标"), std::string_view("指标值")};
  return missing.other == "indicators" &&
         std::find(essential.begin(), essential.end(), missing.text) != essential.end();
}

/// Headings of one row of one table: where several are gone, the row is.
bool stand_together(const model::Observation& one, const model::Observation& other) {
  return one.sheet == other.sheet && !one.other.empty() && one.other == other.other && one.cell &&
         other.cell && one.cell->row == other.cell->row;
}

void tell(const WorkbookContext& context, std::span<const model::Observation* const> missing,
          Report& report) {
  std::string labels;
  for (const model::Observation* one : missing) labels += (labels.empty() ? "" : "、") + one->text;
  Said said;
  said.message = missing.front()->other.empty()
                     ? say("缺少标签「{}」，其内容没有读到",
                           "the label '{}' is missing, so its value was not read", labels)
                     : say("缺少表头列「{}」，该列没有读到",
                           "the heading '{}' is missing, so its column was not read", labels);
  said.expected = labels;
  if (std::none_of(missing.begin(), missing.end(), [](const auto* one) { return is_essential(*one); }))
    said.severity = base::Severity::warning;
  report.found(place_of(context.book, *missing.front()), std::move(said));
}

void check_heading_missing(const WorkbookContext& context, Report& report) {
  report.checked(context.forms.size());
  const auto missing = observed(context.book, model::Observation::Kind::missing_heading);
  for (std::size_t from = 0; from < missing.size();) {
    std::size_t to = from + 1;
    while (to < missing.size() && stand_together(*missing[from], *missing[to])) ++to;
    tell(context, std::span(missing).subspan(from, to - from), report);
    from = to;
  }
  for (const model::Observation* cleared : observed(context.book, model::Observation::Kind::cleared_group)) {
    Said said;
    said.message =
        say("缺少标签「{}」，以下各行按自己的名称认出",
            "the label '{}' is missing; the rows it is for were known by their own words", cleared->text);
    said.expected = cleared->text;
    said.severity = base::Severity::warning;
    report.found(place_of(context.book, *cleared), std::move(said));
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
             "A heading that the form must have (一级指标, 二级指标, 三级指标, 指标值) is missing, or "
             "another label of the form; the "
             "latter is a warning."},
    .why = {"没有表头，这一列的内容无从辨认，不会被读取。",
            "Without its heading nobody can tell what a column holds; it is not read."},
    .fix = {"按下发的空白表补上表头，不要删改", "put the heading back as the blank form has it"},
    .wrong = {"指标表没有「指标值」一列", "an indicator table without the heading 指标值"},
    .right = {"一级指标、二级指标、三级指标、指标值俱全",
              "一级指标, 二级指标, 三级指标 and 指标值 all there"},
    .source = "published (the format must not be changed)",
    .check_workbook = check_heading_missing,
};

}  // namespace targetbook::rules::structure
