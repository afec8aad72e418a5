#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/file_error.hpp"
#include "base/say.hpp"
#include "cli/command.hpp"
#include "cli/usage_error.hpp"
#include "nightly/record.hpp"
#include "report/history.hpp"

namespace targetbook::cli {
namespace {

constexpr std::size_t usual_width = 100;

ExitStatus run(const Arguments& arguments, const Settings& settings, Console& console) {
  if (arguments.operands().size() > 1)
    throw UsageError({"一次只能查一个文件或单位", "one file or bureau at a time"});
  const auto file = arguments.value("ledger");
  if (!file || file->empty())
    throw UsageError({"缺少台账 --ledger FILE", "the ledger, --ledger FILE, is missing"});
  const std::string format = arguments.value("format").value_or("text");
  if (format != "text" && format != "json") throw unknown_word({"格式", "format"}, format, {"text", "json"});
  std::error_code error;
  if (!std::filesystem::is_regular_file(*file, error))
    throw UsageError(base::say("没有台账「{}」", "there is no ledger '{}'", *file));
  try {
    ledger::Ledger ledger(*file, ledger::Ledger::Access::look_up);
    const report::History history =
        nightly::record(ledger, arguments.operands().empty() ? std::string() : arguments.operands().front());
    if (format == "json") {
      console.result(report::history_json(history, settings.language));
    } else {
      const bool wants_colour = Console::result_is_terminal() && std::getenv("NO_COLOR") == nullptr;
      console.result(report::history_text(
          history, {settings.language, Console::result_width(usual_width), wants_colour}));
    }
    return ExitStatus::done;
  } catch (const base::FileError& problem) {
    throw UsageError(problem.reason());
  }
}

}  // namespace

Command history_command() {
  return {"history",
          "[FILE|BUREAU] --ledger FILE [--format text|json]",
          {"查台账：历次巡查、仍未改正的错误、各规则的问题；或某个文件、某个单位的经过。",
           "Answers from the ledger: the passes, what is still wrong, what each rule has cost; or the record "
           "of one workbook or bureau."},
          {{"ledger", "FILE", {"台账", "the ledger"}},
           {"format", "text|json", {"输出格式（默认 text）", "the output's format (default: text)"}}},
          false,
          run};
}

}  // namespace targetbook::cli
