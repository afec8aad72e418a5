#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/database.hpp"

/// What the nightly passes remember, in an SQLite file.
namespace targetbook::ledger {

using RunId = std::int64_t;

struct Run {
  RunId id = 0;
  std::string started;  ///< UTC: `2026-11-21T05:14:37Z`
  std::string finished;
  std::string program;
  std::string folder;  ///< as given
  std::string shard;   ///< `2/4`
  std::string reading_print;
  std::string rules_print;
  std::string counts;  ///< JSON
};

/// A file as the folder showed it when it was last read, without the bytes of what it said.
struct Known {
  std::string path;
  std::int64_t size = 0;
  std::int64_t modified_ns = 0;
  std::int64_t looked_at_ns = 0;  ///< when its bytes were read
  std::string sha256;
  std::string reading_print;
  std::string rules_print;
  bool was_read = false;
  std::string shown;
  RunId read_run = 0;     ///< that last looked at its bytes
  RunId checked_run = 0;  ///< that last held it against the rules
};

/// What it said, packed.
struct Content {
  std::string submission;
  std::string digest;   ///< what the rules across workbooks need
  std::string reading;  ///< findings of reading it
  std::string findings;
};

class Ledger {
 public:
  enum class Access : std::uint8_t { look_up, write };
  /// Opens the ledger, makes it where there is none (only to write), and brings it to the newest version. On
  /// a network share it is kept in the one way that is safe there.
  Ledger(const std::filesystem::path& path, Access access);

  [[nodiscard]] base::Database& database() { return database_; }

  /// The last pass that was finished.
  [[nodiscard]] std::optional<Run> last_run();
  /// Finished ones, oldest first, at most `most` of the newest.
  [[nodiscard]] std::vector<Run> runs(std::size_t most);
  /// The run of this pass: what an earlier pass left unfinished is undone, and its number taken again.
  RunId begin(const Run& run);
  void finish(RunId id, const std::string& finished, const std::string& counts);

  [[nodiscard]] std::vector<Known> known();
  [[nodiscard]] Content content(const std::string& path);
  /// Of the content, one part alone.
  [[nodiscard]] std::string submission(const std::string& path) { return part("submission", path); }
  [[nodiscard]] std::string digest(const std::string& path) { return part("digest", path); }
  [[nodiscard]] std::string findings(const std::string& path) { return part("findings", path); }
  void keep(const Known& known, const Content& content);
  /// Leaves one file that also those can open who may only read it. Where somebody reads it just now, it
  /// stays as it is.
  void rest();
  /// Nothing that is kept of the files counts any more: the next pass reads them all anew.
  void distrust();
  /// How many files a run has looked at, and how many it has held against the rules.
  [[nodiscard]] std::pair<std::size_t, std::size_t> work_of(RunId run);
  /// Only what the folder shows of it changed.
  void keep_looks(const Known& known);
  void keep_shown(const std::string& path, const std::string& shown);
  void forget(const std::string& path);
  /// Takes over what another ledger knows of its files, instead of all that this one did. The other's run
  /// must be done.
  void take_over(const std::vector<std::filesystem::path>& ledgers);

 private:
  [[nodiscard]] std::string part(const char* column, const std::string& path);
  base::Database database_;
};

}  // namespace targetbook::ledger
