#include "model/value_quantity.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "model/value_number.hpp"
#include "model/value_text.hpp"
#include "model/value_unit.hpp"
#include "model/value_words.hpp"

namespace targetbook::model {
namespace {

constexpr std::size_t max_label = 30;
constexpr std::size_t max_label_without_operator = 12;
/// How long a unit may be that stands before a range's dash (`5个工作日-10个工作日`).
constexpr std::size_t max_lower_unit = 6;

enum class Direction : std::uint8_t { up, down, level, near };

Direction direction_of(ValueOperator op) {
  switch (op) {
    case ValueOperator::at_least:
    case ValueOperator::more:
      return Direction::up;
    case ValueOperator::at_most:
    case ValueOperator::less:
      return Direction::down;
    case ValueOperator::equal:
      return Direction::level;
    case ValueOperator::about:
      return Direction::near;
  }
  return Direction::level;
}

/// The operator before and the one behind a number, as one. False when they contradict each other.
bool join_operators(const std::optional<OperatorSign>& sign, std::optional<ValueOperator> ending,
                    std::optional<ValueOperator>& op) {
  if (!sign) {
    op = ending;
    return true;
  }
  op = ending && sign->yields ? *ending : sign->op;
  const bool loosely_more = sign->op == ValueOperator::about && ending == ValueOperator::more;  // 约1000余人
  return !ending || sign->yields || loosely_more || direction_of(sign->op) == direction_of(*ending);
}

/// Numerals begin many words that count nothing (一般, 三农, 十分满意): they need a unit that can be counted.
bool may_count(const ScannedNumber& number, std::u32string_view unit) {
  return !number.in_words || unit.empty() || is_measure_word(unit);
}

std::optional<TargetValue> make_quantity(const ScannedNumber& number, std::u32string_view unit,
                                         const std::optional<OperatorSign>& sign,
                                         std::optional<ValueOperator> ending) {
  if (!may_count(number, unit)) return std::nullopt;
  if (!number.unit_ahead.empty()) {
    if (!unit.empty() && unit != number.unit_ahead) return std::nullopt;
    unit = number.unit_ahead;
  }
  TargetValue value;
  if (!join_operators(sign, ending, value.op)) return std::nullopt;
  value.type = ValueType::quantity;
  value.number = number.value;
  value.unit = base::to_utf8(unit);
  return value;
}

bool is_dash(char32_t c) {
  return is_one_of(c, U"-‐‑‒–—―~");
}

/// The length of a range's `-`, `——`, `~`, `至` or `到` at the front; zero when there is none.
std::size_t range_sign_length(std::u32string_view text) {
  if (text.empty()) return 0;
  if (is_one_of(text.front(), U"至到")) return 1;
  if (!is_dash(text.front())) return 0;
  return text.size() > 1 && text[1] == text[0] ? 2 : 1;
}

struct LowerUnit {
  std::u32string unit;
  std::u32string_view behind_sign;
};

/// The unit between a range's lower end and its sign, which may be missing.
std::optional<LowerUnit> read_lower_unit(std::u32string_view text) {
  Cursor cursor(text);
  LowerUnit lower;
  while (lower.unit.size() <= max_lower_unit && !cursor.at_end()) {
    if (const std::size_t length = range_sign_length(cursor.rest())) {
      cursor.advance(length);
      lower.behind_sign = cursor.rest();
      return lower;
    }
    const char32_t c = cursor.rest().front();
    if (!is_unit_character(c) && c != U'%') return std::nullopt;
    lower.unit.push_back(c);
    cursor.advance(1);
  }
  return std::nullopt;
}

/// The one unit of both ends; nothing when they differ.
std::optional<std::u32string> common_unit(const std::u32string& lower, const std::u32string& upper) {
  if (lower.empty() || lower == upper) return upper;
  if (upper.empty()) return lower;
  const bool same_scale =
      lower.size() == 1 && is_one_of(lower.front(), U"百千万亿") && upper.starts_with(lower);
  return same_scale ? std::optional(upper) : std::nullopt;
}

std::optional<TargetValue> read_range(const ScannedNumber& first, std::u32string_view rest,
                                      const std::optional<OperatorSign>& sign) {
  const auto lower = read_lower_unit(rest);
  if (!lower) return std::nullopt;
  const auto second = scan_number(lower->behind_sign);
  if (!second || second->value < first.value) return std::nullopt;
  const auto upper = read_unit(lower->behind_sign.substr(second->length), sign.has_value());
  if (!upper) return std::nullopt;
  const auto unit = common_unit(lower->unit, upper->unit);
  if (!unit || !may_count(*second, *unit)) return std::nullopt;
  // 控制在3-5%, 达到3-5次: the range itself says how much.
  auto value = make_quantity(first, *unit, sign && sign->yields ? std::nullopt : sign, upper->ending);
  if (value) value->to = second->value;
  return value;
}

/// What follows an operator or stands alone: a number or a range, and its unit.
std::optional<TargetValue> read_amount(std::u32string_view text, const std::optional<OperatorSign>& sign) {
  const auto number = scan_number(text);
  if (!number) return std::nullopt;
  const std::u32string_view rest = text.substr(number->length);
  if (auto range = read_range(*number, rest, sign)) return range;
  const auto unit = read_unit(rest, sign.has_value());
  if (!unit) return std::nullopt;
  return make_quantity(*number, unit->unit, sign, unit->ending);
}

/// 约 and 达 end other words as well (节约5万元, 下达5份): behind a label they count after a measure's name
/// only.
bool is_part_of_a_word(std::u32string_view label, std::u32string_view sign) {
  return (sign == U"约" || sign == U"达") && !label.empty() &&
         !is_one_of(label.back(), U"率度数量比例额值重");
}

bool may_stand_in_label(char32_t c) {
  return !is_one_of(c, U"。？！；，?!;,\n%≥≤≧≦=><≈");
}

/// Words before a number and no operator between: only counted things, so that 较2020年提高 stays prose.
std::optional<TargetValue> read_named_count(std::u32string_view text) {
  const auto first = std::find_if(text.begin(), text.end(), is_digit);
  const auto at = static_cast<std::size_t>(first - text.begin());
  if (first == text.end() || at == 0 || at > max_label_without_operator) return std::nullopt;
  const auto label = without_blanks_around(text.substr(0, at));
  const bool part_of_a_name = label.empty() || label.back() < 0x80 || label.back() == U'第';
  if (part_of_a_name && !label.ends_with(U':')) return std::nullopt;
  if (!std::all_of(label.begin(), label.end(), may_stand_in_label)) return std::nullopt;
  auto value = read_amount(text.substr(at), std::nullopt);
  const bool counted = value && is_measure_word(base::to_utf32(value->unit));
  return counted ? value : std::nullopt;
}

}  // namespace

std::optional<TargetValue> read_quantity(std::u32string_view text) {
  Cursor cursor(text);
  const auto sign = match_operator(cursor.rest());
  if (sign) cursor.advance(sign->length);
  return read_amount(cursor.rest(), sign);
}

std::optional<TargetValue> read_labelled_quantity(std::u32string_view text) {
  for (std::size_t at = 1; at <= max_label && at < text.size() && may_stand_in_label(text[at - 1]); ++at) {
    const auto sign = match_operator(text.substr(at));
    if (!sign) continue;
    const Cursor behind(text.substr(at + sign->length));
    if (!scan_number(behind.rest())) continue;
    const auto label = without_blanks_around(text.substr(0, at));
    const bool closes_a_title = text[at] == U'》' && label.find(U'《') != std::u32string_view::npos;
    if (is_part_of_a_word(label, text.substr(at, sign->length))) continue;
    if (ends_with_negation(label) || closes_a_title || is_dash(text[at])) return std::nullopt;
    return read_amount(behind.rest(), sign);
  }
  return std::nullopt;
}

std::optional<TargetValue> read_listed_quantity(std::u32string_view text) {
  if (auto value = read_quantity(text)) return value;
  if (auto value = read_labelled_quantity(text)) return value;
  return read_named_count(text);
}

}  // namespace targetbook::model
