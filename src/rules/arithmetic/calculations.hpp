#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

/// Calculations written out in a text: `4888.33*12*5人=29.33万元`.
namespace targetbook::rules::arithmetic {

struct Calculation {
  std::string text;      ///< as it stands there
  std::string stated;    ///< its result with the unit
  std::string computed;  ///< what it really gives, in the same unit
  bool is_right = true;
};

std::vector<Calculation> calculations_in(std::string_view scanned);

}  // namespace targetbook::rules::arithmetic
