#include <charconv>
#include <chrono>

#include "containers/xlsx/values.hpp"

namespace targetbook::containers::xlsx {
namespace {

constexpr double seconds_per_day = 86'400;
/// Serial 60 is a day that never was; before it, days count one less.
constexpr int first_serial_after_the_false_day = 61;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// `count` digits off the front of `text`; nothing, and no change, where they are not there.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int number = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!is_digit(text[i])) return std::nullopt;
    number = number * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return number;
}

bool take(std::string_view& text, char wanted) {
  if (text.empty() || text.front() != wanted) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<int> parse_day(std::string_view text, bool date1904) {
  using namespace std::chrono;
  const auto year_number = take_digits(text, 4);
  if (!year_number || !take(text, '-')) return std::nullopt;
  const auto month_number = take_digits(text, 2);
  if (!month_number || !take(text, '-')) return std::nullopt;
  const auto day_number = take_digits(text, 2);
  if (!day_number || !text.empty()) return std::nullopt;
  const year_month_day date{year{*year_number}, month{static_cast<unsigned>(*month_number)},
                            day{static_cast<unsigned>(*day_number)}};
  if (*year_number == 0 || !date.ok()) return std::nullopt;
  const auto epoch = date1904 ? sys_days{year{1904} / January / 1} : sys_days{year{1899} / December / 30};
  const auto serial = static_cast<int>((sys_days{date} - epoch).count());
  return !date1904 && serial < first_serial_after_the_false_day ? serial - 1 : serial;
}

/// `12:30:15.5` as a part of a day.
std::optional<double> parse_time(std::string_view text) {
  const auto hours = take_digits(text, 2);
  if (!hours || !take(text, ':')) return std::nullopt;
  const auto minutes = take_digits(text, 2);
  if (!minutes || !take(text, ':')) return std::nullopt;
  double seconds = 0;
  if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1])) return std::nullopt;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), seconds, std::chars_format::fixed);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (*hours > 24 || *minutes > 59 || seconds >= 60) return std::nullopt;
  return (*hours * 3600 + *minutes * 60 + seconds) / seconds_per_day;
}

/// A number of one part of a duration, `11M` or `0.000S`, off the front; nothing, and no change, where the
/// next part is another.
std::optional<double> take_part(std::string_view& text, char unit) {
  double number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  if (error != std::errc{} || text.empty() || !is_digit(text.front()) || end == text.data() + text.size() ||
      *end != unit)
    return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
  return number;
}

/// `PT0H11M0.000S`, `P1DT2H`: a time of the day or a time that passed (xsd:duration), as days. One in years
/// or months has no number of days.
std::optional<double> parse_duration(std::string_view text) {
  const bool is_negative = take(text, '-');
  if (!take(text, 'P')) return std::nullopt;
  constexpr std::string_view units = "DHMS";
  constexpr double seconds_of[] = {seconds_per_day, 3600, 60, 1};
  double seconds = 0;
  bool has_part = false;
  bool is_time = false;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (i > 0 && !is_time && !text.empty()) {
      if (!take(text, 'T') || text.empty()) return std::nullopt;
      is_time = true;
    }
    const auto number = take_part(text, units[i]);
    if (!number) continue;
    seconds += *number * seconds_of[i];
    has_part = true;
  }
  if (!has_part || !text.empty()) return std::nullopt;
  return (is_negative ? -seconds : seconds) / seconds_per_day;
}

}  // namespace

std::optional<double> parse_iso_date(std::string_view text, bool date1904) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (text.starts_with('P') || text.starts_with("-P")) return parse_duration(text);
  if (!text.empty() && text.back() == 'Z') text.remove_suffix(1);
  const auto mark = text.find('T');
  const bool only_time = mark == std::string_view::npos && text.find(':') != std::string_view::npos;
  const std::string_view day_text = only_time ? std::string_view{} : text.substr(0, mark);
  const std::string_view time_text = only_time                        ? text
                                     : mark == std::string_view::npos ? ""
                                                                      : text.substr(mark + 1);
  double serial = 0;
  if (!day_text.empty()) {
    const auto day = parse_day(day_text, date1904);
    if (!day) return std::nullopt;
    serial = *day;
  }
  if (!time_text.empty()) {
    const auto time = parse_time(time_text);
    if (!time) return std::nullopt;
    serial += *time;
  }
  if (day_text.empty() && time_text.empty()) return std::nullopt;
  return serial;
}

}  // namespace targetbook::containers::xlsx
