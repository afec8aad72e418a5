#include "base/pattern.hpp"
#include "base/text.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

constexpr std::string_view up_words[] = {"≥",      ">=",       "≧",    "⩾",    ">",    "不低于", "不少于",
                                         "不小于", "大于等于", "至少", "超过", "高于", "大于"};
constexpr std::string_view down_words[] = {"≤",      "<=",     "≦",      "⩽",      "<",
                                           "不高于", "不超过", "不多于", "不大于", "小于等于",
                                           "至多",   "最多",   "低于",   "少于",   "小于"};

/// The operator that the value begins with; empty for none.
std::string_view first_of(std::span<const std::string_view> words, std::string_view value) {
  for (const std::string_view word : words)
    if (value.starts_with(word)) return word;
  return {};
}

/// The word behind the only number of the value that says a bound once more; empty for none.
std::string_view ending_of(std::string_view behind) {
  static const base::Pattern tail(
      "^[0-9][0-9.,]*[^0-9，、；;（(]{0,12}(?:及以上|及以下|以上|以下|以内|之内)(?:[（(]含[）)])?$");
  static const base::Pattern ending("(?:及以上|及以下|以上|以下|以内|之内)(?:[（(]含[）)])?$");
  return tail.find_in(behind).empty() ? std::string_view{} : ending.find_in(behind);
}

void check_operator_said_twice(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    const std::string value = plain_value(row.value.value);
    const std::string_view up = first_of(up_words, value);
    const std::string_view sign = up.empty() ? first_of(down_words, value) : up;
    if (sign.empty()) return;
    report.checked();
    const std::string_view behind = std::string_view(value).substr(sign.size());
    const std::string_view ending = ending_of(behind);
    if (ending.empty()) return;
    const std::string once =
        (up.empty() ? "≤" : "≥") + std::string(behind.substr(0, behind.size() - ending.size()));
    const bool ends_upward = ending.find("上") != std::string_view::npos;
    Said said =
        saying(say("指标值「{}」前有「{}」，后又有「{}」", "the value '{}' has '{}' in front and '{}' behind",
                   row.value.value.raw, sign, ending),
               row.value.value.raw, once);
    if (ends_upward == up.empty()) {
      said.severity = base::Severity::error;
      said.expected.clear();
      said.fix = say("「{}」与「{}」方向相反，只留对的一个",
                     "'{}' and '{}' contradict each other: keep the right one", sign, ending);
    } else {
      said.fix = say("写作「{}」", "write '{}'", once);
    }
    report.found(at(row.value, indicator_path(i, "value")), std::move(said));
  });
}

constexpr std::string_view operator_said_twice_speaks_over[] = {"P-03", "F-13", "T-01", "T-02", "T-06",
                                                                "T-08", "Q-04", "Q-05", "F-12"};

}  // namespace

const Rule operator_said_twice{
    .code = "T-14",
    .name = "operator-said-twice",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"运算符重复", "The operator is said twice"},
    .what =
        {"指标值前后各有一个运算符（「≥95%以上」「不低于5件以上」）；两个方向相反的（「≥95%以下」）为错误。",
         "A value has an operator in front and another behind (≥95%以上); two that contradict each other "
         "(≥95%以下) are an error."},
    .why = {"两个运算符让人不知以哪个为准。", "Nobody can tell which of the two holds."},
    .fix = {"只留前面的运算符", "keep the one in front"},
    .wrong = {"≥95%以上", "≥95%以上"},
    .right = {"≥95%", "≥95%"},
    .source = "practice",
    .supersedes = operator_said_twice_speaks_over,
    .check_form = check_operator_said_twice,
};

}  // namespace targetbook::rules::targets
