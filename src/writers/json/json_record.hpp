#pragma once
#include <string_view>

#include "base/json.hpp"
#include "model/fields/fields.hpp"

/// Records by their tables of fields.
namespace targetbook::writers {

/// The keys of a record into the object that stands open: its fields in their order, a dotted name's in an
/// object of its own. What only self-evaluations say is written where `is_evaluation`.
template <class Record>
void write_fields(base::JsonWriter& json, const Record& record, bool is_evaluation);

void write_extras(base::JsonWriter& json, const model::Extras& extras);

}  // namespace targetbook::writers
