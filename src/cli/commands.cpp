#include <algorithm>
#include <array>

#include "cli/command.hpp"

namespace targetbook::cli {

std::span<const Command> commands() {
  static const std::array table{convert_command(), validate_command(), template_command(),
                                nightly_command(), history_command(),  merge_command(),
                                show_command(),    rules_command(),    layouts_command()};
  return table;
}

const Command* find_command(std::string_view name) {
  const auto found = std::find_if(commands().begin(), commands().end(),
                                  [&](const Command& command) { return command.name == name; });
  return found == commands().end() ? nullptr : &*found;
}

std::vector<Option> Command::all_options() const {
  std::vector<Option> all = options;
  for (const Option& option : common_options(works_on_files)) all.push_back(option);
  return all;
}

bool Command::takes_formats() const {
  return std::any_of(options.begin(), options.end(),
                     [](const Option& option) { return option.name == "to"; });
}

}  // namespace targetbook::cli
