#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "containers/limits.hpp"
#include "grid/workbook.hpp"

namespace targetbook::writers {

/// A workbook of another container than .xlsx, as an .xlsx that takes marks.
struct CopiedBook {
  std::string bytes;
  std::map<std::string, std::string>
      renamed;                    ///< sheets whose names an .xlsx may not have, to their new ones
  std::vector<base::Words> lost;  ///< what could not come along
};

/// As a workbook of that name, whose ending programs hold against what is in it.
CopiedBook copy_of(const grid::Workbook& workbook, std::string_view file_name = {});

/// Nothing where the file is an .xlsx or .xlsm itself, which is marked in place. The name counts for .csv
/// alone. Throws FileError.
std::optional<CopiedBook> copied_book(std::string_view file_name, std::string_view bytes,
                                      const containers::Limits& limits);

}  // namespace targetbook::writers
