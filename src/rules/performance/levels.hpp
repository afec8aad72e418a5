#pragma once
#include <string_view>
#include <vector>

#include "rules/facts/indicator_words.hpp"

/// The levels as the rules on them name them, and the rows that belong together.
namespace targetbook::rules::performance {

inline constexpr std::string_view level1_output = "产出指标";
inline constexpr std::string_view level1_benefit = "效益指标";
inline constexpr std::string_view level1_satisfaction = "满意度指标";
inline constexpr std::string_view level1_cost = "成本指标";
inline constexpr std::string_view level2_quantity = "数量指标";
inline constexpr std::string_view level2_quality = "质量指标";
inline constexpr std::string_view level2_timeliness = "时效指标";
inline constexpr std::string_view level2_cost = "成本指标";
inline constexpr std::string_view level2_economic_cost = "经济成本指标";
inline constexpr std::string_view level2_social_benefit = "社会效益指标";
inline constexpr std::string_view level2_ecology = "生态效益指标";
inline constexpr std::string_view level2_satisfaction = "服务对象满意度指标";

inline bool has_level2(const model::Indicator& indicator, std::string_view level2) {
  return indicator.level2.value == level2;
}
/// Under satisfaction, whether the form has a first level for it or files it under benefit.
inline bool stands_under_satisfaction(const model::Indicator& indicator) {
  return indicator.level1.value == level1_satisfaction || has_level2(indicator, level2_satisfaction);
}
/// A standard second level below another first level than its own: that it is told once (S-12) is enough.
bool is_under_other_level1(const model::Indicator& indicator);
inline bool is_named(const model::Indicator& indicator) {
  return !indicator.level3.value.empty();
}

/// Words of several texts of a row stand in one: its name, its description, its value.
inline std::string words_of_row(const model::Indicator& indicator) {
  return indicator.level3.value + "\n" + indicator.description.value + "\n" + indicator.value.value.raw;
}

/// The named rows of one goal, or of one term where goals have no names.
struct GoalRows {
  model::Term term = model::Term::unstated;
  std::string goal;
  std::vector<std::size_t> rows;
};
std::vector<GoalRows> rows_by_goal(const FormContext& context);

}  // namespace targetbook::rules::performance
