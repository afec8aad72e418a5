#pragma once
#include <map>
#include <optional>
#include <string_view>

#include "rules/facts/text_figures.hpp"

/// 项目前两年预算及当年预算变动情况, read:
/// `2022年年初预算安排3万元，…；2023年年初预算3万元，…；2024年较上年压减预算1.34万元`.
namespace targetbook::rules {

struct BudgetHistory {
  std::map<int, base::Money> budgets;    ///< at the beginning of the year, by year
  std::optional<base::Money> last_year;  ///< of the year before the form's
  std::optional<base::Money> change;     ///< against it; negative for a cut, zero for 持平
};

BudgetHistory budget_history(std::string_view scanned, std::optional<int> year);

}  // namespace targetbook::rules
