#pragma once
#include <cstdint>

namespace targetbook::containers::xls {

/// How many arguments a function has that may have fewer or more.
inline constexpr int varying = -1;

/// A function of the worksheet by the number it has in formulas.
struct Function {
  std::uint16_t number;
  const char* name;
  int arguments;
};

/// Null for a number that none has.
const Function* function_of(std::uint16_t number);

}  // namespace targetbook::containers::xls
