#include <algorithm>

#include "base/pattern.hpp"
#include "rules/facts/text_figures.hpp"
#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

constexpr int hundred = 100;

/// `1/10000`, `万分之一`, `2/3以上`.
bool holds_fraction(std::string_view scanned) {
  if (scanned.find('/') == std::string_view::npos && scanned.find("分之") == std::string_view::npos)
    return false;
  static const base::Pattern fraction(R"([0-9]+/[0-9]+|[百千万]分之[0-9零〇一二三四五六七八九十百点]+)");
  return !fraction.find_in(scanned).empty();
}

/// Words with a number that counts, or a date, in them: 总成本控制到5万元, 2021年12月底完成. A year alone is
/// none.
bool holds_number(std::string_view scanned) {
  const auto figures = figures_in(scanned);
  return std::any_of(figures.begin(), figures.end(),
                     [](const Figure& figure) { return !figure.unit.empty() && !figure.is_year(); });
}

/// `下降10%以上`, `较2025年下降5%`: one number, told as a change.
bool is_change(std::string_view scanned) {
  static const base::Pattern change(
      "^(?:(?:较|比|与)[^0-9%]{0,18}(?:(?:19|20)[0-9]{2}年[^0-9%]{0,12})?)?[^0-9%]{0,12}"
      "(?:下降|降低|减少|压减|增长|提高|提升|上升|增加|降幅|增幅)[^0-9%]{0,12}"
      "[0-9]+(?:\\.[0-9]+)?(?:%|‰|个百分点)(?:及?以[上下内]|左右)?[。；]?$");
  return !change.find_in(scanned).empty();
}

bool is_measured(const model::TargetValue& value) {
  if (!is_in_words(value)) return true;
  const std::string scanned = scan_text(value.raw);
  return holds_fraction(scanned) || holds_number(scanned);
}

/// A rate whose value is words.
void judge_rate_in_words(const FormContext& context, const model::Indicator& row, std::size_t i,
                         Report& report) {
  if (!is_in_words(row.value.value) || row.requirement == model::Requirement::hard) return;
  if (!is_rate_name(context.know.words, row.level3.value)) return;
  const std::string scanned = scan_text(row.value.value.raw);
  if (holds_fraction(scanned) || is_change(scanned)) return;
  if (!figures_in(scanned).empty()) {
    Said said = saying(say("比率「{}」的指标值「{}」不能确定数值",
                           "no one number can be told of '{1}', the value of the rate '{0}'",
                           row.level3.value, row.value.value.raw),
                       row.value.value.raw);
    said.fix = {"只填一个数", "write one number only"};
    report.found(at(row.value, indicator_path(i, "value")), std::move(said));
    return;
  }
  report.found(
      at(row.value, indicator_path(i, "value")),
      saying(say("「{}」是比率，指标值「{}」没有数字", "'{}' is a rate, yet its value '{}' has no number",
                 row.level3.value, row.value.value.raw),
             row.value.value.raw));
}

void check_goal_not_quantified(const FormContext& context, Report& report) {
  std::size_t filled = 0;
  std::size_t measured = 0;
  const model::Indicator* first = nullptr;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    if (row.value.value.type == model::ValueType::empty) return;
    report.checked();
    ++filled;
    if (first == nullptr) first = &row;
    if (is_measured(row.value.value)) ++measured;
    judge_rate_in_words(context, row, i, report);
  });
  if (filled == 0) return;
  // measured / filled < share, without dividing.
  const auto share = context.profile.least_quantified.shifted(2);
  const base::Decimal percent = base::Decimal::whole(static_cast<std::int64_t>(measured * hundred / filled));
  if (!share || (measured > 0 && percent >= *share)) return;
  report.found(
      at(first->value, "indicators"),
      saying(say("绩效目标未量化：{}个指标中只有{}个有数值",
                 "the targets are not quantified: {1} of {0} indicators have a number", filled, measured),
             std::to_string(measured)));
}

constexpr std::string_view not_quantified_speaks_over[] = {"Q-04", "Q-05"};

}  // namespace

const Rule goal_not_quantified{
    .code = "P-03",
    .name = "goal-not-quantified",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"目标未量化", "Goal not quantified"},
    .what = {"有数值的指标不到规定的比例（一般30%），或名称是比率而指标值没有数字。",
             "Fewer indicators have a number than the region asks for (30 % as a rule), or the value of a "
             "rate is in words."},
    .why = {"没有数字的目标无法考核完成了多少。",
            "Nobody can measure how far a goal without numbers was reached."},
    .fix = {"给出数值；确实不能量化的，写明要达到的程度",
            "give numbers; where that cannot be, say which level is to be reached"},
    .wrong = {"信访事项办结率：提升", "信访事项办结率: 提升"},
    .right = {"信访事项办结率：≥95%", "信访事项办结率: ≥95%"},
    .source = "G11",
    .supersedes = not_quantified_speaks_over,
    .check_form = check_goal_not_quantified,
};

}  // namespace targetbook::rules::performance
