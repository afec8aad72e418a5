#include "model/chinese_number.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/target_value.hpp"

namespace targetbook::model {
namespace {

constexpr std::int64_t ten_thousand = 10'000;
constexpr std::int64_t hundred_million = 100'000'000;
constexpr std::int64_t no_digit = -1;
/// Longer numerals than `九千九百九十九万九千九百九十九亿…` are none.
constexpr std::size_t max_numerals = 40;

std::int64_t digit_of(char32_t c) {
  constexpr std::u32string_view plain = U"〇一二三四五六七八九";
  constexpr std::u32string_view formal = U"零壹贰叁肆伍陆柒捌玖";
  if (c == U'两') return 2;
  for (const auto digits : {plain, formal})
    if (const auto at = digits.find(c); at != std::u32string_view::npos) return static_cast<std::int64_t>(at);
  return no_digit;
}

std::int64_t small_unit_of(char32_t c) {
  switch (c) {
    case U'十':
    case U'拾':
      return 10;
    case U'百':
    case U'佰':
      return 100;
    case U'千':
    case U'仟':
      return 1000;
    default:
      return 0;
  }
}

std::int64_t tens_in_one_character(char32_t c) {
  return c == U'廿' ? 20 : c == U'卅' ? 30 : 0;
}

/// Adds up a numeral from left to right. `section_` is the part below the next 万 or 亿.
class NumeralSum {
 public:
  bool take(char32_t c) {
    const auto digit = digit_of(c);
    if (digit == 0) return take_zero();
    if (digit > 0) return take_digit(digit);
    if (const auto tens = tens_in_one_character(c)) return take_tens(tens);
    if (const auto unit = small_unit_of(c)) return take_small_unit(unit);
    if (c == U'万') return take_ten_thousand();
    if (c == U'亿') return take_hundred_million();
    return false;
  }

  std::optional<std::int64_t> total() {
    if (!any_) return std::nullopt;
    // 一百二 and 两万五 leave out the last unit.
    if (digit_ != no_digit && last_unit_ >= 100 && !zero_) digit_ *= last_unit_ / 10;
    return done_ + section_ + std::max<std::int64_t>(digit_, 0);
  }

 private:
  bool take_zero() {
    if (digit_ != no_digit) return false;
    zero_ = any_ = true;
    return true;
  }
  bool take_digit(std::int64_t digit) {
    if (digit_ != no_digit) return false;
    digit_ = digit;
    any_ = true;
    return true;
  }
  bool take_tens(std::int64_t tens) {
    if (digit_ != no_digit || section_unit_ <= 10) return false;
    section_ += tens;
    section_unit_ = last_unit_ = 10;
    return any_ = true;
  }
  bool take_small_unit(std::int64_t unit) {
    const bool bare_ten = unit == 10 && digit_ == no_digit && section_ == 0;
    if ((digit_ == no_digit && !bare_ten) || unit >= section_unit_) return false;
    section_ += (bare_ten ? 1 : digit_) * unit;
    section_unit_ = last_unit_ = unit;
    digit_ = no_digit;
    zero_ = false;
    return any_ = true;
  }
  bool take_ten_thousand() {
    if (seen_ten_thousand_) return false;
    const std::int64_t count = section_ + std::max<std::int64_t>(digit_, 0);
    if (count == 0) return false;
    done_ += count * ten_thousand;
    seen_ten_thousand_ = true;
    return start_section(ten_thousand);
  }
  bool take_hundred_million() {
    if (seen_hundred_million_) return false;
    const std::int64_t count = done_ + section_ + std::max<std::int64_t>(digit_, 0);
    if (count == 0) return false;
    done_ = count * hundred_million;
    seen_hundred_million_ = true;
    seen_ten_thousand_ = false;
    return start_section(hundred_million);
  }
  bool start_section(std::int64_t unit) {
    section_ = 0;
    section_unit_ = ten_thousand;
    last_unit_ = unit;
    digit_ = no_digit;
    zero_ = false;
    return true;
  }

  std::int64_t done_ = 0;
  std::int64_t section_ = 0;
  std::int64_t digit_ = no_digit;
  std::int64_t section_unit_ = ten_thousand;  ///< units of a section only fall
  std::int64_t last_unit_ = 1;
  bool zero_ = false;
  bool any_ = false;
  bool seen_ten_thousand_ = false;
  bool seen_hundred_million_ = false;
};

/// `二〇二一`, digit by digit. Two digits alone are an estimate (三五个: three to five).
std::optional<std::string> read_digit_by_digit(std::u32string_view text) {
  const bool has_zero = text.find_first_of(U"〇零") != std::u32string_view::npos;
  if (text.size() < (has_zero ? 2U : 3U)) return std::nullopt;
  std::string digits;
  for (const char32_t c : text) {
    const auto digit = digit_of(c);
    if (digit == no_digit) return std::nullopt;
    digits.push_back(static_cast<char>('0' + digit));
  }
  return digits;
}

std::optional<base::Decimal> read_whole(std::u32string_view text) {
  if (const auto digits = read_digit_by_digit(text)) return base::Decimal::parse(*digits);
  NumeralSum sum;
  for (const char32_t c : text)
    if (!sum.take(c)) return std::nullopt;
  const auto total = sum.total();
  if (!total) return std::nullopt;
  return base::Decimal::whole(*total);
}

/// `三点一四`, with 万 or 亿 behind it.
std::optional<base::Decimal> read_fraction(std::u32string_view text, std::size_t point) {
  int powers = 0;
  if (text.back() == U'万') powers = 4;
  if (text.back() == U'亿') powers = 8;
  if (powers > 0) text.remove_suffix(1);
  const auto whole = read_whole(text.substr(0, point));
  if (!whole || point + 1 >= text.size()) return std::nullopt;
  std::string digits = whole->to_string() + ".";
  for (const char32_t c : text.substr(point + 1)) {
    const auto digit = digit_of(c);
    if (digit == no_digit) return std::nullopt;
    digits.push_back(static_cast<char>('0' + digit));
  }
  const auto number = base::Decimal::parse(digits);
  return number ? number->shifted(powers) : std::nullopt;
}

}  // namespace

bool is_numeral(char32_t c) {
  return digit_of(c) != no_digit || small_unit_of(c) != 0 || tens_in_one_character(c) != 0 || c == U'万' ||
         c == U'亿' || c == U'点';
}

std::optional<base::Decimal> read_numerals(std::u32string_view text) {
  if (text.empty() || text.size() > max_numerals) return std::nullopt;
  const auto point = text.find(U'点');
  return point == std::u32string_view::npos ? read_whole(text) : read_fraction(text, point);
}

std::optional<base::Decimal> parse_chinese_number(std::string_view text) {
  const std::string folded = base::fold_width(base::trim(text));
  if (const auto plain = base::Decimal::parse(folded)) return plain;
  std::u32string points = base::to_utf32(folded);
  if (const auto number = read_numerals(points)) return number;
  if (points.empty() || (points.back() != U'万' && points.back() != U'亿')) return std::nullopt;
  const int powers = points.back() == U'万' ? 4 : 8;
  points.pop_back();
  const auto head = base::Decimal::parse(base::to_utf8(points));
  return head ? head->shifted(powers) : std::nullopt;
}

}  // namespace targetbook::model
