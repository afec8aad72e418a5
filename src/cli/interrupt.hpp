#pragma once

/// Ctrl-C and a polite kill: work in hand is finished, no new work begins.
namespace targetbook::cli {

/// From here on the first such signal is noted and the second ends the program at once. Also lets writes to
/// a closed pipe fail instead of ending the program.
void watch_signals();
bool is_interrupted();

}  // namespace targetbook::cli
