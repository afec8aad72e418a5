#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/file_error.hpp"
#include "base/named_output.hpp"
#include "base/text.hpp"
#include "batch/validate.hpp"
#include "batch/validate_report.hpp"
#include "cli/closing_words.hpp"
#include "cli/command.hpp"
#include "cli/fail_on.hpp"
#include "cli/finding_words.hpp"
#include "cli/interrupt.hpp"
#include "cli/roles.hpp"
#include "cli/roster_option.hpp"
#include "cli/rules_option.hpp"
#include "cli/usage_error.hpp"
#include "cli/version.hpp"
#include "report/findings.hpp"

namespace targetbook::cli {
namespace {

constexpr std::size_t usual_width = 80;
const std::vector<std::string_view> formats = {"text", "json", "sarif", "html"};

std::string render(const report::FindingsRun& run, const std::vector<report::HtmlFile>& pages,
                   const std::string& format, const Settings& settings, bool to_file) {
  if (format == "json") return report::findings_json(run, settings.language);
  if (format == "sarif") return report::findings_sarif(run, settings.language);
  if (format == "html") return report::findings_html(run, pages, settings.language);
  const bool wants_colour = !to_file && Console::result_is_terminal() && std::getenv("NO_COLOR") == nullptr;
  return report::findings_text(
      run, {settings.language, to_file ? usual_width : Console::result_width(usual_width), wants_colour});
}

/// What became of the annotated copies.
void tell_copies(const batch::AnnotationSummary& copies, const std::string& folder, const Settings& settings,
                 Console& console) {
  const auto tell = [&](const base::Words& words) { console.say(words.in(settings.language)); };
  for (const batch::FailedOutput& failed : copies.failed) tell(not_written(failed));
  for (const batch::AnnotationNote& note : copies.notes)
    tell(base::say("{}：{}", "{}: {}", note.file, note.words));
  if (settings.quiet) return;
  tell(base::say("写出 {0} 份批注副本到 {2}。", "Wrote {0} annotated {1} to {2}.", copies.written,
                 copies.written == 1 ? "copy" : "copies", folder));
}

batch::Validation validated(const batch::ValidateJob& job, const batch::Watch& watch) {
  try {
    return batch::validate(job, watch);
  } catch (const batch::RefusedRun& refusal) {
    throw UsageError(refusal.reason());
  }
}

batch::Work labour(const Arguments& arguments, const Settings& settings) {
  const auto checker = std::make_shared<const rules::Checker>(rule_settings_of(arguments, settings.own));
  batch::House house{{settings.catalogue(), nullptr, settings.language, 0}, settings.limits};
  house.checker = checker.get();
  house.units = bureau_units_of(arguments, settings);
  house.wants_pictures = arguments.value("format") == "html";
  return [checker, house](std::string_view piece, const base::Descriptor& document) {
    return batch::validate_piece(piece, document, house);
  };
}

ExitStatus run(const Arguments& arguments, const Settings& settings, Console& console) {
  if (arguments.operands().empty())
    throw UsageError({"没有给出要检查的工作簿或文件夹", "no workbook or folder to check is named"});
  const std::string format = arguments.value("format").value_or("text");
  const FailOn fail_on = FailOn::of(arguments);
  if (std::find(formats.begin(), formats.end(), format) == formats.end())
    throw unknown_word({"报告格式", "format"}, format, formats);
  const rules::Checker checker(rule_settings_of(arguments, settings.own));
  bureau_units_of(arguments, settings);  // a mistake is told before anything is read
  const std::optional<rules::Roster> roster = roster_of(arguments, "roster", settings);

  const auto folder = arguments.value("annotate");
  if (folder && folder->empty()) throw UsageError({"--annotate 后缺少文件夹", "--annotate needs a folder"});
  const batch::ValidateJob job{arguments.operands(),
                               checker,
                               roster ? &*roster : nullptr,
                               crew_of(settings, console),
                               folder ? std::optional<std::filesystem::path>(*folder) : std::nullopt,
                               format == "html",
                               arguments.value("o"),
                               return_day_of(arguments)};
  const batch::Watch watch{[&](std::size_t done, std::size_t total, const std::string& file) {
                             if (!settings.quiet)
                               console.progress(progress_words(done, total, file, settings.language));
                           },
                           is_interrupted};
  const batch::Validation validation = validated(job, watch);
  console.end_progress();
  if (validation.was_interrupted) return ExitStatus::interrupted;

  const auto output = arguments.value("o");
  const report::FindingsRun findings{validation.files, validation.books.size(), validation.verdict, version};
  const std::string text = render(findings, validation.pages, format, settings, output.has_value());
  bool is_written = true;
  if (!output) {
    console.result(text);
  } else {
    try {
      base::write_named_output(*output, text);
    } catch (const base::FileError& error) {
      console.say(error.reason().in(settings.language));
      is_written = false;
    }
  }
  if (folder) tell_copies(validation.annotated, *folder, settings, console);
  if (validation.books.size() < validation.files || !is_written || !validation.annotated.failed.empty())
    return ExitStatus::unreadable;
  const bool fails = fail_on.fails(report::count_open(validation.verdict, base::Severity::error),
                                   report::count_open(validation.verdict, base::Severity::warning));
  return fails ? ExitStatus::open_findings : ExitStatus::done;
}

}  // namespace

Command validate_command() {
  return {
      "validate",
      "INPUT... [--format text|json|sarif|html] [-o FILE] [--annotate DIR] [--fail-on error|warning|never]",
      {"检查工作簿：每一处问题指到单元格，说明错在哪里、怎样改。原件从不改动。",
       "Checks workbooks: every finding at its cell, what is wrong and how to mend it. Inputs are never "
       "changed."},
      {{"format", "text|json|sarif|html", {"报告格式（默认 text）", "the report's format (default: text)"}},
       {"o", "FILE", {"写到文件，不写到标准输出", "write to a file instead of standard output"}},
       {"annotate",
        "DIR",
        {"为每个有问题的工作簿写一份批注副本：原工作簿加底色、批注和一张可打印的退回单（问题清单）；没有问题"
         "的不写",
         "write an annotated copy of each workbook that has findings: the submitter's own with fills, notes "
         "and a "
         "first sheet 问题清单 that prints as a return slip; one without findings gets none"}},
       return_day_option(),
       FailOn::option(),
       {"select",
        "CODES",
        {"只用这些规则（编号、名称或类别，逗号分隔）",
         "only these rules: codes, names or families, separated by commas"}},
       {"ignore", "CODES", {"不用这些规则", "without these rules"}},
       {"profile",
        "NAME",
        {"地区配置，默认按表样选择", "the region's profile; chosen by the layout if not given"}},
       {"rules", "FILE", {"本局对规则的调整（TOML）", "the bureau's own changes to the rules (TOML)"}},
       {"roster",
        "FILE",
        {"应报送单位名单（csv 或 xlsx）：缺报、名单以外、控制数",
         "the bureaus that have to hand in (csv or xlsx): what is missing, unknown, or off its control "
         "total"}}},
      true,
      run,
      labour};
}

}  // namespace targetbook::cli
