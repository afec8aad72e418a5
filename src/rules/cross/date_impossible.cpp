#include <charconv>

#include "base/pattern.hpp"
#include "rules/cross/family.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules::cross {
namespace {

constexpr int century = 100;
constexpr int months = 12;

/// The first numbers of a text: 2026, 2 and 30 of `2026年2月30日`.
std::vector<int> numbers_in(std::string_view text) {
  std::vector<int> numbers;
  for (const char* at = text.data(); at < text.data() + text.size();) {
    int number = 0;
    const auto [end, error] = std::from_chars(at, text.data() + text.size(), number);
    if (error == std::errc{} && end != at) {
      numbers.push_back(number);
      at = end;
    } else {
      ++at;
    }
  }
  return numbers;
}

int days_of(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && is_leap ? 29 : days[month - 1];
}

/// A month or day that no calendar has: 2026年13月, 2026年2月30日. Empty for none.
std::string_view no_date_in(std::string_view text) {
  static const base::Pattern date("(?:19|20)[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}[日号])?");
  for (std::string_view rest = text;;) {
    const std::string_view found = date.find_in(rest);
    if (found.empty()) return {};
    const std::vector<int> parts = numbers_in(found);
    const bool has_month = parts[1] >= 1 && parts[1] <= months;
    if (!has_month) return found;
    if (parts.size() > 2 && (parts[2] < 1 || parts[2] > days_of(parts[0], parts[1]))) return found;
    rest.remove_prefix(static_cast<std::size_t>(found.data() - rest.data()) + found.size());
  }
}

void look_at_dates(const FormText& text, Report& report) {
  const std::string_view wrong = no_date_in(text.plain);
  if (wrong.empty()) return;
  Place place;
  place.cell = text.cell;
  place.field = text.field;
  Said said = saying(say("日期「{}」不存在", "there is no date '{}'", wrong), std::string(wrong));
  said.fix = say("核对「{}」的月、日", "check month and day of '{}'", wrong);
  report.found(std::move(place), std::move(said));
}

/// 25年11月底前 in a form of 2026.
void look_at_short_year(const FormText& text, int budget_year, Report& report) {
  constexpr int farthest = 5;
  static const base::Pattern date("^[0-9]{2}年[0-9]{1,2}月");
  const std::string_view found = text.role == TextRole::value ? date.find_in(text.plain) : std::string_view{};
  if (found.empty() || text.plain.substr(found.size()).starts_with("个")) return;
  const int year = numbers_in(found).front();
  const int behind = budget_year % century - year;
  if (behind < 1 || behind > farthest) return;
  Place place;
  place.cell = text.cell;
  place.field = text.field;
  Said said = saying(
      say("日期「{}」的年份应写四位数，且不是预算年度{}年",
          "'{}' should have a year of four digits, and it is not the budget year {}", text.text, budget_year),
      text.text);
  report.found(std::move(place), std::move(said));
}

/// 2028年-2026年.
void look_at_period(const model::Text& period, Report& report) {
  static const base::Pattern span("(?:19|20)[0-9]{2}年?[-—–~～至到]+(?:19|20)[0-9]{2}");
  const std::string plain = plain_text(period.value);
  const std::string_view found = span.find_in(plain);
  if (found.empty()) return;
  report.checked();
  const std::string_view last = found.substr(found.size() - std::string_view("2026").size());
  if (numbers_in(found).front() <= numbers_in(last).front()) return;
  Said said = saying(say("项目期「{}」的起止年份颠倒", "the period '{}' ends before it begins", period.value),
                     period.value);
  report.found(at(period, "project.period"), std::move(said));
}

void check_date_impossible(const FormContext& context, Report& report) {
  for (const FormText& text : context.facts.texts()) {
    report.checked();
    if (!text.has_digit || text.plain.find("年") == std::string::npos) continue;
    look_at_dates(text, report);
    if (context.form.year) look_at_short_year(text, *context.form.year, report);
  }
  if (const auto* target = context.project()) look_at_period(target->project.period, report);
}

constexpr std::string_view date_impossible_speaks_over[] = {"X-09", "X-14", "X-23", "T-17", "T-05", "Q-04"};

}  // namespace

const Rule date_impossible{
    .code = "X-26",
    .name = "date-impossible",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"日期不存在或颠倒", "No such date"},
    .what =
        {"文字或指标值里的月、日不存在（「2026年13月」「2026年2月30日」），指标值的年份只写两位且是往年，或项"
         "目期"
         "的起止年份颠倒。",
         "A text or value has a month or day that no calendar has (2026年13月, 2026年2月30日), a value has "
         "a year of two digits that is past, or the project's period ends before it begins."},
    .why = {"这样的期限无法考核。", "Nobody can hold anyone to such a date."},
    .fix = {"改正日期", "correct the date"},
    .wrong = {"2026年2月30日前", "2026年2月30日前"},
    .right = {"2026年2月28日前", "2026年2月28日前"},
    .source = "practice",
    .supersedes = date_impossible_speaks_over,
    .check_form = check_date_impossible,
};

}  // namespace targetbook::rules::cross
