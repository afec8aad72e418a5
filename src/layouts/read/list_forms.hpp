#pragma once
#include <vector>

#include "layouts/read/record.hpp"

namespace targetbook::layouts {

/// Takes the rows of a list apart into its forms, in their order; what stands around the list is the first
/// one's. What is no list stays the one form that it is.
std::vector<Record> forms_of(Record record, const SheetView& view, Accounts& accounts);

}  // namespace targetbook::layouts
