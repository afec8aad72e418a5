#pragma once
#include "base/json.hpp"
#include "model/submission.hpp"

namespace targetbook::writers {

/// The keys of a form that only forms of its kind have, into the object that stands open.
void write_body(base::JsonWriter& json, const model::Form& form);

}  // namespace targetbook::writers
