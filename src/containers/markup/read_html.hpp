#pragma once
#include <string>

#include "containers/limits.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::markup {

/// A workbook out of the tables of a web page (WHATWG HTML, read as browsers read whatever they get): Excel's
/// single-file pages, and what systems write by hand and call .xls. Every table that stands in no other is a
/// sheet (see HtmlPage). Nothing is run or loaded. Throws FileError: `corrupt` for a page that breaks off,
/// for cells off the sheet and values that are none; `not-a-workbook` for a page without a table;
/// `unsupported` for the pages of a workbook that Excel saved as several files. The bytes are given up while
/// they are read.
grid::Workbook read_html(std::string bytes, const Limits& limits);

}  // namespace targetbook::containers::markup
