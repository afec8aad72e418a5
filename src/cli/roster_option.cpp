#include "cli/roster_option.hpp"

#include <string>
#include <utility>

#include "base/file_error.hpp"
#include "base/say.hpp"
#include "batch/inputs/roster_columns.hpp"
#include "cli/clock.hpp"
#include "cli/usage_error.hpp"

namespace targetbook::cli {

void refuse_mistakes(const std::vector<batch::RosterMistake>& mistakes, const rules::Roster& roster) {
  if (mistakes.empty()) return;
  base::Words all = base::say("单位名单有 {} 处错误：", "the roster has {} mistake(s):", mistakes.size());
  for (const batch::RosterMistake& mistake : mistakes) {
    const base::Words words = describe(mistake, roster);
    all.zh += "\n  " + words.zh;
    all.en += "\n  " + words.en;
  }
  throw UsageError(std::move(all));
}

std::optional<batch::RosterReading> read_roster_option(const Arguments& arguments, std::string_view option,
                                                       const Settings& settings) {
  const auto file = arguments.value(option);
  if (!file) return std::nullopt;
  try {
    return batch::read_roster(*file, settings.limits);
  } catch (const base::FileError& error) {
    throw UsageError(base::say("{}：{}", "{}: {}", *file, error.reason()));
  }
}

std::optional<rules::Roster> roster_of(const Arguments& arguments, std::string_view option,
                                       const Settings& settings) {
  auto reading = read_roster_option(arguments, option, settings);
  if (!reading) return std::nullopt;
  refuse_mistakes(reading->mistakes, reading->roster);
  return std::move(reading->roster);
}

std::string return_day_of(const Arguments& arguments) {
  const auto text = arguments.value("return-by");
  if (!text) return {};
  std::string day = batch::plain_date(*text);
  if (day.empty())
    throw UsageError(base::say("--return-by 应写作 2026-02-20，不能是「{}」",
                               "--return-by is written 2026-02-20, not '{}'", *text));
  if (day < today())
    throw UsageError(base::say("--return-by 的日期 {} 已经过去", "--return-by: {} is past", day));
  return day;
}

Option return_day_option() {
  return {"return-by",
          "DATE",
          {"退回单上的重新报送日期（默认用名单上的截止日期；已过期的写「已逾期」）",
           "the day on return slips by which to hand in again (default: the roster's deadline; one that is "
           "past is said to be overdue)"}};
}

}  // namespace targetbook::cli
