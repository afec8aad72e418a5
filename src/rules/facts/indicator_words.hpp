#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "rules/engine/context.hpp"
#include "rules/engine/plain_text.hpp"
#include "rules/engine/report.hpp"

/// What an indicator's name and unit tell, by the word lists
/// (templates/words/indicators.toml).
namespace targetbook::rules {

/// The name without what stands in brackets and without blanks:
/// `扫描合格率（≥**%）` is 扫描合格率.
std::string bare_name(std::string_view name);
/// The bare name, without a copy where the name is bare already, as most are.
/// REQUIRES: the name outlives it.
class BareName {
 public:
  explicit BareName(std::string_view name) : text_(name) {
    if (name.find('(') == std::string_view::npos && is_plain_text(name)) return;
    made_ = bare_name(name);
    text_ = made_;
  }
  BareName(const BareName&) = delete;
  BareName& operator=(const BareName&) = delete;
  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  std::string made_;
  std::string_view text_;
};
/// What stands in the brackets at the name's end: 万元 in `项目总成本（万元）`;
/// empty for hints such as `（≥**%）`.
std::string note_of(std::string_view name);

/// A share or rate, told by its last word; 频率 and 效率 are none.
bool is_rate_name(const WordLists& words, std::string_view name);
/// A count: 人数, 数量, 件次 …; 指数 and 系数 are none.
bool is_count_name(const WordLists& words, std::string_view name);
/// How satisfied people are; a count of surveys is none.
bool is_satisfaction_name(const WordLists& words, std::string_view name);
/// A number without a unit: pH值, 综合指数, 安全系数, 收入比.
bool is_dimensionless_name(const WordLists& words, std::string_view name);
/// Something of which less is better: 投诉率, 越级上访次数; 越级上访下降率,
/// 投诉处理率 and 降低物流成本 are none.
bool is_reverse_name(const WordLists& words, std::string_view name);

/// Units. `%/年` is a percent, `元/人` money.
bool is_percent_unit(std::string_view unit);
bool is_money_unit(const WordLists& words, std::string_view unit);
bool is_time_unit(const WordLists& words, std::string_view unit);
bool is_count_unit(const WordLists& words, std::string_view unit);
/// A count and no rate: 件, but not 件/万人.
bool is_plain_count_unit(const WordLists& words, std::string_view unit);
/// What air, water, soil and energy are measured in: `微克/立方米`, `吨标准煤`,
/// `亩`.
bool is_ecology_unit(const WordLists& words, std::string_view unit);
/// Any of these.
bool is_known_unit(const WordLists& words, std::string_view unit);
/// A rate's name where a unit belongs: 息诉率 in `≥85息诉率`.
bool is_rate_unit(const WordLists& words, std::string_view unit);

/// The value's text without blanks and closing punctuation, width folded.
std::string plain_value(const model::TargetValue& value);
/// Characters without blanks and punctuation.
std::size_t letters_in(std::string_view text);
/// The text without the number in front of it: `1.`, `2、`, `（一）`.
std::string_view without_numbering(std::string_view text);

inline bool is_quantity(const model::TargetValue& value) {
  return value.type == model::ValueType::quantity && value.number.has_value();
}
/// Words instead of a number.
inline bool is_in_words(const model::TargetValue& value) {
  return value.type == model::ValueType::quality;
}

/// The path of an indicator's member: `indicators[3].value`.
std::string indicator_path(std::size_t index, std::string_view member);

template <class T>
Place at(const model::Sourced<T>& value, std::string field) {
  Place place;
  place.cell = value.cell;
  place.field = std::move(field);
  return place;
}

inline Said saying(base::Words message, std::string actual = {}, std::string expected = {}) {
  Said said;
  said.message = std::move(message);
  said.actual = std::move(actual);
  said.expected = std::move(expected);
  return said;
}

/// Calls `visit(indicator, index)` for each row that is not blank; a form
/// without any does not concern the rule.
template <class Visit>
void for_each_indicator(const FormContext& context, Visit&& visit) {
  const auto indicators = context.indicators();
  for (std::size_t i = 0; i < indicators.size(); ++i)
    if (!indicators[i].is_blank()) visit(indicators[i], i);
}

}  // namespace targetbook::rules
