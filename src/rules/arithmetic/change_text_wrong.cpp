#include "rules/arithmetic/change_phrases.hpp"
#include "rules/arithmetic/family.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/ratios.hpp"

namespace targetbook::rules::arithmetic {
namespace {

/// What the department's form says its money was the year before, where `now` is what it says it is this
/// year.
std::optional<base::Money> last_year(const model::Submission& book, base::Money now, int year) {
  for (const model::Form& form : book.forms) {
    const auto* target = std::get_if<model::DepartmentTarget>(&form.body);
    if (target == nullptr) continue;
    for (const model::DepartmentFund& fund : target->funds) {
      if (fund.item.value != "合计" || fund.amount.value.money != now) continue;
      for (const model::YearAmount& history : fund.history)
        if (history.year == year - 1 && history.amount.value.money) return history.amount.value.money;
    }
  }
  return std::nullopt;
}

void say_change(const TextLine& line, std::string shown, std::string right, Report& report) {
  Place place;
  place.cell = line.cell;
  place.field = line.field;
  report.found(std::move(place),
               {.message = say("文字写{}，应为{}", "the text says {}, but it should be {}", shown, right),
                .actual = shown,
                .expected = right,
                .fix = {},
                .severity = {}});
}

void check_line(const FormContext& context, const TextLine& line, Report& report) {
  const base::Money half_digit = base::Money::from_fen(half_digit_in_fen);
  for (const ChangePhrase& change : changes_in(line)) {
    const std::string word = change.is_more ? "增加" : "减少";
    if (context.form.year) {
      if (const auto before = last_year(context.book, change.now, *context.form.year)) {
        report.checked();
        const auto gap = subtract(change.now, *before);
        if (gap &&
            distance(*gap, base::Money::from_fen(change.is_more ? change.by.fen() : -change.by.fen())) >
                half_digit.fen()) {
          const base::Money size = base::Money::from_fen(std::abs(gap->fen()));
          say_change(line, word + with_unit(change.by, change.unit),
                     (gap->fen() < 0 ? "减少" : "增加") + with_unit(size, change.unit), report);
          continue;
        }
      }
    }
    if (!change.percent) continue;
    const auto before = change.is_more ? subtract(change.now, change.by) : add(change.now, change.by);
    if (!before || before->fen() <= 0) {
      report.insufficient();
      continue;
    }
    report.checked();
    const bool same_way = change.percent_is_more == change.is_more;
    if (same_way &&
        is_share(change.percent->number, change.percent->decimals, change.by, *before, half_digit))
      continue;
    say_change(line, (change.percent_is_more ? "增长" : "下降") + change.percent->number.to_string() + "%",
               (change.is_more ? "增长" : "下降") +
                   share_text(change.by, *before, std::min(change.percent->decimals, 4)) + "%",
               report);
  }
}

void check_change_text_wrong(const FormContext& context, Report& report) {
  const auto* narrative = context.narrative();
  if (narrative == nullptr) return;
  for (const TextLine& line : context.facts.lines()) check_line(context, line, report);
}

constexpr std::string_view change_text_wrong_speaks_over[] = {"X-07"};

}  // namespace

const Rule change_text_wrong{
    .code = "A-15",
    .name = "change-text-wrong",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"增减变动的文字有误", "What the text says has changed does not add up"},
    .what = {"“比上年增加X万元，增长Y%”中的金额与部门表的近两年金额不符，或百分比与金额算出的不符。",
             "In 比上年增加X万元，增长Y% the amount is not what the department's form says of the two years, "
             "or the percent is "
             "not what the amounts give."},
    .why = {"预算说明要公开，增减数与表格对不上会引起质疑。", "The text is published beside the tables."},
    .fix = {"按两年预算数重新计算增减额和百分比", "reckon the change again from both years' budgets"},
    .wrong = {"825.16万元，比2023年增加28.64万元，增长4.6%",
              "825.16万元, 28.64万元 more than 2023, up 4.6 %"},
    .right = {"825.16万元，比2023年增加28.64万元，增长3.6%",
              "825.16万元, 28.64万元 more than 2023, up 3.6 %"},
    .source = "江汉 2024, 预算情况说明",
    .supersedes = change_text_wrong_speaks_over,
    .check_form = check_change_text_wrong,
};

}  // namespace targetbook::rules::arithmetic
