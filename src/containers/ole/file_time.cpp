#include "containers/ole/file_time.hpp"

#include <chrono>
#include <cstdio>

namespace targetbook::containers {

std::optional<std::string> file_time_text(std::uint64_t time) {
  using namespace std::chrono;
  constexpr std::uint64_t ticks_a_second = 10'000'000;
  constexpr std::uint64_t seconds_a_day = 86'400;
  constexpr std::uint64_t days_to_year_10000 = 3'067'671;
  const std::uint64_t seconds = time / ticks_a_second;
  const std::uint64_t whole_days = seconds / seconds_a_day;
  if (time == 0 || whole_days >= days_to_year_10000) return std::nullopt;
  const year_month_day date(sys_days(year{1601} / 1 / 1) + days(static_cast<std::int64_t>(whole_days)));
  const auto of_day = static_cast<unsigned>(seconds % seconds_a_day);
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02u:%02u:%02uZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), of_day / 3600,
                of_day / 60 % 60, of_day % 60);
  return text;
}

}  // namespace targetbook::containers
