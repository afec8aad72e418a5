#pragma once
#include <cstddef>

#include "layouts/read/record.hpp"

namespace targetbook::layouts {

/// How many cells of a record fill places of the model: what is kept as extras or remarks is not counted, nor
/// what only holds on from above.
std::size_t values_in(const Record& record);

}  // namespace targetbook::layouts
