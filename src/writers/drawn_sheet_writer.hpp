#pragma once
#include <string>
#include <vector>

#include "layouts/drawn_sheet.hpp"
#include "writers/xlsx/xlsx_file.hpp"

namespace targetbook::writers {

/// A text too long for its cell, which holds the beginning of it.
struct Overflow {
  base::CellRef cell;
  std::string text;
};

/// Puts a drawn form on a sheet that is still empty: fonts, borders, row heights that hide nothing, print
/// set-up.
std::vector<Overflow> write_drawn_sheet(xlsx::XlsxFile& file, xlsx::XlsxSheet& sheet,
                                        const layouts::DrawnSheet& drawn);

}  // namespace targetbook::writers
