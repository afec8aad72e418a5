#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "ledger/ledger.hpp"

namespace targetbook::ledger {

/// A file as a run sees it.
struct SeenFile {
  std::string path;
  std::string sha256;  ///< empty for one that cannot be read
  std::int64_t size = 0;
  std::int64_t modified_ns = 0;
  std::string bureau_code;
  std::string bureau;
  std::optional<int> year;
};

/// What became of a file since the last run.
struct FileChange {
  enum class Kind : std::uint8_t { unchanged, changed, added, moved };
  Kind kind = Kind::unchanged;
  std::string moved_from;
};

/// A finding that an earlier run said of a file and this one does not.
struct MendedFinding {
  base::Finding finding;
  RunId since = 0;
};

/// What became of a file's findings since the last run.
struct FindingChanges {
  std::vector<RunId> since;  ///< of each finding, the first run that said it; this run's number for a new one
  std::vector<MendedFinding> mended;
};

/// Writes one run into the history. Everything a later `begin` has to undo bears the run's number.
class History {
 public:
  History(Ledger& ledger, RunId run);
  ~History();
  History(const History&) = delete;
  History& operator=(const History&) = delete;

  /// First, all files of the run in order of path: which are new, changed, or known under another name.
  std::vector<FileChange> note_files(const std::vector<SeenFile>& files);
  /// Files of the last run that are gone, moved ones not counted. After note_files.
  [[nodiscard]] const std::vector<std::string>& vanished() const { return vanished_; }
  /// Then each file's findings, in the order they are reported.
  FindingChanges note_findings(const std::string& path, const FileChange& change,
                               const std::vector<base::Finding>& findings);
  /// Ends the findings of files that are gone.
  void end_vanished();

 private:
  struct Statements;
  struct OldFinding;
  std::vector<OldFinding> open_findings(const std::string& path);
  void insert(const std::string& path, const base::Finding& finding, RunId since);
  void end(const OldFinding& old, const char* why);

  Ledger& ledger_;
  RunId run_;
  std::vector<std::string> vanished_;
  std::unique_ptr<Statements> statements_;
};

}  // namespace targetbook::ledger
