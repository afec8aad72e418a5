#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "batch/convert.hpp"
#include "batch/crew/crew.hpp"
#include "rules/engine/check.hpp"

/// The job of `targetbook nightly`: one pass over a shared folder.
namespace targetbook::nightly {

/// The I-th of N parts of a folder; 1 of 1 is all of it.
struct Shard {
  unsigned number = 1;
  unsigned of = 1;
  [[nodiscard]] std::string name() const { return std::to_string(number) + "/" + std::to_string(of); }
};

struct NightJob {
  std::string folder;  ///< as given
  std::filesystem::path output;
  std::filesystem::path ledger;
  Shard shard;
  const layouts::Catalogue& catalogue;
  const rules::Checker& checker;
  const rules::Roster* roster = nullptr;
  std::string return_by{};  ///< the day to hand in again; empty: the roster's
  base::Language language = base::Language::en;
  batch::CrewPlan crew{};     ///< its workers do pieces of `nightly` (reading.hpp)
  std::string program;        ///< its version
  std::string reading_print;  ///< hash of all that reading depends on beside the file
  std::string rules_print;    ///< hash of all that findings depend on beside the submission
  std::int64_t now = 0;       ///< seconds since 1970
};

/// Something worth a line in the log.
struct NightEvent {
  enum class Level : std::uint8_t { info, warning, error };
  Level level = Level::info;
  std::string
      what;  ///< `read`, `busy`, `moved`, `vanished`, `published` …: one word, the same in every language
  std::string file;
  base::Words words;
};

/// What a pass would read, and why: for --dry-run and the log.
struct PlannedFile {
  enum class Why : std::uint8_t {
    unchanged,  ///< carried forward
    added,
    looks_changed,    ///< size or time differ
    times_unsure,     ///< changed so shortly before it was last read that its time proves nothing
    reading_changed,  ///< the program, its layouts or limits are others than then
    rules_changed,    ///< read as before, checked again
    unreadable,       ///< could not be read last time
  };
  std::string path;  ///< below the folder
  Why why = Why::unchanged;
};
const char* to_string(PlannedFile::Why why);

struct NightCounts {
  std::size_t files = 0;
  std::size_t read = 0;  ///< that could be read, now or earlier
  std::size_t unreadable = 0;
  std::size_t clean = 0;  ///< without an open error or warning
  std::size_t wrong = 0;  ///< with an open error
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t waived = 0;
  std::size_t trial = 0;
  std::size_t added = 0;  ///< files since the last pass
  std::size_t changed = 0;
  std::size_t moved = 0;
  std::size_t vanished = 0;
  std::size_t fresh = 0;  ///< findings since the last pass
  std::size_t mended = 0;
  std::size_t stayed = 0;
  std::size_t bureaus = 0;  ///< on the roster
  std::size_t received = 0;
  std::size_t missing = 0;
  std::size_t duplicate = 0;    ///< bureaus with more than one workbook
  std::size_t unknown = 0;      ///< workbooks of nobody on the roster
  std::size_t counted = 0;      ///< workbooks that count, by the roster
  std::size_t superseded = 0;   ///< workbooks that a newer one replaces
  std::size_t other_year = 0;   ///< workbooks of another year than the roster asks for
  std::size_t looked_at = 0;    ///< files whose bytes were read in this pass
  std::size_t checked = 0;      ///< files that were held against the rules in this pass
  std::size_t passed_over = 0;  ///< no workbooks, owner files, links that lead out
};

/// Outputs that a stage could not make or put in their places.
struct NightTroubles {
  std::vector<batch::FailedOutput> failed;
  bool is_unfinished = false;  ///< one of them is missed by the night: the next pass does this run again

  void miss(std::filesystem::path path, base::FileError error);
  void join(NightTroubles others);
};

struct NightSummary {
  NightCounts counts;
  std::int64_t run = 0;
  std::vector<PlannedFile> plan;
  NightTroubles troubles;
  std::optional<base::Words> gave_up;  ///< why nothing was published: the last good outputs stay
  bool was_interrupted = false;
};

struct NightWatch {
  batch::Watch watch;
  std::function<void(const NightEvent&)> tell;
};

/// One pass. Throws batch::RefusedRun where the job makes no sense, base::FileError where the ledger cannot
/// be used or is in use; every other trouble is in the summary.
NightSummary pass(const NightJob& job, const NightWatch& watch);
/// Joins what passes over the parts of a folder wrote to these folders into what one pass over all of it
/// would have written. The job's folder and hashes are those of the parts. Throws as `pass` does.
NightSummary merge(const NightJob& job, const std::vector<std::filesystem::path>& parts,
                   const NightWatch& watch);
/// What a pass would do; writes nothing.
NightSummary dry_run(const NightJob& job, const NightWatch& watch);

}  // namespace targetbook::nightly
