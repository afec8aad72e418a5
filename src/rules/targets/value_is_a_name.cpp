#include <set>

#include "rules/facts/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

enum class NotAValue : std::uint8_t { none, question, other_name, metric };

bool is_question(const WordLists& words, std::string_view value) {
  return value.find('?') != std::string_view::npos || words.any_in("question_words", value);
}

/// `超期案件数量`: names what is measured, not how much of it.
bool is_metric(const WordLists& words, std::string_view value) {
  return (is_rate_name(words, value) || is_count_name(words, value)) && !words.any_in("grade_words", value) &&
         !words.has("metric_exceptions", value);
}

std::set<std::string> names_of_indicators(const FormContext& context) {
  constexpr std::size_t shortest = 4;
  std::set<std::string> names;
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t) {
    if (letters_in(indicator.level3.value) >= shortest) names.insert(plain_text(indicator.level3.value));
  });
  return names;
}

NotAValue judge_words(const WordLists& words, const model::Indicator& indicator,
                      const std::set<std::string>& names) {
  const std::string value = plain_value(indicator.value.value);
  if (is_question(words, value)) return NotAValue::question;
  if (words.any_in("baseline_words", value)) return NotAValue::none;
  const bool is_other_name = names.contains(value) && plain_text(indicator.level3.value) != value;
  if (is_other_name) return NotAValue::other_name;
  return is_metric(words, value) ? NotAValue::metric : NotAValue::none;
}

void check_value_is_a_name(const FormContext& context, Report& report) {
  const auto names = names_of_indicators(context);
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    // A hard indicator without a number has a rule of its own.
    if (!is_in_words(value) || indicator.requirement == model::Requirement::hard) return;
    report.checked();
    const NotAValue fault = judge_words(context.know.words, indicator, names);
    if (fault == NotAValue::none) return;
    const base::Words because = fault == NotAValue::question ? base::Words{"是一个问句", "is a question"}
                                : fault == NotAValue::other_name
                                    ? base::Words{"是另一个指标的名称", "is another indicator's name"}
                                    : base::Words{"是指标的名称", "is the name of a measure"};
    Said said;
    said.message = say("指标值「{}」{}，不是可考核的值",
                       "the value '{}' {}, nothing that can be measured against", value.raw, because);
    said.actual = value.raw;
    report.found(at(indicator.value, indicator_path(i, "value")), std::move(said));
  });
}

constexpr std::string_view value_is_a_name_speaks_over[] = {"Q-04", "Q-05", "P-03"};

}  // namespace

const Rule value_is_a_name{
    .code = "T-02",
    .name = "value-is-a-name",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"指标值是指标名或问句", "Value is a name or a question"},
    .what =
        {"指标值是一个问句（是否……），或者只是某个指标的名称（……数量、……率），没有给出值。",
         "The value is a question (是否 …) or only the name of a measure (… 数量, … 率); it gives no value."},
    .why = {"没有值，年底无法判断完成还是没完成。",
            "Without a value nobody can tell at the year's end whether it was reached."},
    .fix = {"填写数值和单位，或写明要达到的程度",
            "give a number and its unit, or say which level is to be reached"},
    .wrong = {"超期案件数量", "超期案件数量"},
    .right = {"≤5件", "≤5件"},
    .source = "Y9, Y11",
    .supersedes = value_is_a_name_speaks_over,
    .check_form = check_value_is_a_name,
};

}  // namespace targetbook::rules::targets
