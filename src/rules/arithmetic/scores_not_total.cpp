#include <algorithm>

#include "rules/arithmetic/family.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/ratios.hpp"
#include "rules/facts/self_evaluation.hpp"

namespace targetbook::rules::arithmetic {
namespace {

using base::Decimal;

struct ScoreSum {
  Decimal sum;
  int decimals = 0;  ///< the most that one of them shows
  std::optional<base::CellRange> range;
};

/// Nothing where a score is no number, or the form has no place for one.
std::optional<ScoreSum> sum_of_scores(const model::ProjectTarget& target) {
  ScoreSum scores;
  bool has_any = false;
  for (const ScoredRow& row : scored_rows(target)) {
    const model::NumberValue& score = row.score->value;
    if (!row.score->cell || (!score.number && !score.raw.empty())) return std::nullopt;
    const base::CellRef cell = *row.score->cell;
    if (!scores.range) scores.range = base::CellRange{cell, cell};
    scores.range->first.column = std::min(scores.range->first.column, cell.column);
    scores.range->last = {std::max(scores.range->last.row, cell.row),
                          std::max(scores.range->last.column, cell.column)};
    if (!score.number) continue;
    has_any = true;
    scores.decimals = std::max(scores.decimals, score.number->scale());
    const auto sum = add(scores.sum, *score.number);
    if (!sum) return std::nullopt;
    scores.sum = *sum;
  }
  if (!has_any) return std::nullopt;
  return scores;
}

void check_scores_not_total(const FormContext& context, Report& report) {
  const auto* target = self_evaluation_of(context);
  if (target == nullptr) return;
  const model::Number& total = target->score;
  const auto scores = sum_of_scores(*target);
  if (!total.cell || !scores || (!total.value.number && !is_blank(total))) return report.insufficient();
  report.checked();
  Place place = at(total, "score");
  place.range = scores->range;
  const std::string sum = scores->sum.to_string();
  if (!total.value.number)
    return report.found(std::move(place),
                        saying(say("没有填写总分，各项得分之和为{}",
                                   "the total score is blank; the scores add up to {}", sum),
                               "", sum));
  const int decimals = shown_decimals(total.value);
  const Decimal slack = scores->decimals > decimals ? half_digit(decimals) : Decimal{};
  if (distance(*total.value.number, scores->sum) <= slack) return;
  const std::string shown = total.value.number->to_string();
  report.found(std::move(place), saying(say("总分为{}，各项得分之和为{}",
                                            "the total score is {}, the scores add up to {}", shown, sum),
                                        shown, sum));
}

}  // namespace

const Rule scores_not_total{
    .code = "A-25",
    .name = "scores-not-total",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"得分之和不等于总分", "Scores do not make the total"},
    .what = {"自评表的总分不等于预算执行得分与各指标得分之和，或没有填写。",
             "A self-evaluation's total is not the score for the money and those of the indicators together, "
             "or it "
             "is blank."},
    .why = {"总分决定自评等级，对不上的总分不能采用。",
            "The total decides the grade; one that does not add up is void."},
    .fix = {"核对各项得分和总分", "check the scores and the total"},
    .wrong = {"各项得分之和99.3，总分95", "the scores make 99.3, the total says 95"},
    .right = {"各项得分之和99.3，总分99.3", "the scores make 99.3, the total says 99.3"},
    .source = "项目支出绩效自评表（财政部）; 大英 2023",
    .check_form = check_scores_not_total,
};

}  // namespace targetbook::rules::arithmetic
