#include "rules/cross/family.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules::cross {
namespace {

void check_attribute_not_period(const FormContext& context, Report& report) {
  const auto* target = context.project();
  if (target == nullptr) return;
  const model::Project& project = target->project;
  const model::Text& attribute = project.attribute.value.empty() ? project.frequency : project.attribute;
  if (attribute.value.empty() || project.period.value.empty()) return;
  std::vector<std::int64_t> years;
  for (const Figure& figure : figures_in(scan_text(project.period.value)))
    if (figure.decimals == 0 && figure.number.coefficient() >= 1990 && figure.number.coefficient() < 2100)
      years.push_back(figure.number.coefficient());
  if (years.empty()) return report.insufficient();
  report.checked();
  const bool is_one_year = years.back() <= years.front();
  const auto has = [&](std::string_view word) { return attribute.value.find(word) != std::string::npos; };
  const bool goes_on = has("常年") || has("经常性") || has("延续");
  if (!(goes_on && is_one_year) && !(has("一次性") && !is_one_year)) return;
  Place place;
  place.cell = project.period.cell;
  place.field = "project.period";
  report.found(std::move(place), {.message = say("{}但项目期为{}", "{}, yet the period is {}",
                                                 attribute.value, project.period.value),
                                  .actual = project.period.value,
                                  .expected = {},
                                  .fix = {},
                                  .severity = {}});
}

}  // namespace

const Rule attribute_not_period{
    .code = "X-14",
    .name = "attribute-not-period",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"项目属性与项目期不符", "Attribute and period do not fit"},
    .what = {"常年、经常性、延续性项目的项目期只有一年，或一次性项目的项目期超过一年。",
             "A project that goes on (常年, 经常性, 延续) has a period of one year, or a single one (一次性) "
             "has more."},
    .why = {"属性决定预算按年度还是按周期审核。",
            "The attribute decides whether a budget is judged by the year."},
    .fix = {"核对项目属性和项目期", "check both"},
    .wrong = {"经常性项目，项目期2021年-2021年", "经常性项目, 2021年-2021年"},
    .right = {"经常性项目，项目期2021年-2023年", "经常性项目, 2021年-2023年"},
    .source = "固原 2021",
    .check_form = check_attribute_not_period,
};

}  // namespace targetbook::rules::cross
