#include "cli/roster_option.hpp"

#include <string>
#include <utility>

#include "base/file_error.hpp"
#include "base/say.hpp"
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

}  // namespace targetbook::cli
