#include "base/moment.hpp"

#include <ctime>
#include <optional>

#include <fmt/core.h>

namespace targetbook::base {
namespace {

std::tm local_time(std::int64_t seconds) {
  const std::time_t moment = seconds;
  std::tm time{};
  localtime_r(&moment, &time);
  return time;
}

std::string date_of(const std::tm& time) {
  return fmt::format("{:04}-{:02}-{:02}", time.tm_year + 1900, time.tm_mon + 1, time.tm_mday);
}

/// `2026-11-21T05:14:37Z`; fractions of a second are passed over.
std::optional<std::int64_t> parse_utc(std::string_view text) {
  if (!text.ends_with('Z')) return std::nullopt;
  std::tm time{};
  const char* end = strptime(std::string(text).c_str(), "%Y-%m-%dT%H:%M:%S", &time);
  if (end == nullptr) return std::nullopt;
  return timegm(&time);
}

}  // namespace

std::string utc_moment(std::int64_t seconds) {
  const std::time_t moment = seconds;
  std::tm time{};
  gmtime_r(&moment, &time);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", date_of(time), time.tm_hour, time.tm_min, time.tm_sec);
}

std::string local_date(std::int64_t seconds) {
  return date_of(local_time(seconds));
}

std::string local_date(std::string_view utc) {
  constexpr std::size_t date_length = 10;
  const auto seconds = parse_utc(utc);
  return seconds ? local_date(*seconds) : std::string(utc.substr(0, date_length));
}

std::string local_minute(std::string_view utc) {
  const auto seconds = parse_utc(utc);
  if (!seconds) return std::string(utc);
  const std::tm time = local_time(*seconds);
  return fmt::format("{} {:02}:{:02}", date_of(time), time.tm_hour, time.tm_min);
}

}  // namespace targetbook::base
