#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell_ref.hpp"
#include "base/money.hpp"

namespace targetbook::rules {

/// One bureau that has to hand in.
struct RosterEntry {
  std::string region_code;
  std::string region;
  std::string bureau_code;
  std::string bureau;
  std::vector<std::string> aliases;
  std::string layout;
  std::optional<int> year;
  std::vector<std::string> projects;
  std::string deadline;  ///< `2026-02-20`; empty for none
  std::optional<base::Money> control_total;
  base::CellRef line;  ///< where it stands in the roster's file
};

struct Roster {
  std::string file;
  std::string sheet;
  std::map<std::string, std::uint32_t, std::less<>>
      columns;  ///< where each column stands, by its English name
  std::vector<RosterEntry> entries;

  /// The first column where there is none of this name.
  [[nodiscard]] std::uint32_t column_of(std::string_view name) const {
    const auto found = columns.find(name);
    return found == columns.end() ? 0 : found->second;
  }
};

}  // namespace targetbook::rules
