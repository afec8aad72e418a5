#pragma once
#include "batch/crew/labour.hpp"
#include "cli/arguments.hpp"
#include "cli/console.hpp"
#include "cli/exit_status.hpp"
#include "cli/settings.hpp"

namespace targetbook::cli {

/// `layouts draft FILE [--sheet NAME] -o x.toml`
ExitStatus draft(const Arguments& arguments, const Settings& settings, Console& console);
/// What its worker does: the workbook into a drawing.
batch::Work draft_labour(const Arguments& arguments, const Settings& settings);

}  // namespace targetbook::cli
