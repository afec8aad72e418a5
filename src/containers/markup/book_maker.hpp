#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/file_error.hpp"
#include "containers/limits.hpp"
#include "containers/markup/styled_runs.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::markup {

/// A workbook as it fills, held to the limits. Its errors name the sheet and the cell.
class BookMaker {
 public:
  explicit BookMaker(const Limits& limits) : limits_(limits) {}

  /// Sheets end where the next one begins, or with finish().
  grid::Sheet& begin_sheet(std::string name);
  [[nodiscard]] grid::Sheet& sheet() { return book_.sheets.back(); }
  [[nodiscard]] grid::Workbook& book() { return book_; }
  [[nodiscard]] const Limits& limits() const { return limits_; }

  /// REQUIRES: a sheet was begun.
  void add(grid::Cell cell);
  /// The workbook keeps the text. An empty one is no cell.
  void add_text(base::CellRef at, std::string_view text, std::uint16_t format, bool has_formula = false,
                grid::CellKind kind = grid::CellKind::text);
  void add_formula(base::CellRef at, std::string_view formula);
  void add_merge(const base::CellRange& merge);
  void add_style(const base::CellRange& cells, std::uint16_t style) { styled_.add(cells, style); }

  /// Index of a number format by its code.
  std::uint16_t format(std::string_view code);
  /// Puts the last sheet in order and gives the workbook away.
  grid::Workbook finish();

  /// An error of this sheet, at this cell.
  [[nodiscard]] base::FileError at(base::FileError error, base::CellRef cell) const;

 private:
  void end_sheet();

  const Limits& limits_;
  grid::Workbook book_;
  std::map<std::string, std::uint16_t, std::less<>> formats_{{"General", 0}};
  StyledRuns styled_;
  std::uint64_t cells_ = 0;
  std::uint64_t merges_ = 0;
  bool in_order_ = true;
};

}  // namespace targetbook::containers::markup
