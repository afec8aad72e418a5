#pragma once
#include "cli/arguments.hpp"
#include "cli/own_files.hpp"
#include "rules/engine/settings.hpp"

namespace targetbook::cli {

/// What --select, --ignore, --profile and --rules say. Throws UsageError, with the nearest right word, and
/// for a mistake in the rules file with its line and column.
rules::RuleSettings rule_settings_of(const Arguments& arguments, const OwnFiles& own);

}  // namespace targetbook::cli
