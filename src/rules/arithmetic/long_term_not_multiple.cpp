#include "rules/arithmetic/family.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/facts/ratios.hpp"

namespace targetbook::rules::arithmetic {
namespace {

/// What is kept at a level has no sum of years: a ceiling, a rate per something, an index, a stock.
bool is_stock(const WordLists& words, const model::Indicator& row) {
  const model::TargetValue& value = row.value.value;
  return value.op == model::ValueOperator::at_most || value.op == model::ValueOperator::less ||
         value.unit.empty() || value.unit.find('/') != std::string::npos || is_time_unit(words, value.unit) ||
         is_dimensionless_name(words, row.level3.value) || words.any_in("stock_words", row.level3.value);
}

bool is_count(const model::TargetValue& value) {
  return value.type == model::ValueType::quantity && value.number && !value.to && value.unit != "%" &&
         !value.number->is_zero();
}

void check_long_term_not_multiple(const FormContext& context, Report& report) {
  const auto indicators = context.indicators();
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    const model::Indicator& over_years = indicators[i];
    if (over_years.term != model::Term::long_term || !is_count(over_years.value.value)) continue;
    for (const model::Indicator& annual : indicators) {
      if (annual.term != model::Term::annual || !is_count(annual.value.value)) continue;
      if (plain_name(annual.level3.value) != plain_name(over_years.level3.value)) continue;
      if (annual.value.value.unit != over_years.value.value.unit) continue;
      if (is_stock(context.know.words, annual) || is_stock(context.know.words, over_years)) continue;
      const auto years = static_cast<std::int64_t>(context.profile.long_term_years);
      if (years == 0) {
        report.insufficient();
        continue;
      }
      report.checked();
      const base::Decimal& total = *over_years.value.value.number;
      const base::Decimal& one = *annual.value.value.number;
      // What stays at a level (people in post, years of keeping) is the same in the long run.
      if (total == one || multiply(one, base::Decimal::whole(years)) == total) continue;
      Place place;
      place.cell = over_years.value.cell;
      place.field = "indicators[" + std::to_string(i) + "].value";
      const auto expected = multiply(one, base::Decimal::whole(years));
      report.found(
          std::move(place),
          {.message = say("「{}」长期值{}，年度值{}，不是{}年之和",
                          "'{}' is {} in the long run and {} a year: not the sum of {} years",
                          over_years.level3.value, over_years.value.value.raw, annual.value.value.raw, years),
           .actual = total.to_string(),
           .expected = expected ? expected->to_string() : std::string(),
           .fix = {},
           .severity = {}});
      break;
    }
  }
}

}  // namespace

const Rule long_term_not_multiple{
    .code = "A-18",
    .name = "long-term-not-multiple",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"长期值不是年度值的倍数", "The long-term value is not a multiple of the year's"},
    .what = {"同名的数量指标，长期值既不等于年度值，也不等于年度值乘以年数（武汉的长期目标为三年）。",
             "For a count of the same name the long-term value is neither the year's nor the year's times "
             "the number of years "
             "(three in Wuhan)."},
    .why = {"长期目标应由各年度目标累计实现。", "A long-term target is reached year by year."},
    .fix = {"核对长期值和年度值；逐年增加的请在说明中写明",
            "check both values; where they grow from year to year, say so"},
    .wrong = {"长期≥120件，年度≥50件（三年）", "≥120 in three years, ≥50 a year"},
    .right = {"长期≥150件，年度≥50件（三年）", "≥150 in three years, ≥50 a year"},
    .source = "江汉 2024",
    .check_form = check_long_term_not_multiple,
};

}  // namespace targetbook::rules::arithmetic
