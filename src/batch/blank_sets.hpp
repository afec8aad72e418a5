#pragma once
#include <string>
#include <vector>

#include "base/language.hpp"
#include "layouts/drawing/catalogue.hpp"

namespace targetbook::batch {

/// Layouts that a bureau needs together (templates/sets/*.toml).
struct BlankSet {
  std::string id;
  base::Words name;
  std::vector<const layouts::Drawing*> layouts;    ///< in the workbook's order
  const layouts::Drawing* each_project = nullptr;  ///< stands once per project; null for none
};

/// The built-in sets, and one for each layout by itself. They point into the catalogue.
/// Throws base::ConfigError for a set that names a layout the catalogue does not have.
std::vector<BlankSet> builtin_sets(const layouts::Catalogue& catalogue);
BlankSet set_of_one(const layouts::Drawing& drawing);

}  // namespace targetbook::batch
