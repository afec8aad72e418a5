#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/language.hpp"

/// The lists that --help takes from the tables of other rooms.
namespace targetbook::cli {

inline constexpr std::size_t help_width = 96;

struct ListEntry {
  std::string term;
  std::string meaning;
};

/// Terms in one column, their meanings wrapped in another.
std::string entry_list(const std::vector<ListEntry>& entries);
/// The writers' output formats.
std::string format_list(base::Language language);
/// The containers' limits with their values.
std::string limit_list(base::Language language);

}  // namespace targetbook::cli
