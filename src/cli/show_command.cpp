#include <cstdlib>
#include <optional>
#include <string>

#include "base/file_error.hpp"
#include "base/files.hpp"
#include "batch/one_file.hpp"
#include "cli/command.hpp"
#include "cli/finding_words.hpp"
#include "cli/roles.hpp"
#include "cli/usage_error.hpp"
#include "containers/open.hpp"
#include "grid/workbook.hpp"
#include "report/text_view.hpp"

namespace targetbook::cli {
namespace {

constexpr std::size_t usual_width = 100;

/// The one finding of a file that cannot be read.
ExitStatus say_unreadable(const batch::FileResult& result, const Settings& settings, Console& console) {
  for (const base::Finding& finding : result.findings) console.say(finding_line(finding, settings.language));
  return ExitStatus::unreadable;
}

/// The one file, open. What it holds is read in a box.
struct Document {
  const std::string& file;
  base::Descriptor opened;

  [[nodiscard]] std::string bytes(const Settings& settings) const {
    return base::read_opened(opened, file, settings.limits.file_bytes);
  }
};

ExitStatus show_grid(const Document& document, const Settings& settings, Console& console) {
  std::optional<grid::Workbook> workbook;
  try {
    workbook = containers::open_workbook(document.file, document.bytes(settings), settings.limits);
  } catch (const base::FileError& error) {
    return say_unreadable(batch::unreadable(document.file, error), settings, console);
  }
  grid::dump_json(*workbook, [&](std::string_view piece) { console.result(piece); });
  return ExitStatus::done;
}

batch::FileResult read(const Document& document, const Settings& settings,
                       const writers::OutputFormat* json) {
  batch::House house{{settings.catalogue(), nullptr, settings.language, 0}, settings.limits, {}};
  if (json != nullptr) house.formats.push_back(json);
  try {
    return batch::through_the_house(document.file, document.bytes(settings), house);
  } catch (const base::FileError& error) {
    return batch::unreadable(document.file, error);
  }
}

ExitStatus show_json(const Document& document, const Settings& settings, Console& console) {
  const batch::FileResult result = read(document, settings, writers::find_output_format("json"));
  if (!result.was_read) return say_unreadable(result, settings, console);
  for (const base::Finding& finding : result.findings)
    if (finding.severity != base::Severity::info) console.say(finding_line(finding, settings.language));
  for (const batch::Rendered& output : result.outputs) {
    if (output.problem) throw base::FileError(*output.problem);
    console.result(output.bytes);
  }
  return ExitStatus::done;
}

ExitStatus show_text(const Document& document, const Settings& settings, Console& console) {
  const batch::FileResult result = read(document, settings, nullptr);
  if (!result.was_read) return say_unreadable(result, settings, console);
  const bool wants_colour = Console::result_is_terminal() && std::getenv("NO_COLOR") == nullptr;
  const report::TextStyle style{settings.language, Console::result_width(usual_width), wants_colour};
  console.result(report::text_view(result.submission, result.findings, style));
  return ExitStatus::done;
}

ExitStatus show(const std::string& file, const std::string& format, const Settings& settings,
                Console& console) {
  Document document{file, base::Descriptor()};
  try {
    document.opened = base::open_file(file);
  } catch (const base::FileError& error) {
    return say_unreadable(batch::unreadable(file, error), settings, console);
  }
  enter_box(settings, console);
  if (format == "json") return show_json(document, settings, console);
  return format == "grid" ? show_grid(document, settings, console) : show_text(document, settings, console);
}

ExitStatus run(const Arguments& arguments, const Settings& settings, Console& console) {
  if (arguments.operands().size() != 1) throw UsageError({"show 只接受一个文件", "show takes one file"});
  const std::string& file = arguments.operands().front();
  const std::string format = arguments.value("format").value_or("text");
  if (format != "text" && format != "json" && format != "grid")
    throw unknown_word({"显示格式", "format"}, format, {"text", "json", "grid"});
  if (!settings.is_guarded) return run_guarded(file, settings, console);
  return show(file, format, settings, console);
}

}  // namespace

Command show_command() {
  return {"show",
          "FILE [--format text|json|grid]",
          {"显示一个工作簿里读到的内容：供人阅读的文本、提交数据的 JSON，或单元格原样。",
           "Shows what a workbook says: as a text to read, as the submission's JSON, or cell by cell."},
          {{"format", "text|json|grid", {"显示格式（默认 text）", "how to show it (default: text)"}}},
          true,
          run};
}

}  // namespace targetbook::cli
