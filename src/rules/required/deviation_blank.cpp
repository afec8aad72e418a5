#include <algorithm>
#include <array>

#include "rules/facts/indicator_words.hpp"
#include "rules/facts/self_evaluation.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

/// Blank, or what people put where they have nothing to say.
bool says_nothing(const model::Text& text) {
  constexpr std::array<std::string_view, 9> words = {"", "无", "-", "--", "—", "——", "/", "\\", "无偏差"};
  return std::find(words.begin(), words.end(), plain_text(text.value)) != words.end();
}

void check_deviation_blank(const FormContext& context, Report& report) {
  const auto* target = self_evaluation_of(context);
  if (target == nullptr) return;
  // With weights that do not add up nobody knows which score is a full one.
  const auto weights = sum_of_weights(*target);
  if (weights && !weights->holds()) return report.insufficient();
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    const auto& weight = row.weight.value.number;
    const auto& score = row.score.value.number;
    if (!row.deviation.cell || !weight || !score) return report.insufficient();
    report.checked();
    if (*score >= *weight || score->is_negative() || !says_nothing(row.deviation)) return;
    report.found(at(row.deviation, indicator_path(i, "deviation")),
                 saying(say("「{}」分值{}、得分{}，没有写偏差原因和改进措施",
                            "'{0}' scores {2} of {1} and does not say why, nor what will be done",
                            row.level3.value, weight->to_string(), score->to_string()),
                        row.deviation.value));
  });
}

}  // namespace

const Rule deviation_blank{
    .code = "R-20",
    .name = "deviation-blank",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"未写偏差原因", "No reason for a deviation"},
    .what = {"自评表中指标的得分低于分值，偏差原因分析及改进措施却是空的，或写的是「无」。",
             "An indicator of a self-evaluation scores below its weight, and the reason and the remedy are "
             "blank or "
             "无 (none)."},
    .why = {"扣分的指标要说明原因和改进措施，否则自评结果无法应用。",
            "Where points were lost, the reason and the remedy are what the self-evaluation is for."},
    .fix = {"写明没有达到的原因和改进措施", "say why the target was missed and what will be done"},
    .wrong = {"分值10，得分9.4，偏差原因（空）", "weight 10, score 9.4, reason blank"},
    .right = {"分值10，得分9.4，部分审核没有做完，第一季度补齐",
              "weight 10, score 9.4: some reviews are not done, to be caught up in the first quarter"},
    .source = "项目支出绩效自评表（财政部）",
    .check_form = check_deviation_blank,
};

}  // namespace targetbook::rules::required
