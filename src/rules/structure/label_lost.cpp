#include "rules/facts/indicator_words.hpp"
#include "rules/facts/observed.hpp"
#include "rules/structure/family.hpp"

namespace targetbook::rules::structure {
namespace {

void check_label_lost(const FormContext& context, Report& report) {
  if (context.indicators().empty()) return report.not_applicable();
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    if (!indicator.level2.cell) return report.insufficient();  // the column itself is missing
    report.checked();
    if (!indicator.level2.value.empty()) return;
    Said said;
    said.message = say("第{}行二级指标为空", "row {}: the second level is blank", indicator.row + 1);
    report.found(at(indicator.level2, indicator_path(i, "level2")), std::move(said));
  });
  for (const model::Observation* shifted : observed(context.book, model::Observation::Kind::shifted_row)) {
    if (shifted->sheet != context.form.sheet || !context.form.range.contains(*shifted->cell)) continue;
    Said said;
    said.message = say("第{}行「{}」错列，应在右边一列", "row {}: '{}' stands one column too far left",
                       shifted->cell->row + 1, shifted->text);
    said.actual = shifted->text;
    report.found(place_of(context.book, *shifted), std::move(said));
  }
}

}  // namespace

const Rule label_lost{
    .code = "S-05",
    .name = "label-lost",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"标签丢失", "Row label lost"},
    .what = {"填了指标的行没有二级指标，或者二级指标写到了一级指标的列里。",
             "A row with an indicator has no second level, or its second level stands in the first level's "
             "column."},
    .why = {"二级指标丢失或错列，这一行就无法归类。", "Without its second level a row belongs nowhere."},
    .fix = {"补上二级指标，并放回原来的列", "write the second level again, in its own column"},
    .wrong = {"「社会效益指标（必填）」写在一级指标列",
              "社会效益指标（必填） in the column of the first level"},
    .right = {"「社会效益指标（必填）」写在二级指标列",
              "社会效益指标（必填） in the column of the second level"},
    .source = "G2",
    .check_form = check_label_lost,
};

}  // namespace targetbook::rules::structure
