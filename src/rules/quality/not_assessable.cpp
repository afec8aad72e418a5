#include "rules/facts/indicator_words.hpp"
#include "rules/quality/family.hpp"

namespace targetbook::rules::quality {
namespace {

bool is_trivial(const model::TargetValue& value) {
  const bool is_upward = value.op == model::ValueOperator::more || value.op == model::ValueOperator::at_least;
  return is_upward && value.number->is_zero();
}

/// 健康素养水平 and the like: a share of inhabitants by definition, or by what the row itself says.
bool tells_of_what(const WordLists& words, const model::Indicator& row) {
  return words.ends_with_any("share_levels", bare_name(row.level3.value)) ||
         words.any_in("share_words", row.description.value) || words.any_in("share_words", row.basis.value) ||
         words.ends_with_any("rate_names", bare_name(row.description.value));
}

void check_not_assessable(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    const model::TargetValue& value = row.value.value;
    if (!is_quantity(value)) return;
    report.checked();
    const std::string& name = row.level3.value;
    Said said;
    said.actual = value.raw;
    if (words.has("score_grades", value.unit)) {
      said.message = say("指标值「{}」是评分等级，没有说明怎么打分，无法考核",
                         "the value '{}' is a grade; nothing says how it is scored", value.raw);
    } else if (is_trivial(value)) {
      said.message = say("指标值「{}」只要有一点就算完成，无法考核",
                         "the value '{}' is reached by next to nothing", value.raw);
      said.severity = base::Severity::info;
    } else if (is_percent_unit(value.unit) && words.ends_with_any("state_endings", bare_name(name)) &&
               !tells_of_what(words, row)) {
      said.message = say("「{}」的值「{}」说不清是什么的百分数，无法考核",
                         "nobody can tell of what the value '{1}' of '{0}' is a percent", name, value.raw);
    } else {
      return;
    }
    report.found(at(row.value, indicator_path(i, "value")), std::move(said));
  });
}

constexpr std::string_view not_assessable_speaks_over[] = {"T-05"};

}  // namespace

const Rule not_assessable{
    .code = "Q-06",
    .name = "not-assessable",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"指标不可考核", "Not assessable"},
    .what = {"指标值是评分等级（≥90优），或「……情况」「……水平」的百分数；>0% 一类必然完成的值只作提示。",
             "The value is a grade (≥90优), or a percent of a state (…情况, …水平); one that is reached in "
             "any case (>0%) is only mentioned."},
    .why = {"没有评分办法或算法，年底无法核实。",
            "Without a way to score or reckon it, it cannot be verified at the year's end."},
    .fix = {"改为能够统计的数量或比率", "make it a count or a rate that can be reckoned"},
    .wrong = {"社会稳定水平：≥90优", "社会稳定水平: ≥90优"},
    .right = {"群体性事件数：≤2起", "群体性事件数: ≤2起"},
    .source = "S2, B10, J28",
    .supersedes = not_assessable_speaks_over,
    .check_form = check_not_assessable,
};

}  // namespace targetbook::rules::quality
