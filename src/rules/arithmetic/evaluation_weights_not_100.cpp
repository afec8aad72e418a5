#include <algorithm>

#include "rules/arithmetic/family.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/self_evaluation.hpp"

namespace targetbook::rules::arithmetic {
namespace {

constexpr std::int64_t full_score = 100;

/// The cells of the weights, one below another.
std::optional<base::CellRange> cells_of(const std::vector<ScoredRow>& rows) {
  std::optional<base::CellRange> range;
  for (const ScoredRow& row : rows) {
    const base::CellRef cell = *row.weight->cell;
    if (!range) range = base::CellRange{cell, cell};
    range->first.column = std::min(range->first.column, cell.column);
    range->last = {std::max(range->last.row, cell.row), std::max(range->last.column, cell.column)};
  }
  return range;
}

void check_evaluation_weights_not_100(const FormContext& context, Report& report) {
  const auto* target = self_evaluation_of(context);
  if (target == nullptr) return;
  const model::Number& total = target->total_weight;
  const base::Decimal full = base::Decimal::whole(full_score);
  if (total.cell && total.value.number != full) {
    report.checked();
    const std::string shown = total.value.number ? total.value.number->to_string() : total.value.raw;
    return report.found(
        at(total, "total_weight"),
        saying(shown.empty() ? say("没有填写分值合计，应为100", "the weights' total is blank; it is 100")
                             : say("分值合计为{}，应为100", "the weights' total is {}; it is 100", shown),
               shown, full.to_string()));
  }
  const auto weights = sum_of_weights(*target);
  if (!weights) return report.insufficient();
  report.checked();
  if (weights->holds()) return;
  const std::vector<ScoredRow> rows = scored_rows(*target);
  const std::string sum = weights->sum.to_string();
  Place place =
      total.cell ? at(total, "total_weight") : at(*rows.front().weight, rows.front().path + "weight");
  place.range = cells_of(rows);
  report.found(std::move(place),
               saying(say("各项分值之和为{}，应为100", "the weights add up to {}, not to 100", sum), sum,
                      full.to_string()));
}

}  // namespace

const Rule evaluation_weights_not_100{
    .code = "A-27",
    .name = "evaluation-weights-not-100",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"自评分值合计不为100", "Weights of a self-evaluation do not make 100"},
    .what =
        {"自评表中预算执行与各指标的分值之和不为100（一般预算执行10分、产出50分、效益30分、满意度10分），或"
         "写出的合计不是100。",
         "The weights of the money and the indicators of a self-evaluation do not add up to 100 (usually 10 "
         "for "
         "the money, 50 for output, 30 for benefit, 10 for satisfaction), or their printed total is not "
         "100."},
    .why = {"自评实行百分制，分值合计不对，总分就没有意义。",
            "The total is out of 100; with other weights it means nothing."},
    .fix = {"调整各项分值，使合计为100", "change the weights so that they add up to 100"},
    .wrong = {"预算执行10，指标合计80", "10 for the money, 80 for the indicators"},
    .right = {"预算执行10，指标合计90", "10 for the money, 90 for the indicators"},
    .source = "项目支出绩效自评表（财政部）",
    .check_form = check_evaluation_weights_not_100,
};

}  // namespace targetbook::rules::arithmetic
