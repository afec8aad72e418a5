#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "containers/limits.hpp"
#include "rules/across/roster.hpp"

/// The list of the bureaus that have to hand in, as a csv or xlsx file.
namespace targetbook::batch {

/// A mistake in a roster and the place it is at.
struct RosterMistake {
  base::CellRef at;
  base::Words words;
};

struct RosterReading {
  rules::Roster roster;  ///< all its lines; only to be used where there are no mistakes
  std::vector<RosterMistake> mistakes;
};

/// Reads a roster: the first sheet with a heading row among its first ten; columns in any order, by their
/// English or Chinese names, others left alone. Every mistake is listed, in the order of rows and columns.
/// Throws FileError where the file itself cannot be read.
RosterReading read_roster(const std::filesystem::path& path, const containers::Limits& limits);
/// The same of a file that was read already.
RosterReading read_roster(const std::filesystem::path& path, std::string bytes,
                          const containers::Limits& limits);

/// The mistake that this bureau's code already stands on another row (counted from 0).
base::Words code_taken(const std::string& code, std::uint32_t first_row);

/// `名单.xlsx，第5行第3列（C5）：…`
base::Words describe(const RosterMistake& mistake, const rules::Roster& roster);

}  // namespace targetbook::batch
