#pragma once
#include <optional>
#include <string>
#include <string_view>

/// What people add to a label without making another one of it. All texts are folded.
namespace targetbook::layouts {

/// `预算数` of `2025年预算数`, `本年度预算数`, `年度预算数`; `其中财政资金` of `其中本年财政资金`. The text
/// itself where nothing of the kind stands in front; empty where too little would be left to know a label by.
std::string without_year_words(std::string_view folded);

/// The year of `2025年预算数`.
std::optional<int> year_in_front(std::string_view folded);

/// A label with a unit or a hint in brackets behind it: `预算数(万元)`, `资金支出计划(%)`, `绩效目标(必填)`.
struct BracketedLabel {
  std::string_view words;
  std::string_view bracket;  ///< what stands between the brackets
};
std::optional<BracketedLabel> split_bracket(std::string_view folded);

/// `填表人：张三`: a label with its value behind it is no label of the next cell.
bool says_both(std::string_view text);

/// 合计, 总计 …, alone: the name of a line of totals.
bool is_total_word(std::string_view folded);
/// Ends like one: `金额合计`, `云溪县文旅局小计`.
bool ends_like_total(std::string_view folded);

}  // namespace targetbook::layouts
