#include "rules/arithmetic/family.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/self_evaluation.hpp"

namespace targetbook::rules::arithmetic {
namespace {

void check_score(const ScoredRow& row, Report& report) {
  if (!row.weight->value.number || !row.score->value.number) return;
  report.checked();
  const base::Decimal& score = *row.score->value.number;
  const base::Decimal& weight = *row.weight->value.number;
  if (!score.is_negative() && score <= weight) return;
  const std::string shown = score.to_string();
  const std::string most = weight.to_string();
  report.found(
      at(*row.score, row.path + "score"),
      saying(score.is_negative() ? say("「{}」的得分为{}，不能是负数",
                                       "the score of '{}' is {}, which cannot be negative", row.name, shown)
                                 : say("「{}」的得分为{}，超过分值{}",
                                       "'{}' scores {}, more than its weight of {}", row.name, shown, most),
             shown, most));
}

void check_score_beyond_weight(const FormContext& context, Report& report) {
  const auto* target = self_evaluation_of(context);
  if (target == nullptr) return;
  // Weights that do not add up are told as such: which of them is wrong decides here.
  const auto weights = sum_of_weights(*target);
  if (weights && !weights->holds()) return report.insufficient();
  for (const ScoredRow& row : scored_rows(*target)) check_score(row, report);
}

constexpr std::string_view score_beyond_weight_supersedes[] = {"A-24", "P-18"};
constexpr std::string_view score_beyond_weight_explains[] = {"A-25"};

}  // namespace

const Rule score_beyond_weight{
    .code = "A-26",
    .name = "score-beyond-weight",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"得分超出分值", "A score beyond its weight"},
    .what =
        {"自评表中预算执行或指标的得分大于它的分值，或是负数。",
         "In a self-evaluation the money or an indicator scores more than its weight, or less than nothing."},
    .why = {"得分只能在0和分值之间。", "A score lies between nothing and its weight."},
    .fix = {"核对得分和分值", "check the score and the weight"},
    .wrong = {"分值10，得分98", "weight 10, score 98"},
    .right = {"分值10，得分9.8", "weight 10, score 9.8"},
    .source = "项目支出绩效自评表（财政部）",
    .supersedes = score_beyond_weight_supersedes,
    .explains = score_beyond_weight_explains,
    .check_form = check_score_beyond_weight,
};

}  // namespace targetbook::rules::arithmetic
