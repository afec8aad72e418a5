#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "report/text_style.hpp"

/// What a ledger remembers, as people and programs read it.
namespace targetbook::report {

struct HistoryRun {
  std::int64_t id = 0;
  std::string started;  ///< `2026-11-21T05:14:37Z`
  std::size_t files = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t fresh = 0;
  std::size_t mended = 0;
  std::size_t received = 0;
  std::size_t missing = 0;
};

/// A workbook that is still wrong after several nights.
struct StubbornFile {
  std::string path;
  std::string bureau;
  std::size_t errors = 0;  ///< open ones that are older than the newest nights
  std::string since;       ///< when the oldest was first said
};

/// What a rule has cost so far.
struct RuleCost {
  std::string code;
  std::string name;
  std::size_t open = 0;
  std::size_t files = 0;  ///< with an open finding of it
  std::size_t mended = 0;
  std::size_t nights = 0;  ///< that the mended ones took, together
};

struct HistoryFinding {
  std::string code;
  std::string severity;
  std::string sheet;
  std::string cell;
  base::Words message;
  std::string since;
};

/// One content of one workbook, and what it mended.
struct HistoryVersion {
  std::string path;
  std::string moved_from;
  std::string sha256;
  std::string seen;       ///< when it first was
  std::string until;      ///< when it no longer was; empty for one that is there
  std::size_t fresh = 0;  ///< findings that came with it
  std::vector<HistoryFinding> mended;
};

struct BureauNight {
  std::string started;
  std::string state;  ///< missing, overdue, received, late
  std::string path;
};

struct History {
  std::string asked;  ///< the file or bureau; empty for all
  std::vector<HistoryRun> runs;
  std::vector<StubbornFile> stubborn;
  std::vector<RuleCost> rules;
  std::vector<HistoryVersion> versions;  ///< of the file, or the bureau's files
  std::vector<BureauNight> nights;       ///< of the bureau; one for each change of its state
  std::vector<HistoryFinding> open;      ///< of the file or bureau
};

std::string history_text(const History& history, const TextStyle& style);
/// `targetbook.history/1`
std::string history_json(const History& history, base::Language language);

}  // namespace targetbook::report
