#pragma once
#include <string>

namespace targetbook::bench {

/// The parts of a form-like workbook: 1,300 cells that hold something, about 100 KB of XML, 17 KB zipped.
struct FormParts {
  std::string sheet;
  std::string strings;
  std::string styles;
};
FormParts make_form_parts();
/// Those parts and the small ones around them, zipped.
std::string make_form();
/// A workbook of so many rows by ten cells, numbers and shared texts.
std::string make_large(unsigned rows);

}  // namespace targetbook::bench
