#include "nightly/last_tidy.hpp"

#include "base/file_error.hpp"
#include "base/sha256.hpp"
#include "nightly/outputs.hpp"

namespace targetbook::nightly {

LastTidy last_tidy(const NightJob& job, ledger::Ledger& ledger, const std::vector<ledger::SeenFile>& seen,
                   const std::vector<HandedIn>& books, std::int64_t newest) {
  std::string all = job.reading_print + job.folder + (job.language == base::Language::zh ? "zh" : "en") +
                    std::to_string(newest);
  for (std::size_t i = 0; i < seen.size(); ++i)
    all.append("\n" + seen[i].path + "\n" + seen[i].sha256 + "\n" + region_of(books[i], job.roster) + "\n")
        .append(rules::standing_words(books[i].standing));
  LastTidy tidy{base::sha256_hex(all), {}};
  base::Statement row = ledger.database().prepare("SELECT sha256 FROM output WHERE name = ? AND made_of = ?");
  row.bind(1, std::string_view(NightOutputs::tidy_name)).bind(2, tidy.made_of);
  if (!row.step()) return tidy;
  try {
    if (base::sha256_hex_of_file(job.output / NightOutputs::tidy_name) == row.text(0))
      tidy.sha256 = row.text(0);
  } catch (const base::FileError&) {  // it is not there: made anew
  }
  return tidy;
}

void remember_tidy(ledger::Ledger& ledger, const LastTidy& made, const std::string& sha256) {
  ledger.database()
      .prepare("INSERT OR REPLACE INTO output(name, made_of, sha256) VALUES(?, ?, ?)")
      .run(NightOutputs::tidy_name, made.made_of, sha256);
}

}  // namespace targetbook::nightly
