#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/file_error.hpp"
#include "batch/blank_sets.hpp"
#include "batch/convert.hpp"
#include "batch/inputs/roster_file.hpp"
#include "rules/engine/settings.hpp"

/// Blank forms for many bureaus.
namespace targetbook::batch {

struct BlankJob {
  std::vector<BlankSet>
      sets;  ///< to make for each bureau, whatever the roster says; without one, a workbook each
  std::filesystem::path output;
  std::optional<int> year;  ///< goes before the roster's
  const rules::Roster* roster = nullptr;
  const layouts::Catalogue& catalogue;
  unsigned jobs = 1;
  std::int64_t created = 0;
};

/// One workbook of the run.
struct PlannedForm {
  std::string path;  ///< below the output folder
  std::vector<const BlankSet*> sets;
  const rules::RosterEntry* entry = nullptr;
  std::optional<int> year;
};

struct BlankPlan {
  std::vector<BlankSet> sets;  ///< planned forms point into it
  std::vector<PlannedForm> forms;
  std::vector<RosterMistake> mistakes;   ///< nothing may be written where there are any
  std::vector<RosterMistake> overruled;  ///< where the roster says otherwise than the command line
};

/// What the run will write; mistakes of the roster that show only now: a layout nobody knows, a name that
/// makes no file's name, two workbooks of one name.
BlankPlan plan_blank_forms(const BlankJob& job);

struct BlankSummary {
  std::size_t written = 0;
  std::vector<std::pair<std::filesystem::path, base::FileError>> failed;
  bool was_interrupted = false;
};

BlankSummary make_blank_forms(const BlankJob& job, const BlankPlan& plan, const Watch& watch);

}  // namespace targetbook::batch
