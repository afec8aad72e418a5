#pragma once
#include <vector>

#include "base/json.hpp"
#include "model/submission.hpp"

/// What the forms of projects and departments have in common: the key and its array.
namespace targetbook::writers {

void write_goals(base::JsonWriter& json, const std::vector<model::Goal>& goals);
/// Without the blank ones.
void write_indicators(base::JsonWriter& json, const std::vector<model::Indicator>& indicators);

}  // namespace targetbook::writers
