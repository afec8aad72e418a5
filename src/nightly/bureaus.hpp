#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "rules/across/digest.hpp"
#include "rules/across/roster.hpp"
#include "rules/across/what_counts.hpp"

namespace targetbook::nightly {

/// What the board of bureaus goes by: one workbook that could be read.
struct HandedIn {
  std::string path;                 ///< below the folder
  std::optional<std::size_t> line;  ///< of the roster
  std::string bureau_code;
  std::string bureau;
  std::optional<int> year;
  std::string saved;  ///< when it was last saved: what it says itself, else the file's time
  rules::Standing standing = rules::Standing::counts;
  std::size_t errors = 0;  ///< open ones, once its findings are known
  std::size_t warnings = 0;
};

/// `standing`: where there is a roster.
HandedIn handed_in(const std::string& path, const rules::BookDigest& digest,
                   const rules::BookStanding& standing, const rules::Roster* roster);

/// The region of the roster's line; empty off it.
std::string region_of(const HandedIn& book, const rules::Roster* roster);

/// Where one bureau of the roster stands.
struct BureauState {
  enum class State : std::uint8_t {
    missing,
    overdue,  ///< missing, and the deadline is past
    received,
    late,  ///< received, last saved after the deadline
  };
  std::size_t line = 0;
  State state = State::missing;
  std::string counts;                   ///< the path of the workbook that counts: the one saved last
  std::vector<std::string> parts;       ///< others that count beside it, for other projects or years
  std::vector<std::string> superseded;  ///< those that a newer one replaces
  std::size_t errors = 0;               ///< open ones of those that count
  std::size_t warnings = 0;
};
const char* to_string(BureauState::State state);

/// In the roster's order. `today` is a date: `2026-11-21`.
std::vector<BureauState> board(const rules::Roster& roster, const std::vector<HandedIn>& books,
                               const std::string& today);

}  // namespace targetbook::nightly
