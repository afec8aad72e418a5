#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "batch/crew/crew.hpp"
#include "cli/console.hpp"
#include "cli/exit_status.hpp"
#include "cli/settings.hpp"

/// The program as it starts itself once more, for the same command, to read what is not to be trusted.
namespace targetbook::cli {

enum class Role : std::uint8_t {
  worker,   ///< one of a crew: does pieces
  guarded,  ///< does the whole command, talking to the person itself
};

/// Whether the program's words are this role's.
bool has_role(const std::vector<std::string>& words, Role role);

/// The workers of this run. Where the system cannot shut them in, the person is told.
batch::CrewPlan crew_of(const Settings& settings, Console& console);
/// A worker's life. Throws UsageError, where its caller should have, and std::exception.
[[noreturn]] void be_worker();

/// Does the command of these settings in a process of its own, with their limits on memory and computing
/// time, and tells if it dies over `file`.
ExitStatus run_guarded(const std::string& file, const Settings& settings, Console& console);
/// In that process, when the file is open and before it is read: shuts the process in (batch/crew/box.hpp).
void enter_box(const Settings& settings, Console& console);
/// In that process, first: takes on the limits, and gives the words of the command.
std::vector<std::string> guarded_role_of(const std::vector<std::string>& words);

}  // namespace targetbook::cli
