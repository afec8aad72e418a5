#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/submission.hpp"

/// What goals say in so many figures, and which indicator they mean.
namespace targetbook::rules {

struct Claim {
  std::vector<std::string> phrases;  ///< what the figure is about: the words before it, nearest first
  model::TargetValue value;
  std::string shown;      ///< `不低于50件`
  bool is_bound = false;  ///< a bound in so many words (不低于, ≥), not merely 达到
  std::string thing;      ///< what is counted, without verbs: 健康教育讲座; empty where it is not sure
  bool spans_years = false;   ///< 三年更新消防车6辆: what is said of several years
  bool is_universal = false;  ///< 均, 全部: all of them, without a figure
};

std::vector<Claim> claims_in(std::string_view scanned);

/// How surely an indicator's name is what a phrase is about: 0 (not) to 4 (the same).
int match_level(std::string_view phrase, std::string_view indicator);

/// The indicators that a claim is about, by the surest match; empty where none is sure.
std::vector<std::size_t> indicators_of(const Claim& claim,
                                       const std::vector<const model::Indicator*>& indicators);

/// A number and its unit without 万: 6万页 is 60000 页.
struct Counted {
  base::Decimal number;
  std::string unit;
};
Counted counted(const model::TargetValue& value);

/// The one indicator that counts the very thing of the claim in the same unit, whatever is done with it
/// (购置 or 更新); null for none and for several.
const model::Indicator* counting(const Claim& claim, const std::vector<const model::Indicator*>& indicators);

/// Whether the indicator's name without verbs and measures is the thing that the claim counts.
bool is_thing_of(const Claim& claim, std::string_view indicator);

}  // namespace targetbook::rules
