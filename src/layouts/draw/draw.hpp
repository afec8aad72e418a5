#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "layouts/draw/drawn_sheet.hpp"
#include "layouts/drawing/drawing.hpp"
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

/// Where a drawn cell comes from in the drawing.
struct InkOrigin {
  const Block* block = nullptr;  ///< null for remarks
  const DrawnCell* cell = nullptr;
  std::uint32_t drawn_row = 0;        ///< within the block's fixed rows
  std::size_t nth = 0;                ///< which drawing of a block that comes several times
  std::optional<std::size_t> record;  ///< the table's row; nothing for the fixed rows
};

struct BlankForm {
  DrawnSheet sheet;
  std::vector<InkOrigin> origins;  ///< one per ink
};

/// What is known of a blank form before it is filled in; empty where it is not.
struct BlankFacts {
  std::optional<int> year;
  std::string department_code;
  std::string department_name;
  std::string project;
};

/// The form to fill in: headings, printed lines and spare rows.
BlankForm draw_blank(const Drawing& drawing, const BlankFacts& facts);

/// Puts a form on paper in a layout. Reading the sheet again gives the same form, where the layout is its
/// own. REQUIRES: the drawing's kind is the form's.
Drawn draw(const model::Form& form, const Drawing& drawing);

}  // namespace targetbook::layouts
