#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "grid/workbook.hpp"
#include "layouts/drawing/catalogue.hpp"

namespace targetbook::layouts {

/// A drawing made from a filled workbook (contract: layouts draft).
struct Draft {
  std::string toml;
  std::string sheet;
  std::string layout;  ///< by-vocabulary, or the layout that fits already and that the draft is a copy of
};

/// The drawing by which the first form of the workbook, or of this sheet, is read: the one that its words
/// make, or a copy of the layout that fits it. `own` are the drawings that are not built in. Nothing where no
/// form is found.
std::optional<Draft> draft_of(const grid::Workbook& workbook, const Catalogue& catalogue,
                              const std::vector<DrawingFile>& own, std::string_view sheet,
                              std::string_view id);

}  // namespace targetbook::layouts
