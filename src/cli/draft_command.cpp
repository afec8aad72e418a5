#include "cli/draft_command.hpp"

#include <filesystem>

#include "base/file_error.hpp"
#include "base/files.hpp"
#include "base/say.hpp"
#include "batch/crew/crew.hpp"
#include "batch/one_file.hpp"
#include "cli/finding_words.hpp"
#include "cli/roles.hpp"
#include "cli/usage_error.hpp"
#include "containers/open.hpp"
#include "layouts/vocabulary/draft.hpp"

namespace targetbook::cli {
namespace {

// How an answer of the worker begins.
constexpr char drawn = 'D';       ///< then sheet, layout and drawing, a zero byte behind the first two
constexpr char nothing = 'N';     ///< no form
constexpr char unreadable = 'U';  ///< then the finding's line

/// An id of the output file's name; a name that makes none gives `draft`.
std::string id_of(const std::string& file) {
  const std::string stem = std::filesystem::path(file).stem().string();
  const bool is_plain =
      !stem.empty() && stem.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  return is_plain && stem.front() != '-' ? stem : "draft";
}

const std::string& file_of(const Arguments& arguments) {
  constexpr std::size_t words = 2;
  if (arguments.operands().size() != words)
    throw UsageError({"layouts draft 只接受一个工作簿", "layouts draft takes one workbook"});
  return arguments.operands().back();
}

std::string output_of(const Arguments& arguments) {
  const auto output = arguments.value("o");
  if (!output) throw UsageError({"layouts draft 要用 -o 指定版式文件", "layouts draft needs -o FILE.toml"});
  return *output;
}

ExitStatus keep(const std::string& answer, const std::string& output, const Settings& settings,
                Console& console) {
  const auto sheet_end = answer.find('\0');
  const auto layout_end = answer.find('\0', sheet_end + 1);
  const std::string sheet = answer.substr(1, sheet_end - 1);
  const std::string layout = answer.substr(sheet_end + 1, layout_end - sheet_end - 1);
  base::write_file(output, std::string_view(answer).substr(layout_end + 1));
  console.say((layout == layouts::by_vocabulary
                   ? base::say("按工作表「{0}」的栏目起草了版式：{1}",
                               "drafted from the words of sheet '{0}': {1}", sheet, output)
                   : base::say("工作表「{0}」与版式「{2}」相符，副本写到：{1}",
                               "layout '{2}' fits sheet '{0}'; a copy of it: {1}", sheet, output, layout))
                  .in(settings.language));
  return ExitStatus::done;
}

}  // namespace

batch::Work draft_labour(const Arguments& arguments, const Settings& settings) {
  const std::string file = file_of(arguments);
  const std::string sheet = arguments.value("sheet").value_or("");
  const std::string id = id_of(output_of(arguments));
  return [=](std::string_view /*piece*/, const base::Descriptor& document) -> std::string {
    try {
      const grid::Workbook workbook = containers::open_workbook(
          file, base::read_opened(document, file, settings.limits.file_bytes), settings.limits);
      const auto draft = layouts::draft_of(workbook, settings.catalogue(), settings.own.drawings, sheet, id);
      if (!draft) return {nothing};
      return std::string(1, drawn) + draft->sheet + '\0' + draft->layout + '\0' + draft->toml;
    } catch (const base::FileError& error) {
      return unreadable + finding_line(batch::unreadable(file, error).findings.front(), settings.language);
    }
  };
}

ExitStatus draft(const Arguments& arguments, const Settings& settings, Console& console) {
  const std::string& file = file_of(arguments);
  const std::string output = output_of(arguments);
  const auto piece = [&](std::size_t /*i*/) { return batch::Errand{{}, base::open_file(file)}; };
  batch::CrewAnswer answer;
  const auto deliver = [&](std::size_t /*i*/, batch::CrewAnswer given) { answer = std::move(given); };
  batch::CrewPlan plan = crew_of(settings, console);
  plan.jobs = 1;
  try {
    batch::Crew(plan).run(1, piece, deliver, [] { return false; });
  } catch (const base::FileError& error) {
    console.say(finding_line(batch::unreadable(file, error).findings.front(), settings.language));
    return ExitStatus::unreadable;
  }
  const std::string& bytes = answer.bytes;
  if (answer.kind == batch::CrewAnswer::Kind::done && bytes.starts_with(drawn))
    return keep(bytes, output, settings, console);
  if (answer.kind == batch::CrewAnswer::Kind::done && bytes.starts_with(unreadable)) {
    console.say(bytes.substr(1));
    return ExitStatus::unreadable;
  }
  console.say(
      (answer.kind == batch::CrewAnswer::Kind::done
           ? base::say("没有起草：{} 里没有认得出的表；用 --sheet 指定工作表，或从 scripts/new-form 开始",
                       "nothing drafted: no form is told in {}; name a sheet with --sheet, or begin with "
                       "scripts/new-form",
                       file)
           : base::say("没有起草：读取 {} 的进程中止了", "nothing drafted: the process that read {} ended",
                       file))
          .in(settings.language));
  return ExitStatus::unreadable;
}

}  // namespace targetbook::cli
