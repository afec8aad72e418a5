#include <charconv>
#include <string>
#include <utility>

#include "base/say.hpp"
#include "cli/command.hpp"
#include "cli/night_run.hpp"
#include "cli/usage_error.hpp"

namespace targetbook::cli {
namespace {

using nightly::NightJob;
using nightly::NightSummary;
using nightly::NightWatch;
using nightly::PlannedFile;

nightly::Shard shard_of(const Arguments& arguments) {
  const auto text = arguments.value("shard");
  if (!text) return {};
  nightly::Shard shard;
  const char* end = text->data() + text->size();
  const auto first = std::from_chars(text->data(), end, shard.number);
  const bool has_slash = first.ec == std::errc{} && first.ptr != end && *first.ptr == '/';
  const auto second = has_slash ? std::from_chars(first.ptr + 1, end, shard.of) : first;
  if (!has_slash || second.ec != std::errc{} || second.ptr != end || shard.number == 0 ||
      shard.number > shard.of)
    throw UsageError(base::say("--shard 应写作 2/4：四份中的第二份，不能是「{}」",
                               "--shard is written 2/4, the second of four parts, not '{}'", *text));
  return shard;
}

ExitStatus run(const Arguments& arguments, const Settings& settings, Console& console) {
  if (arguments.operands().size() != 1)
    throw UsageError({"请给出一个收件文件夹", "one shared folder has to be named"});
  const std::string& folder = arguments.operands().front();
  const nightly::Shard shard = shard_of(arguments);
  if (!arguments.has("dry-run")) return run_night(arguments, settings, console, folder, shard, nightly::pass);
  Settings silent = settings;  // a pass that does nothing has nothing to sum up
  silent.quiet = true;
  return run_night(arguments, silent, console, folder, shard,
                   [&](const NightJob& job, const NightWatch& watch) {
                     NightSummary summary = dry_run(job, watch);
                     for (const PlannedFile& file : summary.plan)
                       if (file.why != PlannedFile::Why::unchanged)
                         console.result(std::string(to_string(file.why)) + "\t" + file.path + "\n");
                     return summary;
                   });
}

}  // namespace

Command nightly_command() {
  std::vector<Option> options = night_options();
  options.push_back(
      {"dry-run", "", {"只说会读哪些文件、为什么，不读不写", "only say what would be read, and why"}});
  options.push_back({"shard",
                     "I/N",
                     {"只做 N 份中的第 I 份，之后用 merge 合并",
                      "only the I-th of N parts of the folder; merge joins them"}});
  options.push_back(
      {"keep-contacts",
       "",
       {"台账留存表中的姓名和电话（默认不留）",
        "keep the names and telephone numbers of the forms in the ledger (default: not kept)"}});
  return {"nightly",
          "FOLDER -o DIR [--ledger FILE] [--roster FILE] [--profile NAME] [--rules FILE] [--fail-on …] "
          "[--dry-run] [--shard I/N]",
          {"夜间巡查一个收件文件夹：只读新的和改过的工作簿，逐一检查，写出报告、清单和汇总，并记入台账。",
           "One pass over a shared folder: reads what is new or changed, checks it, writes the report, lists "
           "and tables, and remembers it in a ledger."},
          std::move(options),
          true,
          run,
          night_labour};
}

}  // namespace targetbook::cli
