#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

bool is_about_time(const WordLists& words, const model::Indicator& row) {
  const model::TargetValue& value = row.value.value;
  if (value.type == model::ValueType::date || is_time_unit(words, value.unit)) return true;
  const std::string row_words = words_of_row(row);
  return words.any_in("time_words", row_words) || words.any_in("time_marks", row_words) ||
         words.ends_with_any("time_rates", bare_name(row.level3.value));
}

/// Time has more words than a list can know: told is what counts, costs or measures something else.
bool is_no_time(const WordLists& words, const model::Indicator& row) {
  const std::string& unit = row.value.value.unit;
  return is_money_unit(words, unit) || is_plain_count_unit(words, unit) || words.has("score_grades", unit) ||
         is_count_name(words, row.level3.value) || words.any_in("not_time_words", row.level3.value);
}

void check_timeliness_misplaced(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    if (!is_named(row) || is_under_other_level1(row)) return;
    const std::string& name = row.level3.value;
    if (has_level2(row, level2_timeliness)) {
      report.checked();
      if (!is_about_time(words, row) && is_no_time(words, row))
        report.found(
            at(row.level3, indicator_path(i, "level3")),
            saying(say("时效指标「{}」未反映时间", "'{}' under timeliness says nothing of time", name),
                   name));
      return;
    }
    const bool is_quality = has_level2(row, level2_quality);
    if (!is_quality && !has_level2(row, level2_social_benefit)) return;
    report.checked();
    if (!is_quality && words.ends_with_any("handling_rates", bare_name(name))) {
      Said said = saying(say("社会效益指标「{}」说的是办了多少，不是效益",
                             "'{}' under social benefit tells how much was handled, no benefit", name),
                         name);
      said.fix = {"移到产出指标（质量或时效指标）", "move it to output: quality or timeliness"};
      report.found(at(row.level3, indicator_path(i, "level3")), std::move(said));
      return;
    }
    if (!words.any_in("timely_words", name)) return;
    Said said = saying(say("{}「{}」反映的是时间，应属时效指标",
                           "'{1}' under {0} is about time and belongs to timeliness", row.level2.value, name),
                       name, std::string(level2_timeliness));
    said.fix = {"移到时效指标", "move it to 时效指标"};
    // Done in time is a quality of sorts, yet never a social benefit.
    if (is_quality) said.severity = base::Severity::info;
    report.found(at(row.level3, indicator_path(i, "level3")), std::move(said));
  });
}

constexpr std::string_view timeliness_speaks_over[] = {"P-06"};

}  // namespace

const Rule timeliness_misplaced{
    .code = "P-07",
    .name = "timeliness-misplaced",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"时效指标错位", "Timeliness misplaced"},
    .what = {"时效指标的名称、描述和值都与时间无关，说的是数量、质量、费用等（词表 "
             "not_time_words）；或及时率、按期办结率列在社会效益下（列在质量下的只作提示"
             "）；或处理率、受理率列在社会效益下。",
             "An indicator of timeliness has nothing to do with time in name, description or value; or one "
             "that is about time stands under "
             "social benefit (under quality it is only mentioned); or a rate of handling stands there."},
    .why = {"放错位置，时效就没有指标考核了。", "In the wrong place, timeliness is not measured at all."},
    .fix = {"改为及时率、完成时间等，或移到合适的二级指标",
            "make it a rate of timeliness or a date, or move it where it belongs"},
    .wrong = {"社会效益指标：接访劝返及时率", "社会效益指标: 接访劝返及时率"},
    .right = {"时效指标：接访劝返及时率", "时效指标: 接访劝返及时率"},
    .source = "S3, J11, J12, G3",
    .supersedes = timeliness_speaks_over,
    .check_form = check_timeliness_misplaced,
};

}  // namespace targetbook::rules::performance
