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

/// One thing said about one place of a submission. `code` and `name` are a rule's (`A-12`, `plan-not-100`).
struct Finding {
  std::string code;
  std::string name;
  Severity severity = Severity::info;
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
};

}  // namespace targetbook::base
