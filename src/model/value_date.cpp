#include "model/value_date.hpp"

#include <array>
#include <cstdint>

#include "model/value_number.hpp"
#include "model/value_text.hpp"
#include "model/value_words.hpp"

namespace targetbook::model {
namespace {

constexpr auto lead_words =
    std::to_array<std::u32string_view>({U"截至", U"截止到", U"截止", U"应于", U"须于", U"于", U"在", U"到",
                                        U"至", U"每年", U"当年", U"本年", U"今年", U"次年"});
// 前 and 底 say that a month is meant and not so many months; 内 does not.
constexpr auto mark_words = std::to_array<std::u32string_view>(
    {U"份", U"初", U"上旬", U"中旬", U"下旬", U"底", U"末", U"之前", U"以前", U"前", U"止", U"完成"});
constexpr auto idle_words = std::to_array<std::u32string_view>({U"全年", U"年内", U"以内", U"之内", U"内"});

constexpr std::int64_t first_year = 1900;
constexpr std::int64_t last_year = 2099;
constexpr std::int64_t last_short_year = 99;

constexpr std::u32string_view span_signs = U"-–—~至到";

struct Moment {
  bool year = false;
  bool month = false;
  bool day = false;
  bool marked = false;    ///< a word such as 底前 follows
  bool complete = false;  ///< a date whatever else is there: 2021-12-31, 第三季度
};

template <class Table>
bool accept_any(Cursor& cursor, const Table& words) {
  for (const std::u32string_view word : words)
    if (cursor.accept(word)) return true;
  return false;
}

/// A whole number from `low` to `high` with one of `units` behind it.
bool accept_counted(Cursor& cursor, std::int64_t low, std::int64_t high, std::u32string_view units) {
  const auto number = scan_number(cursor.rest());
  if (!number || number->value.scale() != 0) return false;
  const std::int64_t count = number->value.coefficient();
  if (count < low || count > high) return false;
  Cursor ahead(cursor.rest().substr(number->length));
  if (!ahead.accept_one_of(units)) return false;
  cursor = ahead;
  return true;
}

/// Up to `most` digits as a number; -1 when there are none or more.
std::int64_t take_digits(Cursor& cursor, std::size_t most) {
  std::int64_t number = 0;
  std::size_t digits = 0;
  const std::u32string_view rest = cursor.rest();
  for (; digits < rest.size() && is_digit(rest[digits]); ++digits) {
    if (digits == most) return -1;
    number = number * 10 + static_cast<std::int64_t>(rest[digits] - U'0');
  }
  cursor.advance(digits);
  return digits == 0 ? -1 : number;
}

bool is_between(std::int64_t number, std::int64_t low, std::int64_t high) {
  return number >= low && number <= high;
}

/// `2021-12-31`, `2021/12`, `2021.12.31`, with a time of day behind it or not.
bool accept_numeric_date(Cursor& cursor) {
  Cursor ahead = cursor;
  if (!is_between(take_digits(ahead, 4), first_year, last_year) || ahead.at_end()) return false;
  const char32_t sign = ahead.rest().front();
  if (!ahead.accept_one_of(U"-/.")) return false;
  if (!is_between(take_digits(ahead, 2), 1, 12)) return false;
  const bool has_day = !ahead.at_end() && ahead.rest().front() == sign;
  if (has_day) {
    ahead.advance(1);
    if (!is_between(take_digits(ahead, 2), 1, 31)) return false;
  } else if (sign == U'.') {
    return false;  // 2021.12 is a number
  }
  if (is_between(take_digits(ahead, 2), 0, 24))
    while (ahead.accept_one_of(U":：")) take_digits(ahead, 2);
  cursor = ahead;
  return true;
}

/// `第三季度`, `三季度`: a count of quarters would be 三个季度.
bool accept_quarter(Cursor& cursor) {
  Cursor ahead = cursor;
  ahead.accept(U"第");
  if (!ahead.accept_one_of(U"一二三四1234") || !ahead.accept(U"季度")) return false;
  cursor = ahead;
  return true;
}

bool accept_year(Cursor& cursor) {
  if (accept_counted(cursor, first_year, last_year, U"年")) {
    cursor.accept(U"度");
    return true;
  }
  Cursor ahead = cursor;
  if (!accept_counted(ahead, 1, last_short_year, U"年") || !accept_counted(ahead, 1, 12, U"月")) return false;
  accept_counted(cursor, 1, last_short_year, U"年");
  return true;
}

Moment take_moment(Cursor& cursor) {
  Moment moment;
  moment.complete = accept_numeric_date(cursor);
  if (!moment.complete) {
    moment.year = accept_year(cursor);
    moment.complete = accept_quarter(cursor);
    moment.month = !moment.complete && accept_counted(cursor, 1, 12, U"月");
    moment.day = !moment.complete && accept_counted(cursor, 1, 31, U"日号");
  }
  const bool any = moment.complete || moment.year || moment.month || moment.day;
  while (any && !cursor.at_end()) {
    if (accept_any(cursor, mark_words))
      moment.marked = true;
    else if (!accept_any(cursor, idle_words))
      break;
  }
  return moment;
}

/// `12月` and `5日` alone are as likely so many months and days.
bool is_certain(const Moment& moment) {
  if (moment.complete || moment.year || (moment.month && moment.day)) return true;
  return (moment.month || moment.day) && moment.marked;
}

/// The months of `2021.1-2021.12`, each of which alone would be a number.
bool accept_month_span(Cursor& cursor) {
  Cursor ahead = cursor;
  for (int end = 0; end < 2; ++end) {
    if (end == 1 && !ahead.accept_one_of(span_signs)) return false;
    if (!is_between(take_digits(ahead, 4), first_year, last_year) || !ahead.accept(U".")) return false;
    if (!is_between(take_digits(ahead, 2), 1, 12)) return false;
  }
  cursor = ahead;
  return true;
}

/// The years of `2021-2023年`.
bool accept_year_span(Cursor& cursor) {
  Cursor ahead = cursor;
  if (!is_between(take_digits(ahead, 4), first_year, last_year) || !ahead.accept_one_of(span_signs))
    return false;
  if (!accept_counted(ahead, first_year, last_year, U"年")) return false;
  cursor = ahead;
  return true;
}

bool reads_as_date(Cursor cursor) {
  if (accept_year_span(cursor) || accept_month_span(cursor)) return cursor.at_end();
  const Moment from = take_moment(cursor);
  if (cursor.at_end()) return is_certain(from);
  if (!cursor.accept_one_of(span_signs)) return false;
  cursor.accept_one_of(U"-–—");
  const Moment to = take_moment(cursor);
  if (!cursor.at_end()) return false;
  const bool both_months = from.month && to.month;
  return both_months || (is_certain(from) && is_certain(to));
}

}  // namespace

std::optional<TargetValue> read_date(std::u32string_view text) {
  Cursor cursor(text);
  const auto sign = match_operator(cursor.rest());
  if (sign) cursor.advance(sign->length);
  while (accept_any(cursor, lead_words)) {
  }
  if (!reads_as_date(cursor)) return std::nullopt;
  TargetValue value;
  value.type = ValueType::date;
  if (sign) value.op = sign->op;
  return value;
}

}  // namespace targetbook::model
