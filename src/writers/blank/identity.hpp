#pragma once
#include <vector>

#include "layouts/drawing/drawing.hpp"
#include "writers/blank/blank_form.hpp"
#include "writers/xlsx/xlsx_file.hpp"

namespace targetbook::writers {

struct MarkedSheet {
  const xlsx::XlsxSheet* sheet = nullptr;
  const layouts::Drawing* drawing = nullptr;
};

/// What the form is and whose, in places that nobody edits: a hidden sheet whose formulas and names that
/// follow the tabs when these are renamed, and document properties. REQUIRES: the marked sheets are the
/// workbook's first ones.
void write_identity(xlsx::XlsxFile& file, const BlankBook& book, const std::vector<MarkedSheet>& marked);

}  // namespace targetbook::writers
