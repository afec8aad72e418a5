#pragma once
#include <string>
#include <vector>

#include "layouts/drawing/catalogue.hpp"

/// What is sound in a drawing and yet will go wrong.
namespace targetbook::layouts {

struct DrawingWarning {
  SourcePosition position;
  base::Words words;
};

/// Places that nothing takes a value from, amounts without a unit, and other layouts of the catalogue that
/// fit the same sheets as well; in the drawing's order.
std::vector<DrawingWarning> review(const Drawing& drawing, const Catalogue& catalogue);

/// The parts of it.
std::vector<DrawingWarning> untaken_places(const Drawing& drawing);
std::vector<DrawingWarning> amounts_without_unit(const Drawing& drawing);
std::vector<DrawingWarning> rivals(const Drawing& drawing, const Catalogue& catalogue);

}  // namespace targetbook::layouts
