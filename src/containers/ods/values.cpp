#include "containers/ods/values.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string>
#include <system_error>

#include "containers/xlsx/values.hpp"

namespace targetbook::containers::ods {
namespace {

constexpr double points_per_inch = 72;

struct Unit {
  std::string_view name;
  double per_inch;
};
constexpr Unit units[] = {{"in", 1}, {"cm", 2.54}, {"mm", 25.4}, {"pt", points_per_inch},
                          {"pc", 6}, {"px", 96}};

/// Takes a time zone, `-10:00`, off the end of a date and time: the days it is ahead of the world's.
double take_zone(std::string_view& text) {
  constexpr std::size_t size = 6;
  constexpr double hours_per_day = 24;
  constexpr double minutes_per_day = 1440;
  if (text.size() <= size || text.find('T') >= text.size() - size) return 0;
  const std::string_view zone = text.substr(text.size() - size);
  if ((zone[0] != '+' && zone[0] != '-') || zone[3] != ':') return 0;
  const auto hours = xlsx::parse_index(zone.substr(1, 2));
  const auto minutes = xlsx::parse_index(zone.substr(4));
  if (!hours || !minutes) return 0;
  text.remove_suffix(size);
  const double ahead = *hours / hours_per_day + *minutes / minutes_per_day;
  return zone[0] == '-' ? -ahead : ahead;
}

}  // namespace

std::optional<std::uint32_t> parse_count(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error == std::errc::invalid_argument || end != text.data() + text.size())
    return std::nullopt;
  if (error == std::errc::result_out_of_range) return std::numeric_limits<std::uint32_t>::max();
  return std::max<std::uint32_t>(number, 1);
}

std::optional<double> parse_date(std::string_view text, bool date1904) {
  const double ahead = take_zone(text);
  auto serial = xlsx::parse_iso_date(text, date1904);
  if (serial) *serial -= ahead;
  // SpreadsheetML counts a 29 February 1900, and what is before it one less; OpenDocument counts the days
  // that were.
  constexpr double false_day = 60;
  if (serial && !date1904 && *serial < false_day) return *serial + 1;
  return serial;
}

std::optional<double> parse_duration(std::string_view text) {
  if (!text.starts_with('P') && !text.starts_with("-P")) return std::nullopt;
  std::string with_point(text);
  std::replace(with_point.begin(), with_point.end(), ',', '.');
  return xlsx::parse_iso_date(with_point, false);
}

std::optional<double> parse_inches(std::string_view text) {
  for (const Unit& unit : units) {
    if (!text.ends_with(unit.name)) continue;
    const auto number = xlsx::parse_number(text.substr(0, text.size() - unit.name.size()));
    return number ? std::optional(*number / unit.per_inch) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<double> parse_percent(std::string_view text) {
  if (!text.ends_with('%')) return std::nullopt;
  return xlsx::parse_number(text.substr(0, text.size() - 1));
}

}  // namespace targetbook::containers::ods
