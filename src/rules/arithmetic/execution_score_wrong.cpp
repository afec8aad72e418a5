#include <algorithm>

#include "rules/arithmetic/family.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/ratios.hpp"
#include "rules/facts/self_evaluation.hpp"

namespace targetbook::rules::arithmetic {
namespace {

using base::Decimal;

constexpr std::int64_t whole_rate = 100;
constexpr int to_share = -2;

/// The score rounded half up to so many digits, for people.
std::string rounded(const Decimal& score, int decimals) {
  if (score.scale() <= decimals) return score.to_string();
  const Decimal raised = add(score, half_digit(decimals)).value_or(score);
  const std::string digits = raised.to_string();
  const auto point = digits.find('.');
  if (point == std::string::npos) return digits;
  return digits.substr(0, decimals == 0 ? point : point + 1 + static_cast<std::size_t>(decimals));
}

/// The most digits that a score of the form shows: a form that knows halves has not rounded them away.
int decimals_of_scores(const model::ProjectTarget& target) {
  int decimals = shown_decimals(target.score.value);
  for (const ScoredRow& row : scored_rows(target))
    decimals = std::max(decimals, shown_decimals(row.score->value));
  return decimals;
}

void check_execution_score_wrong(const FormContext& context, Report& report) {
  const auto* target = self_evaluation_of(context);
  if (target == nullptr) return;
  for (std::size_t i = 0; i < target->execution.size(); ++i) {
    const model::Execution& line = target->execution[i];
    if (!line.weight.value.number || !line.score.value.number) continue;
    if (!line.rate.value.number) {
      report.insufficient();
      continue;
    }
    const Decimal& weight = *line.weight.value.number;
    const Decimal rate = std::min(*line.rate.value.number, Decimal::whole(whole_rate));
    const auto product = multiply(weight, rate);
    const auto right = product ? product->shifted(to_share) : std::nullopt;
    const auto of_rate = multiply(weight, half_digit(shown_decimals(line.rate.value)));
    if (!right || !of_rate) {
      report.insufficient();
      continue;
    }
    report.checked();
    const int decimals = decimals_of_scores(*target);
    const Decimal slack = add(half_digit(decimals), of_rate->shifted(to_share).value_or(Decimal{}))
                              .value_or(half_digit(decimals));
    if (distance(*line.score.value.number, *right) <= slack) continue;
    const std::string shown = line.score.value.number->to_string();
    const std::string wanted = rounded(*right, std::max(decimals, 2));
    report.found(at(line.score, "execution[" + std::to_string(i) + "].score"),
                 saying(say("「{}」得分为{}，按分值{}和执行率{}应为{}",
                            "'{}' scores {}; with a weight of {} and a rate of {} it is {}", line.item.value,
                            shown, weight.to_string(), line.rate.value.raw, wanted),
                        shown, wanted));
  }
}

constexpr std::string_view execution_score_wrong_explains[] = {"A-25"};

}  // namespace

const Rule execution_score_wrong{
    .code = "A-24",
    .name = "execution-score-wrong",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"预算执行得分有误", "The score for the money is wrong"},
    .what =
        {"自评表中预算执行的得分不等于分值乘执行率（执行率超过100%的按100%计，按写出的小数位数四舍五入）。",
         "A self-evaluation's score for the money is not its weight times the rate of execution, a rate "
         "above "
         "100 % counting as 100 %, rounded to the digits shown."},
    .why = {"预算执行的得分按执行率计算，不能自行打分。",
            "This score follows from the rate; it is nobody's to give."},
    .fix =
        {"按分值乘执行率计算得分；本地另有计分办法的，可在规则文件中关闭本条",
         "put weight times rate; where the bureau scores otherwise, switch this rule off in its rules file"},
    .wrong = {"分值10，执行率95%，得分10", "weight 10, rate 95 %, score 10"},
    .right = {"分值10，执行率95%，得分9.5", "weight 10, rate 95 %, score 9.5"},
    .source = "项目支出绩效自评表（财政部）",
    .explains = execution_score_wrong_explains,
    .check_form = check_execution_score_wrong,
};

}  // namespace targetbook::rules::arithmetic
