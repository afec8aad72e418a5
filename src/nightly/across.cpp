#include "nightly/across.hpp"

#include <utility>

#include "ledger/packing.hpp"

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

std::vector<base::Finding> Across::of(const std::string& file) {
  std::vector<base::Finding> findings;
  find_.bind(1, std::string_view(file));
  while (find_.step()) findings.push_back(ledger::unpack_finding(find_.bytes(0)));
  return findings;
}

TogetherResult look_across(const NightJob& job, const std::vector<PlannedRead>& plan, ledger::Ledger& ledger,
                           Across& across) {
  const bool is_whole = job.shard.of == 1;
  TogetherResult result;
  std::vector<rules::BookDigest> digests;
  if (is_whole) digests.reserve(plan.size());
  result.books.reserve(plan.size());
  for (const PlannedRead& planned : plan) {
    const ScannedFile& file = *planned.file;
    rules::BookDigest digest = ledger::unpack_digest(ledger.digest(file.below));
    result.books.push_back(digest.was_read() ? handed_in(file.below, digest, file.modified_ns, job.roster)
                                             : HandedIn{});
    if (!is_whole || !digest.was_read()) continue;
    digest.sha256 = digest.saved = std::string();  // the rules do not ask for them
    digests.push_back(std::move(digest));
  }
  if (!is_whole) return result;
  std::vector<const rules::BookDigest*> books;
  for (const rules::BookDigest& digest : digests) books.push_back(&digest);
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
