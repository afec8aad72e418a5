#include <string>

#include "base/file_error.hpp"
#include "base/files.hpp"
#include "cli/command.hpp"
#include "cli/draft_command.hpp"
#include "cli/layout_list.hpp"
#include "cli/layout_option.hpp"
#include "cli/usage_error.hpp"
#include "layouts/drawing/vocabulary.hpp"

namespace targetbook::cli {
namespace {

/// A drawing is configuration, so a mistake in it is wrong usage.
ExitStatus check(const std::string& file, const Settings& settings, Console& console) {
  std::string toml;
  try {
    toml = base::read_file(file, settings.limits.file_bytes);
  } catch (const base::FileError& error) {
    throw UsageError(error.reason());
  }
  try {
    const layouts::Drawing drawing = layouts::parse_drawing(toml, file);
    for (const layouts::DrawingWarning& warning : layouts::review(drawing, settings.catalogue()))
      console.say(warning_line(warning, file, settings.language));
    console.result(soundness(drawing, file, settings.language));
    return ExitStatus::done;
  } catch (const layouts::DrawingError& mistake) {
    console.say(mistake_line(mistake, settings.language));
    return ExitStatus::wrong_usage;
  }
}

layouts::FormKind kind_named(const std::string& name) {
  std::vector<std::string_view> known;
  for (const layouts::FormKind kind : layouts::form_kinds) {
    if (name == layouts::to_string(kind)) return kind;
    known.emplace_back(layouts::to_string(kind));
  }
  throw unknown_word({"表类", "kind"}, name, known);
}

ExitStatus run(const Arguments& arguments, const Settings& settings, Console& console) {
  const std::string format = arguments.value("format").value_or("text");
  if (format != "text" && format != "json") throw unknown_word({"格式", "format"}, format, {"text", "json"});
  if (!arguments.operands().empty() && arguments.operands().front() == "draft")
    return draft(arguments, settings, console);
  if (arguments.has("sheet") || arguments.has("o"))
    throw UsageError({"--sheet 和 -o 只用于 layouts draft", "--sheet and -o belong to layouts draft"});
  if (arguments.operands().size() > 1)
    throw UsageError({"layouts 最多接受一个版式", "layouts takes one layout at most"});
  if (arguments.has("check") && !arguments.operands().empty())
    throw UsageError({"--check 与版式名不能同时使用", "--check takes a file and no layout beside it"});
  if (const auto kind = arguments.value("names")) {
    if (arguments.has("check") || !arguments.operands().empty())
      throw UsageError(
          {"--names 不能与版式名或 --check 同时使用", "--names takes neither a layout nor --check"});
    const layouts::FormKind known = kind_named(*kind);
    console.result(format == "json" ? names_json(known) : names_text(known, settings.language));
    return ExitStatus::done;
  }
  if (const auto file = arguments.value("check")) return check(*file, settings, console);

  if (arguments.operands().empty()) {
    console.result(format == "json" ? layouts_json(settings.catalogue())
                                    : layouts_text(settings.catalogue(), settings.language));
    return ExitStatus::done;
  }
  const layouts::Drawing& drawing = layout_named(arguments.operands().front(), settings.catalogue(),
                                                 [](const layouts::Drawing&) { return true; });
  console.result(format == "json" ? layout_json(drawing) : layout_text(drawing, settings.language));
  return ExitStatus::done;
}

}  // namespace

Command layouts_command() {
  return {
      "layouts",
      "[LAYOUT] [--format text|json] [--check FILE] [--names KIND] | draft FILE [--sheet NAME] -o FILE.toml",
      {"列出认识的版式；给出版式名则画出该版式；--check 检查一个版式文件是否正确；--names "
       "列出一类表的版式可用的名称；draft 按已填的工作簿起草版式。",
       "Lists the layouts it knows; draws the one that is named; --check tells whether a drawing is sound; "
       "--names lists what drawings of a kind may name; draft makes a drawing from a filled workbook."},
      {{"format", "text|json", {"输出格式（默认 text）", "how to print it (default: text)"}},
       {"check",
        "FILE",
        {"检查版式文件，有误时指出行和列", "check a drawing; a mistake is told with its line and column"}},
       {"names",
        "KIND",
        {"列出该类表的版式可用的名称及含义：project-target、self-evaluation、department-"
         "target、budget-table、narrative、contents",
         "list the names that drawings of this kind may use, with their meaning: project-target, "
         "self-evaluation, department-target, budget-table, narrative, contents"}},
       {"sheet", "NAME", {"draft：按这张工作表起草", "draft: from this sheet"}},
       {"o", "FILE", {"draft：版式写到这个文件", "draft: where the drawing is written"}}},
      true,
      run,
      draft_labour};
}

}  // namespace targetbook::cli
