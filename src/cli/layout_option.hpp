#pragma once
#include <functional>
#include <string>

#include "layouts/drawing/catalogue.hpp"

namespace targetbook::cli {

/// The layout of this id. Throws UsageError with the nearest of those that `fits` takes.
const layouts::Drawing& layout_named(const std::string& id, const layouts::Catalogue& catalogue,
                                     const std::function<bool(const layouts::Drawing&)>& fits);

}  // namespace targetbook::cli
