#include "rules/facts/indicator_words.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

/// 满意度 and the like may also be measured in points.
bool is_ratio(const WordLists& words, std::string_view name) {
  const BareName bare(name);
  return is_rate_name(words, name) && !bare.text().ends_with("度") && !bare.text().ends_with("面");
}

/// What is measured in the unit, by the table unit_kinds; empty where it is not
/// sure.
std::string kind_of_unit(const WordLists& words, std::string_view unit) {
  const WordIndex& units = words.pair_words("unit_kinds");
  const auto look_up = [&](std::string_view one) -> std::string {
    const std::size_t place = units.place_of(one);
    return place == units.words().size() ? std::string() : words.pairs("unit_kinds")[place].second;
  };
  if (std::string kind = look_up(unit); !kind.empty()) return kind;
  for (const std::string_view many : {"万", "千", "百", "亿"})
    if (unit.starts_with(many)) return look_up(unit.substr(many.size()));
  return {};
}

/// The kinds that fit the name's ending, the longest that the table name_kinds
/// has; empty for none.
std::string kinds_of_name(const WordLists& words, std::string_view name) {
  const WordIndex& endings = words.pair_words("name_kinds");
  const std::size_t longest = endings.longest_end(BareName(name).text());
  return longest == endings.words().size() ? std::string() : words.pairs("name_kinds")[longest].second;
}

/// 面积 in 人: both are surely known and of different kinds.
bool is_of_another_kind(const WordLists& words, const model::Indicator& row) {
  const std::string kinds = kinds_of_name(words, row.level3.value);
  const std::string kind = kind_of_unit(words, row.value.value.unit);
  if (kinds.empty() || kind.empty() || kinds.find(kind) != std::string::npos) return false;
  return !words.any_in("satisfied_words", row.level3.value) ||
         is_satisfaction_name(words, row.level3.value);  // 满意度调查人次
}

bool is_percent_of_pollutant(const WordLists& words, const model::Indicator& row) {
  const std::string& name = row.level3.value;
  return is_percent_unit(row.value.value.unit) && bare_name(name).ends_with("浓度") &&
         words.any_in("pollutants", name);
}

/// pH is a number between 0 and 14.
bool is_no_ph(const model::Indicator& row) {
  const model::TargetValue& value = row.value.value;
  const BareName made(row.level3.value);
  const std::string_view name = made.text();
  const bool is_ph = name.ends_with("pH") || name.ends_with("PH") || name.ends_with("pH值") ||
                     name.ends_with("PH值") || name.ends_with("酸碱度");
  if (!is_ph || value.type != model::ValueType::quantity || !value.number) return false;
  const base::Decimal highest = base::Decimal::whole(14);
  return is_percent_unit(value.unit) ||
         (value.unit.empty() && (*value.number > highest || (value.to && *value.to > highest)));
}

void tell_ph(const model::Indicator& row, std::size_t i, Report& report) {
  report.found(at(row.value, indicator_path(i, "value")),
               saying(say("「{}」应为0至14之间的数，现为「{}」", "'{}' is a number from 0 to 14, not '{}'",
                          row.level3.value, row.value.value.raw),
                      row.value.value.raw));
}

void tell_date(const model::Indicator& row, std::size_t i, Report& report) {
  report.found(at(row.value, indicator_path(i, "value")),
               saying(say("「{}」应为百分比，指标值「{}」是日期",
                          "'{}' should be a percent, but its value '{}' is a date", row.level3.value,
                          row.value.value.raw),
                      row.value.value.raw));
}

void check_unit_misfits_name(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    const std::string& name = indicator.level3.value;
    if (value.type == model::ValueType::date && is_ratio(words, name)) {
      report.checked();
      return tell_date(indicator, i, report);
    }
    if (is_no_ph(indicator)) {
      report.checked();
      return tell_ph(indicator, i, report);
    }
    if (!is_quantity(value) || value.unit.empty()) return;
    report.checked();
    // 0.7次/册 is a rate too.
    const bool is_counted = value.unit.find('/') == std::string::npos &&
                            (is_count_unit(words, value.unit) || is_time_unit(words, value.unit));
    const bool wants_percent = is_ratio(words, name) && is_counted;
    const bool wants_count =
        is_count_name(words, name) && !is_rate_name(words, name) && is_percent_unit(value.unit);
    if (wants_percent || wants_count) {
      const base::Phrase wanted =
          wants_percent ? base::Phrase{"百分比", "a percent"} : base::Phrase{"数量", "a count"};
      report.found(at(indicator.value, indicator_path(i, "value")),
                   saying(say("「{}」应为{}，单位为「{}」", "'{}' should be {}, but its unit is '{}'", name,
                              wanted, value.unit),
                          value.unit, wants_percent ? "%" : std::string()));
    } else if (is_of_another_kind(words, indicator) || is_percent_of_pollutant(words, indicator)) {
      report.found(at(indicator.value, indicator_path(i, "value")),
                   saying(say("「{}」的值「{}」的单位「{}」与名称说的不是一回事",
                              "'{0}' is not measured in '{2}', as its value '{1}' has it", name, value.raw,
                              value.unit),
                          value.unit));
    }
  });
}

constexpr std::string_view unit_misfits_name_speaks_over[] = {"T-09", "X-11"};

}  // namespace

const Rule unit_misfits_name{
    .code = "F-15",
    .name = "unit-misfits-name",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"名称与单位矛盾", "Unit does not fit the name"},
    .what = {"名称是率或比例，单位却是个、次、天等，或值是日期；名称是数量、人"
             "数，单位却是%"
             "；或名称说的是面积、人数、"
             "费用等，单位却是另一类的（词表 name_kinds、unit_kinds）；pH "
             "不在0至14之间。",
             "A rate has a unit such as 个, 次 or 天, or a date; a count has "
             "%; a name of an area, of people, "
             "of money has a unit of another kind (word lists name_kinds, "
             "unit_kinds); a pH lies outside 0 "
             "to 14."},
    .why = {"看不出考核的是数量还是比率。", "Nobody can tell whether a count or a rate is measured."},
    .fix = {"改正指标名称或单位，使两者一致", "correct the name or the unit so that they agree"},
    .wrong = {"事件发生率：0次", "事件发生率: 0次"},
    .right = {"事件发生数：0次", "事件发生数: 0次"},
    .source = "J12, J27",
    .supersedes = unit_misfits_name_speaks_over,
    .check_form = check_unit_misfits_name,
};

}  // namespace targetbook::rules::format
