#include "model/value_unit.hpp"

#include <algorithm>
#include <array>

#include "model/value_text.hpp"
#include "model/value_words.hpp"

namespace targetbook::model {
namespace {

/// The longest unit seen in submitted forms has eleven characters, behind an operator; what is much longer is
/// prose that happens to start with a number.
constexpr std::size_t max_phrase = 12;
constexpr std::size_t max_plain_unit = 8;

constexpr std::u32string_view opening = U"（(";
constexpr std::u32string_view closing = U"）)";

/// A digit that is part of a unit's own name: m2, km3.
bool is_exponent(std::u32string_view unit, std::size_t at) {
  return at > 0 && unit[at - 1] == U'm' && (unit[at] == U'2' || unit[at] == U'3');
}

/// What is measured by the hundred; counted things (8人/100场) make a list of two numbers.
constexpr auto measured_by_hundreds =
    std::to_array<std::u32string_view>({U"克", U"千克", U"公斤", U"毫升", U"升", U"公里", U"千米", U"车公里",
                                        U"米", U"平方米", U"平方公里", U"小时", U"亩", U"公顷"});

/// The length of the round number behind a slash that belongs to the unit: the 10万 of `14.5/10万` and
/// `人/10万人`, the 100 of `毫克/100克`. Zero where it is a second value (`8万人/10万人`) or no round number.
std::size_t round_number_length(std::u32string_view counted, std::u32string_view behind_slash) {
  std::size_t digits = 0;
  while (digits < behind_slash.size() && is_digit(behind_slash[digits])) ++digits;
  if (digits == 0 || behind_slash.front() != U'1') return 0;
  for (std::size_t at = 1; at < digits; ++at)
    if (behind_slash[at] != U'0') return 0;
  const std::u32string_view rest = behind_slash.substr(digits);
  if (!rest.empty() && is_one_of(rest.front(), U"万亿")) {
    const bool is_counted_alike = !counted.empty() && is_one_of(counted.front(), U"万亿");
    return is_counted_alike ? 0 : digits;
  }
  const bool is_measured =
      std::find(measured_by_hundreds.begin(), measured_by_hundreds.end(), rest) != measured_by_hundreds.end();
  return is_measured && digits > 2 && counted != rest ? digits : 0;
}

/// Whether the unit is a rate per a round number: `人/10万人`.
bool is_per_round_number(std::u32string_view unit) {
  const auto slash = unit.find(U'/');
  return slash != std::u32string_view::npos &&
         round_number_length(unit.substr(0, slash), unit.substr(slash + 1)) > 0;
}

bool looks_like_unit(std::u32string_view unit, std::size_t limit) {
  if (is_per_round_number(unit)) limit = max_phrase;
  const bool breaks_off = !unit.empty() && is_one_of(unit.back(), U"至到");  // a range without its end
  if (unit.size() > limit || holds_ending(unit) || breaks_off) return false;
  int depth = 0;
  for (std::size_t at = 0; at < unit.size(); ++at) {
    const char32_t c = unit[at];
    if (is_one_of(c, opening)) ++depth;
    if (is_one_of(c, closing) && --depth < 0) return false;
    if (c == U'/' && at == unit.find(U'/'))
      at += round_number_length(unit.substr(0, at), unit.substr(at + 1));
    const bool listed_in_brackets = depth > 0 && is_one_of(c, U"、,，");
    if (!is_unit_character(c) && !is_exponent(unit, at) && !listed_in_brackets) return false;
  }
  return depth == 0;
}

/// `（件）` is `件`.
std::u32string_view without_brackets(std::u32string_view unit) {
  const bool bracketed =
      unit.size() > 2 && is_one_of(unit.front(), opening) && is_one_of(unit.back(), closing);
  const auto inner = bracketed ? unit.substr(1, unit.size() - 2) : unit;
  return inner.find_first_of(U"（(）)") == std::u32string_view::npos ? inner : unit;
}

/// Takes the 余 of 1000余人 and the 多 of 100多人 off the front.
bool takes_odd_ones(std::u32string_view& unit) {
  if (unit.empty() || !is_one_of(unit.front(), U"余多")) return false;
  const std::u32string_view counted = unit.substr(1);
  if (!counted.empty() && !is_measure_word(counted)) return false;
  unit = counted;
  return true;
}

/// The text without its blanks; nothing when it goes over more than one line.
std::optional<std::u32string> on_one_line(std::u32string_view text) {
  text = without_blanks_around(text);
  if (text.find(U'\n') != std::u32string_view::npos) return std::nullopt;
  std::u32string out(text);
  std::erase(out, U' ');
  return out;
}

/// What stands behind a percent sign: `/年` belongs to the unit, other words (95%满意率) are a remark.
std::optional<std::u32string> read_percent(std::u32string_view rest, std::size_t limit) {
  if (!looks_like_unit(rest, limit)) return std::nullopt;
  std::u32string unit = U"%";
  if (rest.starts_with(U'/')) unit += rest;
  return unit;
}

}  // namespace

bool is_unit_character(char32_t c) {
  constexpr std::u32string_view signs =
      U"≥≧⩾≮≤≦⩽≯=═><≈~》《%.,，、;；:：∶。!！?？*×÷+^-‐‑‒–—―|\"“”'‘’\n\uFFFD";
  return c > U' ' && c != 0x7F && !is_digit(c) && !is_one_of(c, signs);
}

std::optional<UnitReading> read_unit(std::u32string_view text, bool after_operator) {
  const auto line = on_one_line(text);
  if (!line) return std::nullopt;
  std::u32string_view rest = *line;
  UnitReading reading;
  reading.ending = take_ending(rest);
  if (takes_odd_ones(rest) && !reading.ending) reading.ending = ValueOperator::more;
  rest = without_brackets(rest);
  const std::size_t limit = after_operator || reading.ending ? max_phrase : max_plain_unit;
  for (const std::u32string_view percent : {U"%", U"百分比"}) {
    if (!rest.starts_with(percent)) continue;
    const auto unit = read_percent(rest.substr(percent.size()), limit);
    if (!unit) return std::nullopt;
    reading.unit = *unit;
    return reading;
  }
  if (!looks_like_unit(rest, limit)) return std::nullopt;
  reading.unit = rest;
  return reading;
}

}  // namespace targetbook::model
