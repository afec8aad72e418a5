#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/inputs/roster_file.hpp"
#include "cli/arguments.hpp"
#include "cli/option.hpp"
#include "cli/settings.hpp"
#include "rules/across/roster.hpp"

namespace targetbook::cli {

/// The roster that this option (`roster`, `bureaus`) names, and what is wrong with it; nothing where it is
/// not given. Throws UsageError where it cannot be read.
std::optional<batch::RosterReading> read_roster_option(const Arguments& arguments, std::string_view option,
                                                       const Settings& settings);

/// The same for who needs it sound: throws UsageError with all its mistakes, each with its row and column.
std::optional<rules::Roster> roster_of(const Arguments& arguments, std::string_view option,
                                       const Settings& settings);

/// --return-by: the day by which workbooks that go back are to be handed in again; empty where it is not
/// given. Throws UsageError for no date, or one that is past.
std::string return_day_of(const Arguments& arguments);
Option return_day_option();

/// Throws UsageError with all of these mistakes, where there are any.
void refuse_mistakes(const std::vector<batch::RosterMistake>& mistakes, const rules::Roster& roster);

}  // namespace targetbook::cli
