#pragma once
#include "layouts/drawing.hpp"
#include "layouts/drawn_sheet.hpp"
#include "model/submission.hpp"

namespace targetbook::layouts {

/// Something of a form that the layout it is drawn in has no place for.
struct Leftover {
  std::string field;  ///< the JSON path: `indicators[3].description`
  base::Words label;
  std::string text;
};

struct Drawn {
  DrawnSheet sheet;
  std::vector<Leftover> leftovers;
};

/// Puts a form on paper in a layout. Reading the sheet again gives the same form, where the layout is its own.
/// REQUIRES: the drawing's kind is the form's.
Drawn draw(const model::Form& form, const Drawing& drawing);

}  // namespace targetbook::layouts
