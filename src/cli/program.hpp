#pragma once
#include <string>
#include <vector>

#include "cli/exit_status.hpp"

namespace targetbook::cli {

/// The whole program, without the process around it: `words` are the command line's behind the program's
/// name.
ExitStatus run_program(const std::vector<std::string>& words);

}  // namespace targetbook::cli
