#include <algorithm>
#include <set>
#include <utility>

#include "base/moment.hpp"
#include "ledger/lock.hpp"
#include "nightly/conclusion.hpp"
#include "nightly/night.hpp"
#include "nightly/summary.hpp"

namespace targetbook::nightly {
namespace {

namespace fs = std::filesystem;

constexpr const char* ledger_name = "ledger.sqlite";

/// What one part's last pass came to.
struct Part {
  fs::path folder;
  ledger::Run run;
};

Part part_of(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(folder / ledger_name, error))
    throw batch::RefusedRun({"「" + folder.string() + "」中没有 nightly 的台账",
                             "there is no ledger of a nightly pass in '" + folder.string() + "'"});
  const auto last = ledger::Ledger(folder / ledger_name, ledger::Ledger::Access::look_up).last_run();
  if (!last)
    throw batch::RefusedRun(
        {"「" + folder.string() + "」的巡查尚未完成", "no pass of '" + folder.string() + "' was finished"});
  return {folder, *last};
}

/// The parts must be all parts of one folder, read by one program under one set of rules.
void check_parts(const std::vector<Part>& parts, const NightJob& job) {
  std::set<std::string> missing;
  const std::string of = parts.front().run.shard.substr(parts.front().run.shard.find('/'));
  for (unsigned i = 1; i <= static_cast<unsigned>(std::stoul(of.substr(1))); ++i)
    missing.insert(std::to_string(i) + of);
  for (const Part& part : parts) {
    const std::string name = part.folder.string();
    if (part.run.folder != job.folder)
      throw batch::RefusedRun(
          {"「" + name + "」巡查的是「" + part.run.folder + "」，不是「" + job.folder + "」",
           "'" + name + "' is of '" + part.run.folder + "', not of '" + job.folder + "'"});
    if (missing.erase(part.run.shard) == 0)
      throw batch::RefusedRun(
          {"「" + name + "」是第 " + part.run.shard + " 份，重复或不属于同一划分",
           "'" + name + "' is part " + part.run.shard + ", which is there twice or of another division"});
    if (part.run.reading_print != job.reading_print || part.run.rules_print != job.rules_print)
      throw batch::RefusedRun(
          {"「" + name + "」用的程序、版式、规则或名单设置与本次不同；各份和 merge 应给同样的选项",
           "'" + name +
               "' was made by another program, or under other layouts or rules; give merge the options of "
               "the parts"});
  }
  if (!missing.empty())
    throw batch::RefusedRun(
        {"缺少第 " + *missing.begin() + " 份", "part " + *missing.begin() + " is missing"});
}

}  // namespace

NightSummary merge(const NightJob& job, const std::vector<fs::path>& parts_given, const NightWatch& watch) {
  std::vector<Part> parts;
  std::vector<std::unique_ptr<ledger::Lock>> locks;
  std::vector<fs::path> ledgers;
  for (const fs::path& folder : parts_given) {
    parts.push_back(part_of(folder));
    ledgers.push_back(folder / ledger_name);
    locks.push_back(std::make_unique<ledger::Lock>(ledgers.back()));
  }
  check_parts(parts, job);

  const ledger::Lock lock(job.ledger);
  ledger::Ledger ledger(job.ledger, ledger::Ledger::Access::write);
  batch::Crew crew(job.crew);
  Night night{job, watch, ledger, crew};
  night.before = ledger.last_run();
  night.known = ledger.known();
  night.part_folders = parts_given;
  NightSummary summary;
  night.run = summary.run = ledger.begin({0,
                                          base::utc_moment(job.now),
                                          {},
                                          job.program,
                                          job.folder,
                                          job.shard.name(),
                                          job.reading_print,
                                          job.rules_print,
                                          {}});
  ledger.take_over(ledgers);
  for (const ledger::Known& known : ledger.known()) {
    night.scan.files.push_back(
        {known.path, (fs::path(job.folder) / known.path).string(), known.size, known.modified_ns, nullptr});
    night.part_shown.push_back(known.shown);
  }
  night.plan = plan(night.scan, night.known, job);
  NightCounts& counts = summary.counts;
  for (const Part& part : parts) {
    const NightCounts of_part = counts_of(part.run.counts);
    counts.looked_at += of_part.looked_at;
    counts.checked += of_part.checked;
    counts.passed_over = of_part.passed_over;  // each part walks the whole folder
  }
  return conclude(night, std::move(summary));
}

}  // namespace targetbook::nightly
