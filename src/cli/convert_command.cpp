#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include "base/say.hpp"
#include "base/text.hpp"
#include "batch/convert.hpp"
#include "cli/clock.hpp"
#include "cli/closing_words.hpp"
#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "cli/layout_option.hpp"
#include "cli/roles.hpp"
#include "cli/roster_option.hpp"
#include "cli/rules_option.hpp"
#include "cli/usage_error.hpp"

namespace targetbook::cli {
namespace {

std::vector<const writers::OutputFormat*> formats_of(const std::string& list) {
  std::vector<std::string_view> names;
  for (const writers::OutputFormat& format : writers::output_formats()) names.push_back(format.name);
  std::vector<const writers::OutputFormat*> formats;
  for (const std::string_view word : base::split(list, ',')) {
    const writers::OutputFormat* format = writers::find_output_format(base::trim(word));
    if (format == nullptr) throw unknown_word({"输出格式", "output format"}, word, names);
    if (std::find(formats.begin(), formats.end(), format) == formats.end()) formats.push_back(format);
  }
  return formats;
}

/// The layout of --as; null where it was not given.
const layouts::Drawing* layout_to_use(const Arguments& arguments, const layouts::Catalogue& catalogue) {
  const auto id = arguments.value("as");
  if (!id) return nullptr;
  const auto is_project = [](const layouts::Drawing& drawing) {
    return drawing.kind == layouts::FormKind::project_target;
  };
  const layouts::Drawing& drawing = layout_named(*id, catalogue, is_project);
  if (!is_project(drawing))
    throw UsageError(base::say("版式“{}”不是项目绩效目标表，--as 只接受项目绩效目标表的版式",
                               "the layout '{}' is none for project targets; --as takes only those", *id));
  return &drawing;
}

writers::RenderContext context_of(const Arguments& arguments, const Settings& settings) {
  return {settings.catalogue(), layout_to_use(arguments, settings.catalogue()), settings.language, 0};
}

std::vector<const writers::OutputFormat*> formats_of(const Arguments& arguments) {
  return formats_of(arguments.value("to").value_or("workbook"));
}

/// Null where no output asks for what the rules find.
std::shared_ptr<const rules::Checker> checker_of(const Arguments& arguments, const Settings& settings) {
  if (!batch::wants_findings(formats_of(arguments))) return nullptr;
  return std::make_shared<const rules::Checker>(rule_settings_of(arguments, settings.own));
}

batch::Work labour(const Arguments& arguments, const Settings& settings) {
  batch::House house{context_of(arguments, settings), settings.limits,
                     batch::formats_per_input(formats_of(arguments))};
  const auto checker = checker_of(arguments, settings);
  house.checker = checker.get();
  house.units = bureau_units_of(arguments, settings);
  return [checker, house](std::string_view piece, const base::Descriptor& document) {
    return batch::convert_piece(piece, document, house);
  };
}

ExitStatus run(const Arguments& arguments, const Settings& settings, Console& console) {
  const auto output = arguments.value("o");
  if (arguments.operands().empty())
    throw UsageError({"没有给出要转换的工作簿或文件夹", "no workbook or folder to convert is named"});
  if (!output || output->empty())
    throw UsageError({"缺少输出文件夹 -o DIR", "the output folder, -o DIR, is missing"});
  bureau_units_of(arguments, settings);  // a mistake is told before anything is read
  const std::optional<rules::Roster> roster = roster_of(arguments, "roster", settings);
  const auto checker = checker_of(arguments, settings);
  const batch::ConvertJob job{
      arguments.operands(),       *output,       formats_of(arguments),       context_of(arguments, settings),
      crew_of(settings, console), source_date(), roster ? &*roster : nullptr, checker.get()};
  const batch::Watch watch{[&](std::size_t done, std::size_t total, const std::string& file) {
                             if (!settings.quiet)
                               console.progress(progress_words(done, total, file, settings.language));
                           },
                           is_interrupted};
  try {
    const batch::RunSummary summary = batch::convert(job, watch);
    for (const std::string& line : closing_words(summary, job.output, settings)) console.say(line);
    console.end_progress();
    if (summary.was_interrupted) return ExitStatus::interrupted;
    return summary.unreadable() > 0 || !summary.failed.empty() ? ExitStatus::unreadable : ExitStatus::done;
  } catch (const batch::RefusedRun& refusal) {
    throw UsageError(refusal.reason());
  }
}

}  // namespace

Command convert_command() {
  return {
      "convert",
      "INPUT... -o DIR [--to FORMATS] [--as LAYOUT] [--roster FILE]",
      {"读取工作簿（或整个文件夹中的工作簿），识别其中的表，按规范版式重新写出，并可汇总成册。原件从不改动。",
       "Reads workbooks, or all of a folder, recognises the forms in them and writes them anew in their "
       "canonical layout; gathers them in one workbook or a database where asked to. Inputs are never "
       "changed."},
      {{"o", "DIR", {"输出文件夹，没有则新建", "the folder for the outputs, made if missing"}},
       {"to",
        "FORMATS",
        {"输出格式，逗号分隔（默认 workbook）", "output formats, separated by commas (default: workbook)"}},
       {"as",
        "LAYOUT",
        {"把每张项目绩效目标表改用另一版式；放不下的内容写到“其他内容”表",
         "re-lay every project-target form in another layout; what it has no place for goes to the sheet "
         "其他内容"}},
       {"roster",
        "FILE",
        {"应报送单位名单（csv 或 xlsx）：汇总只计入每个单位每个年度最新的工作簿，地区取自名单",
         "the bureaus that have to hand in (csv or xlsx): totals take the newest workbook of each bureau and "
         "year, and the region is the roster's"}},
       {"rules",
        "FILE",
        {"本局的规则文件：没有写明单位的表，按其中的 unit 读取",
         "the bureau's rules file: its unit is used for forms that state none"}}},
      true,
      run,
      labour};
}

}  // namespace targetbook::cli
