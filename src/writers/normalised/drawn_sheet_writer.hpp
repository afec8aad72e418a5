#pragma once
#include <functional>
#include <string>
#include <vector>

#include "layouts/draw/drawn_sheet.hpp"
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

/// What a sheet has beside its ink: changes of single cells' looks, and of the page's.
struct SheetTouches {
  std::function<void(std::size_t ink, xlsx::Style& style)> style;
  std::function<void(xlsx::PageSetup& page)> page;
  std::vector<double> more_widths;  ///< of columns to the right of the form
};
std::vector<Overflow> write_drawn_sheet(xlsx::XlsxFile& file, xlsx::XlsxSheet& sheet,
                                        const layouts::DrawnSheet& drawn, const SheetTouches& touches);

}  // namespace targetbook::writers
