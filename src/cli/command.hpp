#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "batch/crew/labour.hpp"
#include "cli/arguments.hpp"
#include "cli/console.hpp"
#include "cli/exit_status.hpp"
#include "cli/option.hpp"
#include "cli/settings.hpp"

namespace targetbook::cli {

/// One command. A new one is a file that makes such an object, and a line in commands.cpp.
struct Command {
  std::string_view name;
  std::string_view synopsis;  ///< what follows the name: `INPUT... -o DIR [--to FORMATS]`
  base::Words what;
  std::vector<Option> options;  ///< its own; the common ones are added
  bool works_on_files = true;   ///< takes --jobs and --limit
  ExitStatus (*run)(const Arguments&, const Settings&, Console&) = nullptr;
  /// What its workers do, made of the same arguments as the run; null for a command without.
  batch::Work (*labour)(const Arguments&, const Settings&) = nullptr;

  /// Its own options and the common ones.
  [[nodiscard]] std::vector<Option> all_options() const;
  /// Whether its help lists the output formats.
  [[nodiscard]] bool takes_formats() const;
};

std::span<const Command> commands();
const Command* find_command(std::string_view name);

// The commands, each in a file of its own.
Command convert_command();
Command validate_command();
Command template_command();
Command show_command();
Command rules_command();
Command layouts_command();
Command nightly_command();
Command history_command();
Command merge_command();

}  // namespace targetbook::cli
