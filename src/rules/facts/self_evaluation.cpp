#include "rules/facts/self_evaluation.hpp"

#include <algorithm>

#include "rules/facts/directions.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules {
namespace {

using base::Decimal;
using model::ValueOperator;

constexpr std::int64_t full_score = 100;

std::string path_of(const char* list, std::size_t index) {
  return std::string(list) + "[" + std::to_string(index) + "].";
}

/// `95` of 95%: the same unit, or one of the two does not say it.
bool are_comparable(const model::TargetValue& target, const model::TargetValue& actual) {
  const bool are_numbers = is_quantity(target) && is_quantity(actual) && !target.to && !actual.to;
  return are_numbers && !actual.op &&
         (target.unit == actual.unit || target.unit.empty() || actual.unit.empty());
}

}  // namespace

const model::ProjectTarget* self_evaluation_of(const FormContext& context) {
  const model::ProjectTarget* target = context.project();
  return target != nullptr && target->is_self_evaluation() ? target : nullptr;
}

std::vector<ScoredRow> scored_rows(const model::ProjectTarget& target) {
  std::vector<ScoredRow> rows;
  for (std::size_t i = 0; i < target.execution.size(); ++i) {
    const model::Execution& line = target.execution[i];
    if (line.weight.value.number || line.score.value.number)
      rows.push_back({line.item.value, path_of("execution", i), &line.weight, &line.score});
  }
  for (std::size_t i = 0; i < target.indicators.size(); ++i) {
    const model::Indicator& row = target.indicators[i];
    if (!row.is_blank())
      rows.push_back({row.level3.value, path_of("indicators", i), &row.weight, &row.score});
  }
  return rows;
}

int shown_decimals(const model::NumberValue& number) {
  const auto point = number.raw.find('.');
  if (point == std::string::npos) return 0;
  const auto end = std::min(number.raw.find_first_not_of("0123456789", point + 1), number.raw.size());
  return static_cast<int>(end - point - 1);
}

Decimal half_digit(int decimals) {
  return Decimal::whole(5).shifted(-decimals - 1).value_or(Decimal{});
}

bool is_blank(const model::Number& number) {
  return !number.value.number && number.value.raw.empty();
}

std::optional<WeightSum> sum_of_weights(const model::ProjectTarget& target) {
  WeightSum weights{{}, target.total_weight.value.number.value_or(Decimal::whole(full_score))};
  bool has_any = false;
  for (const ScoredRow& row : scored_rows(target)) {
    const model::NumberValue& weight = row.weight->value;
    if (!row.weight->cell || (!weight.number && !weight.raw.empty())) return std::nullopt;
    if (!weight.number) continue;
    has_any = true;
    const auto sum = add(weights.sum, *weight.number);
    if (!sum) return std::nullopt;
    weights.sum = *sum;
  }
  if (!has_any) return std::nullopt;
  return weights;
}

std::optional<bool> misses_target(const WordLists& words, const model::Indicator& row) {
  const model::TargetValue& target = row.value.value;
  const model::TargetValue& actual = row.actual.value;
  if (!are_comparable(target, actual)) return std::nullopt;
  const bool is_less = *actual.number < *target.number;
  const bool is_more = *actual.number > *target.number;
  if (target.op) switch (*target.op) {
      case ValueOperator::at_least:
        return is_less;
      case ValueOperator::more:
        return !is_more;
      case ValueOperator::at_most:
        return is_more;
      case ValueOperator::less:
        return !is_less;
      case ValueOperator::equal:
      case ValueOperator::about:
        break;
    }
  // Without a direction of its own a target is missed only on the side that is worse.
  if (!is_less && !is_more) return false;
  if (less_is_better(words, row)) return is_more;
  if (more_is_better(words, row)) return is_less;
  return std::nullopt;
}

}  // namespace targetbook::rules
