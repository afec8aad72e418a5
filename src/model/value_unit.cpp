#include "model/value_unit.hpp"

#include <algorithm>

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

bool looks_like_unit(std::u32string_view unit, std::size_t limit) {
  const bool breaks_off = !unit.empty() && is_one_of(unit.back(), U"至到");  // a range without its end
  if (unit.size() > limit || holds_ending(unit) || breaks_off) return false;
  int depth = 0;
  for (std::size_t at = 0; at < unit.size(); ++at) {
    const char32_t c = unit[at];
    if (is_one_of(c, opening)) ++depth;
    if (is_one_of(c, closing) && --depth < 0) return false;
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
