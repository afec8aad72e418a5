#include <algorithm>
#include <charconv>
#include <string>

#include "base/say.hpp"
#include "base/text.hpp"
#include "batch/blank_forms.hpp"
#include "batch/output_check.hpp"
#include "cli/clock.hpp"
#include "cli/closing_words.hpp"
#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "cli/roster_option.hpp"
#include "cli/usage_error.hpp"

namespace targetbook::cli {
namespace {

std::vector<batch::BlankSet> all_sets(const layouts::Catalogue& catalogue) {
  std::vector<batch::BlankSet> sets = batch::builtin_sets(catalogue);
  for (const auto& drawing : catalogue.drawings()) sets.push_back(batch::set_of_one(*drawing));
  return sets;
}

/// The sets first, then each layout by itself.
std::string list_of(const std::vector<batch::BlankSet>& sets, base::Language language) {
  std::size_t width = 0;
  for (const batch::BlankSet& set : sets) width = std::max(width, base::display_width(set.id));
  constexpr std::size_t gap = 2;
  std::string text;
  for (const batch::BlankSet& set : sets)
    text += base::pad_width(set.id, width + gap) + set.name.in(language) + "\n";
  return text;
}

std::vector<batch::BlankSet> chosen_sets(const Arguments& arguments,
                                         const std::vector<batch::BlankSet>& sets) {
  std::vector<batch::BlankSet> chosen;
  std::vector<std::string_view> ids;
  for (const batch::BlankSet& set : sets) ids.emplace_back(set.id);
  for (const std::string& word : arguments.operands()) {
    const auto found =
        std::find_if(sets.begin(), sets.end(), [&](const batch::BlankSet& set) { return set.id == word; });
    if (found == sets.end()) throw unknown_word({"版式或成套表样", "layout or set"}, word, ids);
    const bool is_repeated =
        std::any_of(chosen.begin(), chosen.end(), [&](const batch::BlankSet& set) { return set.id == word; });
    if (!is_repeated) chosen.push_back(*found);
  }
  return chosen;
}

std::optional<int> year_of(const Arguments& arguments) {
  const auto word = arguments.value("year");
  if (!word) return std::nullopt;
  constexpr int first_year = 2000;
  constexpr int last_year = 2099;
  int year = 0;
  const auto [end, error] = std::from_chars(word->data(), word->data() + word->size(), year);
  if (error != std::errc{} || end != word->data() + word->size() || year < first_year || year > last_year)
    throw UsageError(base::say("--year 应为 2000 到 2099 的四位数字，不能是“{}”",
                               "--year takes a year from 2000 to 2099, not '{}'", *word));
  return year;
}

std::string closing_words(const batch::BlankSummary& summary, const std::string& output,
                          base::Language language) {
  return base::say("写出 {0} 个空白工作簿到 {2}。", "Wrote {0} blank {1} to {2}.", summary.written,
                   summary.written == 1 ? "workbook" : "workbooks", output)
      .in(language);
}

/// In order of place; a mistake that both found, once.
std::vector<batch::RosterMistake> joined(std::vector<batch::RosterMistake> mistakes,
                                         const std::vector<batch::RosterMistake>& more) {
  mistakes.insert(mistakes.end(), more.begin(), more.end());
  std::stable_sort(mistakes.begin(), mistakes.end(),
                   [](const auto& a, const auto& b) { return a.at < b.at; });
  return mistakes;
}

ExitStatus run(const Arguments& arguments, const Settings& settings, Console& console) {
  const std::vector<batch::BlankSet> sets = all_sets(settings.catalogue());
  if (arguments.has("list")) {
    console.result(list_of(sets, settings.language));
    return ExitStatus::done;
  }
  const std::optional<batch::RosterReading> reading = read_roster_option(arguments, "bureaus", settings);
  const rules::Roster* roster = reading ? &reading->roster : nullptr;
  if (roster != nullptr && roster->entries.empty()) refuse_mistakes(reading->mistakes, *roster);
  const bool every_line_has_layout =
      roster != nullptr && std::all_of(roster->entries.begin(), roster->entries.end(),
                                       [](const auto& e) { return !e.layout.empty(); });
  if (arguments.operands().empty() && !every_line_has_layout)
    throw UsageError({"没有给出版式或成套表样（template --list 列出全部）",
                      "no layout or set is named (template --list names them all)"});
  const auto output = arguments.value("o");
  if (!output || output->empty())
    throw UsageError({"缺少输出文件夹 -o DIR", "the output folder, -o DIR, is missing"});

  const batch::BlankJob job{chosen_sets(arguments, sets), *output,       year_of(arguments),       roster,
                            settings.catalogue(),         settings.jobs, source_date().value_or(0)};
  const batch::Watch watch{[&](std::size_t done, std::size_t total, const std::string& file) {
                             if (!settings.quiet)
                               console.progress(progress_words(done, total, file, settings.language));
                           },
                           is_interrupted};
  try {
    batch::refuse_output_folder(*output, {});
    const batch::BlankPlan plan = plan_blank_forms(job);
    if (roster != nullptr) refuse_mistakes(joined(reading->mistakes, plan.mistakes), *roster);
    if (!settings.quiet)
      for (const batch::RosterMistake& overruled : plan.overruled)
        console.say(describe(overruled, *roster).in(settings.language));
    const batch::BlankSummary summary = make_blank_forms(job, plan, watch);
    for (const auto& [path, error] : summary.failed)
      console.say(path.string() + "：" + error.reason().in(settings.language));
    if (!settings.quiet) console.say(closing_words(summary, *output, settings.language));
    console.end_progress();
    if (summary.was_interrupted) return ExitStatus::interrupted;
    return summary.failed.empty() ? ExitStatus::done : ExitStatus::unreadable;
  } catch (const batch::RefusedRun& refusal) {
    throw UsageError(refusal.reason());
  }
}

}  // namespace

Command template_command() {
  return {
      "template",
      "LAYOUT|SET... -o DIR [--year Y] [--bureaus FILE] [--list]",
      {"生成空白表：可填的格子已解锁，带下拉列表、录入检查、填报检查和填报说明；有单位名单时每个单位一个工作"
       "簿，单位、年度和项目已填好。",
       "Makes blank forms to fill in, with drop-down lists, entry checks, live checks and filling notes; "
       "from a roster, one "
       "workbook per bureau, with bureau, year and projects filled in."},
      {{"o", "DIR", {"输出文件夹，没有则新建", "the folder for the blank forms, made if missing"}},
       {"year", "Y", {"预算年度，先于名单上的年度", "the budget year; goes before the roster's"}},
       {"bureaus",
        "FILE",
        {"单位名单（csv 或 xlsx）：每个单位一个工作簿", "the roster (csv or xlsx): one workbook per bureau"}},
       {"list", "", {"列出版式和成套表样", "name the sets and layouts"}}},
      true,
      run};
}

}  // namespace targetbook::cli
