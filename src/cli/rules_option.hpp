#pragma once
#include "cli/arguments.hpp"
#include "cli/own_files.hpp"
#include "cli/settings.hpp"
#include "layouts/read/bureau_units.hpp"
#include "rules/engine/settings.hpp"

namespace targetbook::cli {

/// What --select, --ignore, --profile and --rules say. Throws UsageError, with the nearest right word, and
/// for a mistake in the rules file with its line and column.
rules::RuleSettings rule_settings_of(const Arguments& arguments, const OwnFiles& own);

/// The units that --rules gives for forms which state none. Throws UsageError.
layouts::BureauUnits bureau_units_of(const Arguments& arguments, const Settings& settings);

}  // namespace targetbook::cli
