#pragma once
#include <string>
#include <string_view>

#include "base/language.hpp"

namespace targetbook::cli {

/// One option of a command, for parsing and for its line in the help.
struct Option {
  std::string_view name;      ///< `to`; a single letter is written `-o`
  std::string_view argument;  ///< `FORMATS`; empty for a switch
  base::Words help;
  bool may_repeat = false;
};

/// As it is written on the command line: `--to`, `-o`.
inline std::string spelling_of(std::string_view name) {
  return (name.size() == 1 ? "-" : "--") + std::string(name);
}

}  // namespace targetbook::cli
