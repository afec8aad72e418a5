#include "rules/facts/indicator_words.hpp"
#include "rules/facts/self_evaluation.hpp"
#include "rules/performance/family.hpp"

namespace targetbook::rules::performance {
namespace {

void check_full_score_unmet(const FormContext& context, Report& report) {
  if (self_evaluation_of(context) == nullptr) return;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    const auto is_missed = misses_target(context.know.words, row);
    if (!is_missed || !row.score.value.number || !row.weight.value.number) return report.insufficient();
    report.checked();
    const base::Decimal& score = *row.score.value.number;
    if (!*is_missed || score.is_zero() || score < *row.weight.value.number) return;
    report.found(
        at(row.score, indicator_path(i, "score")),
        saying(say("「{}」指标值「{}」，实际完成「{}」，没有达到却得满分{}",
                   "'{}' has the target '{}' and attained '{}': missed, yet with the full score of {}",
                   row.level3.value, row.value.value.raw, row.actual.value.raw, score.to_string()),
               score.to_string()));
  });
}

}  // namespace

const Rule full_score_unmet{
    .code = "P-18",
    .name = "full-score-unmet",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"未达标却得满分", "Full score for a missed target"},
    .what = {"自评表中实际完成值没有达到年度指标值，得分却等于分值。只比较单位相同的数值。",
             "In a self-evaluation an indicator missed its target and has its full score. Only numbers of "
             "the same "
             "unit are compared."},
    .why = {"没有达到的指标应按完成比例扣分，满分使自评失真。",
            "A missed target loses its share of the score; a full one makes the self-evaluation untrue."},
    .fix = {"核对实际完成值；确未达到的，按完成比例计分并写明原因",
            "check what was attained; where the target was missed, score by the share attained and say why"},
    .wrong = {"≥96%，实际94%，分值10，得分10", "≥96%, attained 94%, weight 10, score 10"},
    .right = {"≥96%，实际94%，分值10，得分9.8", "≥96%, attained 94%, weight 10, score 9.8"},
    .source = "项目支出绩效自评表（财政部）",
    .check_form = check_full_score_unmet,
};

}  // namespace targetbook::rules::performance
