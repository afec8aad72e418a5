#pragma once
#include <string>

#include "base/language.hpp"
#include "cli/command.hpp"

namespace targetbook::cli {

/// `targetbook --help`: the commands, the common options, output formats, limits and exit statuses.
std::string program_help(base::Language language);
/// `targetbook COMMAND --help`
std::string command_help(const Command& command, base::Language language);

}  // namespace targetbook::cli
