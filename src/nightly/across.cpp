#include "nightly/across.hpp"

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

}  // namespace targetbook::nightly
