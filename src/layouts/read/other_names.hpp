#pragma once
#include "layouts/find/place.hpp"
#include "layouts/read/codec.hpp"

namespace targetbook::layouts {

/// Lists every label that was taken for a drawn one under another name. White space, width, colons and
/// brackets make no other name.
void tell_other_names(const PlacedForm& placed, const ReadContext& context);

}  // namespace targetbook::layouts
