#include "rules/facts/year_words.hpp"

#include <algorithm>
#include <charconv>

#include "base/pattern.hpp"
#include "base/text.hpp"

namespace targetbook::rules {
namespace {

constexpr std::size_t year_digits = 4;
constexpr int first_year = 1990;
constexpr int last_year = 2099;
constexpr std::string_view year_word = "年";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Calls `visit(begin, year)` for each run of exactly four digits that may be a year.
template <class Visit>
void for_each_year(std::string_view text, Visit&& visit) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    int year = 0;
    if (end - at == year_digits) std::from_chars(text.data() + at, text.data() + end, year);
    if (year >= first_year && year <= last_year) visit(at, year);
    at = end;
  }
}

/// Whether a month follows: `-12`, `/3/1`, `.12`.
bool starts_with_month(std::string_view rest) {
  static const base::Pattern month("^[-./](?:0?[1-9]|1[0-2])(?:[^0-9]|$)");
  return !month.find_in(rest).empty();
}

}  // namespace

std::vector<YearMention> years_in(std::string_view text) {
  std::vector<YearMention> found;
  for_each_year(text, [&](std::size_t begin, int year) {
    const std::string_view rest = text.substr(begin + year_digits);
    if (rest.starts_with(year_word))
      found.push_back({year, begin, begin + year_digits + year_word.size()});
    else if (starts_with_month(rest))
      found.push_back({year, begin, begin + year_digits});
  });
  return found;
}

std::optional<YearSpan> span_of(std::string_view period) {
  std::optional<YearSpan> span;
  for_each_year(base::fold_width(period), [&](std::size_t, int year) {
    if (!span) span = YearSpan{year, year};
    span->first = std::min(span->first, year);
    span->last = std::max(span->last, year);
  });
  return span;
}

std::string_view deadline_at(std::string_view text, const YearMention& year) {
  static const base::Pattern deadline(
      "^(?:19|20)[0-9]{2}(?:年底前?|年末前?|年内|年(?:第?[一二三四1-4]季度|上半年)(?:底|末)?前?|年[0-9]{1,2}"
      "月(?:份|[0-9]{1,2}[日号]|底|末|上旬|中旬|下旬)?前?"
      "|[-./][0-9]{1,2}(?:[-./][0-9]{1,2})?前?|年前)");
  return deadline.find_in(text.substr(year.begin));
}

}  // namespace targetbook::rules
