#include "cli/night_run.hpp"

#include <filesystem>
#include <memory>
#include <string_view>

#include "base/builtin.hpp"
#include "base/file_error.hpp"
#include "base/sha256.hpp"
#include "cli/clock.hpp"
#include "cli/closing_words.hpp"
#include "cli/event_log.hpp"
#include "cli/fail_on.hpp"
#include "cli/interrupt.hpp"
#include "cli/roles.hpp"
#include "cli/roster_option.hpp"
#include "cli/rules_option.hpp"
#include "cli/usage_error.hpp"
#include "cli/version.hpp"
#include "ledger/packing.hpp"
#include "nightly/contacts.hpp"
#include "nightly/reading.hpp"

namespace targetbook::cli {
namespace {

using nightly::NightCounts;
using nightly::NightEvent;
using nightly::NightSummary;

/// A hash of all that reading depends on beside the files.
std::string reading_print(const Settings& settings, const layouts::BureauUnits& units) {
  std::string all(version);
  all += "," + std::to_string(ledger::packed_form);
  for (const char* folder : {"forms", "headings", "words"})
    for (const base::BuiltinFile& file : base::builtin_files_in(folder))
      all.append(file.path).append(file.text);
  for (const layouts::DrawingFile& file : settings.own.drawings) all += file.text;
  for (const containers::LimitInfo& limit : containers::all_limits())
    if (!std::string_view(limit.name).starts_with("worker-"))
      all += "," + std::to_string(settings.limits.*limit.value);
  all += "," + units.to_string();
  return base::sha256_hex(all);
}

/// A hash of all that findings depend on beside the submissions: of the dates only which ones are past.
std::string rules_print(const Settings& settings, const rules::RuleSettings& rules,
                        const std::string& shared_folder) {
  std::string all(version);
  for (const char* kind : {"profiles", "words", "codes"})
    for (const base::BuiltinFile& file : base::builtin_files_in(kind))
      all.append(file.path).append(file.text);
  all += settings.own.rules.value_or("");
  all += "\n" + rules.profile + "\n" + shared_folder;
  for (const auto& [code, change] : rules.changes) all += rules.today <= change.trial_until ? '1' : '0';
  for (const rules::Waiver& waiver : rules.waivers) all += rules.today <= waiver.until ? '1' : '0';
  return base::sha256_hex(all);
}

void say_counts(Console& console, const NightSummary& summary, const Settings& settings) {
  const NightCounts& c = summary.counts;
  const auto tell = [&](const base::Words& words) { console.say(words.in(settings.language)); };
  tell(base::say(
      "第 {} 次：{} 个文件，新 {}，改 {}，移 {}，撤 {}；读 {}，查 {}，读不出 {}",
      "run {}: {} files, {} new, {} changed, {} moved, {} vanished; {} read, {} checked, {} unreadable",
      summary.run, c.files, c.added, c.changed, c.moved, c.vanished, c.looked_at, c.checked, c.unreadable));
  tell(base::say("错误 {}，警告 {}，提示 {}；新增 {}，已改 {}，仍在 {}",
                 "{} errors, {} warnings, {} remarks; {} new, {} mended, {} stayed", c.errors, c.warnings,
                 c.infos, c.fresh, c.mended, c.stayed));
  if (c.bureaus > 0)
    tell(base::say("应报 {}，已报 {}，未报 {}，重报 {}，名单外 {}",
                   "{} bureaus, {} received, {} missing, {} twice, {} not on the roster", c.bureaus,
                   c.received, c.missing, c.duplicate, c.unknown));
}

ExitStatus conclude(const NightSummary& summary, const FailOn& fail_on, const Settings& settings,
                    Console& console) {
  console.end_progress();
  if (summary.was_interrupted) return ExitStatus::interrupted;
  for (const batch::FailedOutput& failed : summary.troubles.failed)
    console.say(failed.error.reason().in(settings.language));
  if (summary.gave_up) return ExitStatus::unreadable;
  if (!settings.quiet) say_counts(console, summary, settings);
  if (summary.counts.unreadable > 0 || !summary.troubles.failed.empty()) return ExitStatus::unreadable;
  return fail_on.fails(summary.counts.errors, summary.counts.warnings) ? ExitStatus::open_findings
                                                                       : ExitStatus::done;
}

}  // namespace

std::vector<Option> night_options() {
  return {
      {"o", "DIR", {"输出文件夹，没有则新建", "the folder for the outputs, made if missing"}},
      {"ledger", "FILE", {"台账（默认 DIR/ledger.sqlite）", "the ledger (default: DIR/ledger.sqlite)"}},
      {"roster", "FILE", {"应报送单位名单（csv 或 xlsx）", "the bureaus that have to hand in (csv or xlsx)"}},
      {"profile",
       "NAME",
       {"地区配置，默认按表样选择", "the region's profile; chosen by the layout if not given"}},
      {"rules", "FILE", {"本局对规则的调整（TOML）", "the bureau's own changes to the rules (TOML)"}},
      return_day_option(),
      FailOn::option(),
      {"log",
       "FILE",
       {"逐条记入此文件（默认只把警告和错误写到标准错误）",
        "a line per event to this file (default: warnings and errors to standard error)"}},
      {"log-format",
       "text|json",
       {"日志为文本或 JSON（默认 text）", "plain text or JSON lines (default: text)"}}};
}

batch::Work night_labour(const Arguments& arguments, const Settings& settings) {
  const auto checker = std::make_shared<const rules::Checker>(rule_settings_of(arguments, settings.own));
  batch::House house{{settings.catalogue(), nullptr, settings.language, 0}, settings.limits};
  house.checker = checker.get();
  house.units = bureau_units_of(arguments, settings);
  if (!arguments.has("keep-contacts")) house.leave_out = nightly::leave_out_contacts;
  return [checker, house](std::string_view piece, const base::Descriptor& document) {
    return nightly::do_piece(piece, document, house);
  };
}

ExitStatus run_night(
    const Arguments& arguments, const Settings& settings, Console& console, const std::string& folder,
    nightly::Shard shard,
    const std::function<NightSummary(const nightly::NightJob&, const nightly::NightWatch&)>& pass) {
  const auto output = arguments.value("o");
  if (!output || output->empty())
    throw UsageError({"缺少输出文件夹 -o DIR", "the output folder, -o DIR, is missing"});
  const FailOn fail_on = FailOn::of(arguments);
  const std::string log_style = arguments.value("log-format").value_or("text");
  if (log_style != "text" && log_style != "json")
    throw unknown_word({"日志格式", "log format"}, log_style, {"text", "json"});
  const rules::RuleSettings rule_settings = rule_settings_of(arguments, settings.own);
  const rules::Checker checker(rule_settings);
  const std::optional<rules::Roster> roster = roster_of(arguments, "roster", settings);

  const nightly::NightJob job{
      .folder = folder,
      .output = *output,
      .ledger =
          arguments.value("ledger").value_or((std::filesystem::path(*output) / "ledger.sqlite").string()),
      .shard = shard,
      .catalogue = settings.catalogue(),
      .checker = checker,
      .roster = roster ? &*roster : nullptr,
      .return_by = return_day_of(arguments),
      .language = settings.language,
      .crew = crew_of(settings, console),
      .program = std::string(version),
      .reading_print = reading_print(settings, bureau_units_of(arguments, settings)),
      .rules_print = rules_print(settings, rule_settings, folder),
      .now = now(),
  };
  EventLog log(arguments.value("log"), log_style == "json" ? EventLog::Style::json : EventLog::Style::text,
               settings.language);
  const bool logs_all = arguments.has("log") || arguments.has("log-format");
  const nightly::NightWatch watch{
      {[&](std::size_t done, std::size_t total, const std::string& file) {
         if (!settings.quiet) console.progress(progress_words(done, total, file, settings.language));
       },
       is_interrupted},
      [&](const NightEvent& event) {
        if (!logs_all && event.level == NightEvent::Level::info) return;
        console.end_progress();
        log.write(event);
        // Who started the pass hears of trouble, also where all goes to a file.
        if (arguments.has("log") && event.level != NightEvent::Level::info)
          console.say(base::say("{}：{}", "{}: {}", event.file, event.words).in(settings.language));
      }};
  try {
    return conclude(pass(job, watch), fail_on, settings, console);
  } catch (const batch::RefusedRun& refusal) {
    throw UsageError(refusal.reason());
  } catch (const base::FileError& error) {
    throw UsageError(error.reason());  // the ledger is in use, or is none: nothing was read
  }
}

}  // namespace targetbook::cli
