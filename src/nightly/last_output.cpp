#include "nightly/last_output.hpp"

#include <sys/stat.h>

#include <cstdint>
#include <utility>

namespace targetbook::nightly {
namespace {

/// What tells that nobody has touched a file, as for those handed in.
struct Looks {
  std::int64_t size = -1;
  std::int64_t modified_ns = -1;
};

/// Of no file where there is none.
Looks looks_of(const std::filesystem::path& path) {
  constexpr std::int64_t nanoseconds = 1'000'000'000;
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
  return {status.st_size, status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec};
}

}  // namespace

LastOutput::LastOutput(ledger::Ledger& ledger, const NightJob& job, std::string name, std::string made_of)
    : name_(std::move(name)), made_of_(std::move(made_of)) {
  const Looks looks = looks_of(job.output / name_);
  if (looks.size < 0) return;
  base::Statement row = ledger.database().prepare(
      "SELECT sha256 FROM output WHERE name = ? AND made_of = ? AND size = ? AND modified_ns = ?");
  row.bind(1, name_).bind(2, made_of_).bind(3, looks.size).bind(4, looks.modified_ns);
  if (row.step()) sha256_ = row.text(0);
}

void LastOutput::remember(ledger::Ledger& ledger, const NightJob& job, const std::string& sha256) const {
  const Looks looks = looks_of(job.output / name_);
  ledger.database()
      .prepare(
          "INSERT OR REPLACE INTO output(name, made_of, sha256, size, modified_ns) VALUES(?, ?, ?, ?, ?)")
      .run(name_, made_of_, sha256, looks.size, looks.modified_ns);
}

}  // namespace targetbook::nightly
