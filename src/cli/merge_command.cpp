#include <filesystem>
#include <string>
#include <vector>

#include "base/file_error.hpp"
#include "base/say.hpp"
#include "cli/command.hpp"
#include "cli/night_run.hpp"
#include "cli/usage_error.hpp"
#include "ledger/ledger.hpp"

namespace targetbook::cli {
namespace {

/// The shared folder that the parts are of, as it was given to them.
std::string folder_of(const std::string& part) {
  const std::filesystem::path ledger = std::filesystem::path(part) / "ledger.sqlite";
  std::error_code error;
  if (!std::filesystem::exists(ledger, error))
    throw UsageError(
        base::say("「{}」中没有 nightly 的台账", "there is no ledger of a nightly pass in '{}'", part));
  try {
    const auto run = ledger::Ledger(ledger, ledger::Ledger::Access::look_up).last_run();
    if (!run) throw UsageError(base::say("「{}」的巡查尚未完成", "no pass of '{}' was finished", part));
    return run->folder;
  } catch (const base::FileError& problem) {
    throw UsageError(problem.reason());
  }
}

ExitStatus run(const Arguments& arguments, const Settings& settings, Console& console) {
  if (arguments.operands().empty())
    throw UsageError({"没有给出要合并的文件夹", "no folder to merge is named"});
  const std::vector<std::filesystem::path> parts(arguments.operands().begin(), arguments.operands().end());
  return run_night(arguments, settings, console, folder_of(arguments.operands().front()), {},
                   [&](const nightly::NightJob& job, const nightly::NightWatch& watch) {
                     return merge(job, parts, watch);
                   });
}

}  // namespace

Command merge_command() {
  return {"merge",
          "DIR... -o DIR",
          {"把 nightly --shard 分几份做的结果合成一份，与一次做完的相同。",
           "Joins what nightly --shard made of the parts of a folder into what one pass over all of it would "
           "have made."},
          night_options(),
          true,
          run,
          night_labour};
}

}  // namespace targetbook::cli
