#pragma once
#include "base/config.hpp"
#include "layouts/drawing/drawing.hpp"

namespace targetbook::layouts {

/// Refuses names that no value of this kind of form has: a value so named would be passed over in silence.
/// `root` is the file that `drawing` was read from. Throws DrawingError at the first, with the nearest right
/// name.
void check_names(const base::ConfigValue& root, const Drawing& drawing);

}  // namespace targetbook::layouts
