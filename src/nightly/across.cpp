#include "nightly/across.hpp"

#include <utility>

#include "ledger/packing.hpp"
#include "rules/across/roster_match.hpp"
#include "rules/across/what_counts.hpp"

namespace targetbook::nightly {
namespace {

base::Database& with_table(base::Database& database) {
  database.execute(
      "CREATE TEMP TABLE IF NOT EXISTS across(id INTEGER PRIMARY KEY, file TEXT NOT NULL, finding BLOB NOT "
      "NULL); "
      "CREATE INDEX IF NOT EXISTS temp.across_file ON across(file); DELETE FROM across");
  return database;
}

}  // namespace

Across::Across(ledger::Ledger& ledger)
    : add_(with_table(ledger.database()).prepare("INSERT INTO across(file, finding) VALUES(?, ?)")),
      find_(ledger.database().prepare("SELECT finding FROM across WHERE file = ? ORDER BY id")) {}

void Across::keep(const base::Finding& finding) {
  add_.bind(1, std::string_view(finding.file)).bind_bytes(2, ledger::pack(finding)).run_bound();
}

std::vector<std::string> Across::packed_of(const std::string& file) {
  std::vector<std::string> findings;
  find_.bind(1, std::string_view(file));
  while (find_.step()) findings.push_back(find_.bytes(0));
  return findings;
}

namespace {

/// One per planned file, in their order.
std::vector<rules::BookDigest> digests_of(const std::vector<PlannedRead>& plan, ledger::Ledger& ledger) {
  constexpr std::int64_t nanoseconds = 1'000'000'000;
  std::vector<rules::BookDigest> digests;
  digests.reserve(plan.size());
  for (const PlannedRead& planned : plan) {
    digests.push_back(ledger::unpack_digest(ledger.digest(planned.file->below)));
    digests.back().modified = planned.file->modified_ns / nanoseconds;
  }
  return digests;
}

}  // namespace

TogetherResult look_across(const NightJob& job, const std::vector<PlannedRead>& plan, ledger::Ledger& ledger,
                           Across& across) {
  const bool is_whole = job.shard.of == 1;
  TogetherResult result;
  const std::vector<rules::BookDigest> digests = digests_of(plan, ledger);
  std::vector<const rules::BookDigest*> books;
  for (const rules::BookDigest& digest : digests)
    if (digest.was_read()) books.push_back(&digest);
  std::vector<rules::BookStanding> standings(books.size());
  if (job.roster != nullptr && is_whole) standings = rules::what_counts(*job.roster, books);
  if (job.roster != nullptr && !is_whole)
    for (std::size_t i = 0; i < books.size(); ++i)
      standings[i].line = rules::entry_of(*job.roster, *books[i]);
  std::size_t next = 0;
  for (std::size_t i = 0; i < plan.size(); ++i)
    result.books.push_back(digests[i].was_read()
                               ? handed_in(plan[i].file->below, digests[i], standings[next++], job.roster)
                               : HandedIn{});
  if (!is_whole) return result;
  base::Transaction kept(ledger.database());
  job.checker.check_batch(books, job.roster, [&](base::Finding finding) {
    const bool is_of_roster = job.roster != nullptr && finding.file == job.roster->file;
    if (is_of_roster)
      result.of_roster.push_back(std::move(finding));
    else
      across.keep(finding);
  });
  kept.commit();
  return result;
}

}  // namespace targetbook::nightly
