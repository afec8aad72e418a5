#pragma once
#include <string>

#include "model/target_value.hpp"

namespace targetbook::model {

/// Every field of a value that says something, in one line: `quantity op=≥ number=85 unit=息诉率`.
inline std::string describe(const TargetValue& value) {
  std::string out = to_string(value.type);
  if (value.op) out += std::string(" op=") + to_string(*value.op);
  if (value.number) out += " number=" + value.number->to_string();
  if (value.to) out += " to=" + value.to->to_string();
  if (!value.unit.empty()) out += " unit=" + value.unit;
  if (value.stored_as_number) out += " stored";
  for (const TargetValue& part : value.parts) out += " [" + part.raw + ": " + describe(part) + "]";
  return out;
}

}  // namespace targetbook::model
