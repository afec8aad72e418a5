#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "writers/xlsx/xlsx_file.hpp"

namespace targetbook::writers {

struct ListColumn {
  std::string_view heading;
  double width = 12;  ///< in characters
};

/// Puts a plain list of texts on a sheet that is still empty, headings in the first row; a text too long for
/// a cell goes on in the rows below.
void write_list_sheet(xlsx::XlsxFile& file, xlsx::XlsxSheet& sheet, const std::vector<ListColumn>& columns,
                      const std::vector<std::vector<std::string>>& rows);

}  // namespace targetbook::writers
