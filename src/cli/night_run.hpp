#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "batch/crew/labour.hpp"
#include "cli/arguments.hpp"
#include "cli/console.hpp"
#include "cli/exit_status.hpp"
#include "cli/option.hpp"
#include "cli/settings.hpp"
#include "nightly/job.hpp"

namespace targetbook::cli {

/// What `nightly` and `merge` have in common: the options that say how a night is judged and told.
std::vector<Option> night_options();

/// What their workers do.
batch::Work night_labour(const Arguments& arguments, const Settings& settings);

/// Makes the job of a pass over `folder` from these options, runs `pass` with it, says what came of it, and
/// gives the exit status. Throws UsageError where nothing was read.
ExitStatus run_night(
    const Arguments& arguments, const Settings& settings, Console& console, const std::string& folder,
    nightly::Shard shard,
    const std::function<nightly::NightSummary(const nightly::NightJob&, const nightly::NightWatch&)>& pass);

}  // namespace targetbook::cli
