#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/cell_ref.hpp"
#include "base/language.hpp"

namespace targetbook::base {

enum class Severity : std::uint8_t { error, warning, info };
const char* to_string(Severity severity);

/// Open findings count for the exit status; waived ones are known and accepted, trial ones come from a rule
/// that is only being tried out.
enum class FindingStatus : std::uint8_t { open, waived, trial };
const char* to_string(FindingStatus status);

/// One thing said about one place of a submission. `code` and `name` are a rule's (`A-12`, `plan-not-100`).
struct Finding {
  std::string code;
  std::string name;
  Severity severity = Severity::info;
  FindingStatus status = FindingStatus::open;
  std::string file;
  std::string sheet;
  std::optional<CellRef> cell;
  std::optional<CellRange> range;
  std::string layout;
  std::string form;
  std::string field;
  Words message;
  std::string actual;
  std::string expected;
  Words fix;
  Words waived_because;
};

}  // namespace targetbook::base
