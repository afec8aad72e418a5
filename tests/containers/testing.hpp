#pragma once
#include <gtest/gtest.h>

#include <string>

#include "base/file_error.hpp"
#include "containers/open.hpp"
#include "package_maker.hpp"

namespace targetbook::testing {

inline grid::Workbook open(const ZipMaker& zip, const containers::Limits& limits = {}) {
  return containers::open_workbook("表.xlsx", zip.finish(), limits);
}

/// The cells of the first sheet as text: `A1=12.5 B1="text" C1=TRUE D1=#N/A E1=?`, `?` for a formula without
/// value.
inline std::string cells_of(const grid::Workbook& workbook, std::size_t sheet = 0) {
  std::string out;
  for (const grid::Cell& cell : workbook.sheets.at(sheet).cells) {
    if (!out.empty()) out += ' ';
    out += to_a1(cell.at()) + '=';
    switch (cell.kind()) {
      case grid::CellKind::number:
        out += grid::NumberFormat().show(cell.number());
        break;
      case grid::CellKind::text:
        out.append("\"").append(cell.text()).append("\"");
        break;
      case grid::CellKind::boolean:
        out += cell.boolean() ? "TRUE" : "FALSE";
        break;
      case grid::CellKind::error:
        out += cell.text();
        break;
      case grid::CellKind::unvalued:
        out += '?';
        break;
    }
  }
  return out;
}

/// The error that opening the bytes gives; fails the test where there is none.
inline base::FileError error_of_bytes(std::string bytes, const std::string& name = "表.xlsx",
                                      const containers::Limits& limits = {}) {
  try {
    (void)containers::open_workbook(name, std::move(bytes), limits);
  } catch (const base::FileError& error) {
    EXPECT_FALSE(error.reason().zh.empty());
    EXPECT_FALSE(error.reason().en.empty());
    return error;
  }
  ADD_FAILURE() << "it was read without an error";
  return {base::FileErrorKind::io_error, {}};
}
inline base::FileError error_of(const ZipMaker& zip, const containers::Limits& limits = {}) {
  return error_of_bytes(zip.finish(), "表.xlsx", limits);
}
inline base::FileError error_of_sheet(const std::string& sheet) {
  return error_of(package_with_sheet(sheet));
}

inline std::string kind_of(const base::FileError& error) {
  return to_string(error.kind());
}
inline std::string place_of(const base::FileError& error) {
  return error.sheet() + (error.cell() ? "!" + to_a1(*error.cell()) : "");
}

}  // namespace targetbook::testing
