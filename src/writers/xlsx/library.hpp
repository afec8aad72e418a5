#pragma once
#include <xlsxwriter.h>

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "base/say.hpp"
#include "writers/xlsx/names.hpp"
#include "writers/xlsx/xlsx_file.hpp"

/// The home of libxlsxwriter: included by the sources of this folder only.
namespace targetbook::writers::xlsx {

/// Throws base::FileError for anything but success.
void check(lxw_error error);
[[noreturn]] void fail(const base::Words& why);
template <class... Arguments>
[[noreturn]] void fail(fmt::format_string<const base::Side<Arguments>&...> zh,
                       fmt::format_string<const base::Side<Arguments>&...> en,
                       const Arguments&... arguments) {
  fail(base::say(zh, en, arguments...));
}

struct XlsxFile::State {
  std::filesystem::path path;
  lxw_workbook* workbook = nullptr;
  bool constant_memory = false;
  SheetNames names;
  std::vector<std::unique_ptr<XlsxSheet>> sheets;
  std::map<Style, lxw_format*> formats;
  std::map<std::pair<std::uint32_t, std::uint32_t>, lxw_format*> highlights;  ///< by fill and text colour
};

inline lxw_col_t column_of(base::CellRef cell) {
  return static_cast<lxw_col_t>(cell.column);
}

/// A new chart of the workbook, not yet on any sheet.
lxw_chart* make_chart(lxw_workbook* workbook, const std::string& sheet, const Chart& chart);

}  // namespace targetbook::writers::xlsx
