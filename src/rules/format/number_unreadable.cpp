#include <algorithm>
#include <array>

#include "rules/facts/amount_words.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/self_evaluation.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

/// What people write where there is nothing.
bool means_nothing(std::string_view raw) {
  constexpr std::array words = {"-", "--", "—", "——", "－", "/", "／", "无", "空", "不涉及"};
  return std::find(words.begin(), words.end(), raw) != words.end();
}

/// A number format may show less than is stored.
Said too_fine(const model::AmountValue& value) {
  Said said = saying(value.stored_as_number
                         ? say("「{}」的存储值精确到分以下，没有读作金额",
                               "what is stored for '{}' is finer than a fen, so it was not read", value.raw)
                         : say("「{}」精确到分以下，没有读作金额",
                               "'{}' is finer than a fen, so it was not read", value.raw),
                     value.raw);
  said.fix = say("金额保留到分", "round the amount to the fen");
  return said;
}

Said said_of(const std::string& raw) {
  Said said =
      means_nothing(raw)
          ? saying(say("「{}」不是数字；没有的填0", "'{}' is no number; where there is none, write 0", raw),
                   raw)
          : saying(say("「{}」不是数字，没有读到", "'{}' is no number, so it was not read", raw), raw);
  if (means_nothing(raw)) said.severity = base::Severity::warning;
  return said;
}

class Check {
 public:
  explicit Check(Report& report) : report_(report) {}

  void amount(const FormAmount& amount) {
    if (is_blank(*amount.amount)) return;
    report_.checked();
    const model::AmountValue& value = amount.amount->value;
    if (!is_unreadable(*amount.amount) || value.fault == model::AmountFault::no_unit)
      return;  // R-14 tells it
    report_.found(at(*amount.amount, amount.field),
                  value.fault == model::AmountFault::too_fine ? too_fine(value) : said_of(value.raw));
  }

  void number(const model::Number& number, std::string field) {
    if (!number.cell || number.value.raw.empty()) return;
    report_.checked();
    if (!number.value.number) report_.found(at(number, std::move(field)), said_of(number.value.raw));
  }

  /// Where forms print a dash, since the line is not scored.
  void number_or_dash(const model::Number& number, std::string field) {
    if (!means_nothing(number.value.raw)) this->number(number, std::move(field));
  }

 private:
  Report& report_;
};

std::string path(std::string_view list, std::size_t index, std::string_view member) {
  return std::string(list) + "[" + std::to_string(index) + "]." + std::string(member);
}

void check_number_unreadable(const FormContext& context, Report& report) {
  Check check(report);
  for (const FormAmount& amount : context.facts.amounts()) check.amount(amount);
  if (const auto* project = context.project())
    for (std::size_t i = 0; i < project->payment_plan.milestones.size(); ++i)
      check.number(project->payment_plan.milestones[i].percent,
                   path("payment_plan.milestones", i, "percent"));
  for (std::size_t i = 0; i < context.goals().size(); ++i)
    check.number(context.goals()[i].ratio, path("goals", i, "ratio"));
  for (std::size_t i = 0; i < context.indicators().size(); ++i)
    check.number(context.indicators()[i].weight, path("indicators", i, "weight"));
  if (const auto* target = self_evaluation_of(context)) {
    for (std::size_t i = 0; i < target->execution.size(); ++i) {
      const model::Execution& line = target->execution[i];
      check.number_or_dash(line.weight, path("execution", i, "weight"));
      check.number_or_dash(line.rate, path("execution", i, "rate"));
      check.number_or_dash(line.score, path("execution", i, "score"));
    }
    for (std::size_t i = 0; i < context.indicators().size(); ++i)
      check.number_or_dash(context.indicators()[i].score, path("indicators", i, "score"));
    check.number_or_dash(target->total_weight, "total_weight");
    check.number_or_dash(target->score, "score");
  }
  if (const auto* department = context.department())
    for (std::size_t i = 0; i < department->funds.size(); ++i)
      check.number(department->funds[i].share, path("funds", i, "share"));
}

}  // namespace

const Rule number_unreadable{
    .code = "F-16",
    .name = "number-unreadable",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"数字无法读取", "Number unreadable"},
    .what = {"金额、比例或权重的格子里写的不是数字，或者金额精确到分以下。",
             "The cell of an amount, percent or weight holds something that is no number, or an amount finer "
             "than a fen."},
    .why = {"读不出的数字不参加汇总和校验，等于没有填。",
            "What cannot be read takes no part in sums and checks, as if nothing stood there."},
    .fix = {"改填数字；单位、说明写到别处", "write a number; put words and units elsewhere"},
    .wrong = {"其中：财政资金「五十万」", "of which fiscal funds: 五十万"},
    .right = {"其中：财政资金 500000.00", "of which fiscal funds: 500000.00"},
    .source = "beyond the catalogue",
    .check_form = check_number_unreadable,
};

}  // namespace targetbook::rules::format
