#include "cli/roster_option.hpp"

#include <string>
#include <utility>

#include "base/file_error.hpp"
#include "batch/roster_file.hpp"
#include "cli/usage_error.hpp"

namespace targetbook::cli {

std::optional<rules::Roster> roster_of(const Arguments& arguments, std::string_view option, const Settings& settings) {
  const auto file = arguments.value(option);
  if (!file) return std::nullopt;
  try {
    batch::RosterReading reading = batch::read_roster(*file, settings.limits);
    if (reading.mistakes.empty()) return std::move(reading.roster);
    base::Words all{"单位名单有 " + std::to_string(reading.mistakes.size()) + " 处错误：",
                    "the roster has " + std::to_string(reading.mistakes.size()) + " mistake(s):"};
    for (const batch::RosterMistake& mistake : reading.mistakes) {
      const base::Words words = describe(mistake, reading.roster);
      all.zh += "\n  " + words.zh;
      all.en += "\n  " + words.en;
    }
    throw UsageError(std::move(all));
  } catch (const base::FileError& error) {
    throw UsageError({*file + "：" + error.reason().zh, *file + ": " + error.reason().en});
  }
}

}  // namespace targetbook::cli
