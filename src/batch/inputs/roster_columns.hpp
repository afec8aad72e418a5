#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "rules/across/roster.hpp"

namespace targetbook::batch {

/// One column of a roster: what it is called and how its cells are read.
struct RosterColumn {
  std::string_view name;
  std::string_view chinese_name;
  bool is_required = false;
  /// Puts a cell's text, trimmed and not empty, into the entry; what is wrong with it where it cannot.
  std::optional<base::Words> (*put)(rules::RosterEntry& entry, std::string_view text);
};

std::span<const RosterColumn> roster_columns();

/// `2026-02-20`, also from `2026/2/20`, `2026.2.20` and `2026年2月20日`; empty for no date of the calendar.
std::string plain_date(std::string_view text);

}  // namespace targetbook::batch
