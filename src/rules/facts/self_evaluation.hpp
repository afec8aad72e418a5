#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rules/engine/context.hpp"

/// What the rules of self-evaluations want to know of scores, rates and what was attained.
namespace targetbook::rules {

/// The form as a self-evaluation; null for any other.
const model::ProjectTarget* self_evaluation_of(const FormContext& context);

/// A line of the money that is scored, or an indicator.
struct ScoredRow {
  std::string name;
  std::string path;  ///< `indicators[3].`
  const model::Number* weight = nullptr;
  const model::Number* score = nullptr;
};
/// The money's lines that have a weight or a score first, then the indicators; blank rows are none.
std::vector<ScoredRow> scored_rows(const model::ProjectTarget& target);

/// How many digits a number shows behind its point: as displayed, or as stored where it is no plain number.
int shown_decimals(const model::NumberValue& number);
/// Half of the last digit shown.
base::Decimal half_digit(int decimals);
/// Blank in the form, or not there.
bool is_blank(const model::Number& number);

/// What the weights add up to, and whether that is what the form says, or 100. Nothing where a weight is no
/// number or the form has no weights.
struct WeightSum {
  base::Decimal sum;
  base::Decimal wanted;
  [[nodiscard]] bool holds() const { return sum == wanted; }
};
std::optional<WeightSum> sum_of_weights(const model::ProjectTarget& target);

/// Whether the value that was attained misses its target; nothing where the two cannot be compared for
/// certain: words, other units, a number without operator whose better direction nobody knows.
std::optional<bool> misses_target(const WordLists& words, const model::Indicator& row);

}  // namespace targetbook::rules
