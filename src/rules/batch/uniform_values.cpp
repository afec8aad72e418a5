#include <map>

#include "rules/batch/family.hpp"
#include "rules/facts/likeness.hpp"

namespace targetbook::rules::batch {
namespace {

struct ValueUse {
  std::size_t count = 0;
  const FormContext* form = nullptr;
  const model::Indicator* first = nullptr;
  std::size_t index = 0;
};

void check_uniform_values(const WorkbookContext& book, Report& report) {
  constexpr std::size_t fewest_values = 6;
  constexpr std::size_t most_percent = 60;
  std::map<std::string, ValueUse> uses;
  std::size_t rows = 0;
  for (const FormContext& form : book.forms) {
    const auto indicators = form.indicators();
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      const model::Indicator& row = indicators[i];
      if (row.is_blank() || row.value.value.type == model::ValueType::empty) continue;
      ++rows;
      ValueUse& use = uses[plain_name(row.value.value.raw)];
      if (use.count++ == 0) {
        use.form = &form;
        use.first = &row;
        use.index = i;
      }
    }
  }
  if (rows < fewest_values) return;
  report.checked();
  for (const auto& [value, use] : uses) {
    if (use.count * 100 < rows * most_percent) continue;
    Place place;
    place.form = &use.form->form;
    place.cell = use.first->value.cell;
    place.field = "indicators[" + std::to_string(use.index) + "].value";
    const std::size_t share = use.count * 100 / rows;
    report.found(std::move(place), {.message = say("{}%的指标值均为「{}」（{}条中有{}条）",
                                                   "{0} % of the values are '{1}' ({3} of {2})", share,
                                                   use.first->value.value.raw, rows, use.count),
                                    .actual = use.first->value.value.raw,
                                    .expected = {},
                                    .fix = {},
                                    .severity = {}});
  }
}

}  // namespace

const Rule uniform_values{
    .code = "B-06",
    .name = "uniform-values",
    .severity = base::Severity::info,
    .scope = Scope::workbook,
    .title = {"指标值批量雷同", "One value for most indicators"},
    .what = {"一个工作簿的指标（六条以上）有六成以上填同一个值。",
             "Of six indicators or more in a workbook, three fifths have one value."},
    .why = {"不同指标填同一个值，往往没有逐项测算。",
            "Most likely the values were not thought through one by one."},
    .fix = {"逐项测算指标值", "work the values out one by one"},
    .wrong = {"全部指标值均为「≥90优」", "≥90优 for every indicator"},
    .right = {"会议场次≥1场，参会满意度≥95%", "≥1场 and ≥95%, each for its own"},
    .source = "顺平 2020",
    .check_workbook = check_uniform_values,
};

}  // namespace targetbook::rules::batch
