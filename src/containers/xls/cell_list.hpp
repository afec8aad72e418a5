#pragma once
#include <cstdint>
#include <string_view>

#include "containers/errors.hpp"
#include "containers/limits.hpp"
#include "containers/xls/globals.hpp"
#include "containers/xls/style_runs.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::xls {

/// What the sheets of a workbook share while they are read.
struct Context {
  const Limits& limits;
  grid::Workbook& book;
  Globals& globals;
  std::uint64_t cells = 0;  ///< read so far, in all sheets
  std::uint64_t merges = 0;
  std::uint64_t looks = 0;  ///< of what only a copy needs

  /// Whether what only a copy needs may still grow: past this the looks of a workbook are given up, no cell.
  bool may_keep_look() { return ++looks <= most_looks; }
  static constexpr std::uint64_t most_looks = 2'000'000;

  /// Whether the text of one more long formula may be kept, which no reading needs: past this the cells have
  /// their values alone.
  bool may_keep_formula(std::size_t token_bytes) {
    if (token_bytes <= short_formula) return true;
    formula_bytes += token_bytes;
    return formula_bytes <= most_formula_bytes;
  }
  static constexpr std::size_t short_formula = 256;
  static constexpr std::uint64_t most_formula_bytes = std::uint64_t{16} << 20U;
  std::uint64_t formula_bytes = 0;
};

/// The cells of one sheet: held against the sheet's size and the limits as they come, in order at last.
class CellList {
 public:
  CellList(Context& context, grid::Sheet& sheet)
      : context_(context), sheet_(sheet), styles_(context.globals.styles, sheet.look) {}

  /// A cell's place as a record says it. Throws FileError (corrupt) where it is off the sheet.
  base::CellRef place(std::uint32_t row, std::uint32_t column) const {
    if (row > last_row_ || column > last_column) throw off_sheet(row, column);
    return {row, column};
  }

  void add_blank(base::CellRef at, std::uint16_t xf) {
    if (context_.looks < Context::most_looks && styles_.add(at, xf)) ++context_.looks;
  }
  /// Throws FileError (corrupt) for what is no finite number.
  void add_number(base::CellRef at, std::uint16_t xf, double number);
  void add_text(base::CellRef at, std::uint16_t xf, std::string_view text);
  /// REQUIRES: a text that the workbook keeps, not too long.
  void add_kept_text(base::CellRef at, std::uint16_t xf, std::string_view text) {
    if (!text.empty())
      add(grid::Cell::of_text(at, text), xf);
    else
      add_blank(at, xf);
  }
  void add_boolean(base::CellRef at, std::uint16_t xf, std::uint8_t value);
  void add_error(base::CellRef at, std::uint16_t xf, std::uint8_t code);
  void add_unvalued(base::CellRef at, std::uint16_t xf) { add(grid::Cell::of_unvalued(at), xf); }
  /// The cells added until the next call come from formulas.
  void set_from_formula(bool are) { are_from_formula_ = are; }

  base::FileError too_long(base::CellRef at) const {
    return too_large("cell-characters", context_.limits.cell_characters).at(sheet_.name, at);
  }

  /// Puts the cells in order. Throws FileError (corrupt) for one that is given twice with different values.
  void finish();

 private:
  void add(grid::Cell cell, std::uint16_t xf) {
    if (++context_.cells > context_.limits.cells)
      throw too_large("cells", context_.limits.cells).at(sheet_.name, cell.at());
    cell.set_format(context_.globals.styles.format_of(xf));
    if (are_from_formula_) cell.set_has_formula();
    in_order_ = in_order_ && (sheet_.cells.empty() || sheet_.cells.back().at() < cell.at());
    sheet_.cells.push_back(cell);
    add_blank(cell.at(), xf);
  }
  base::FileError off_sheet(std::uint32_t row, std::uint32_t column) const;

  Context& context_;
  grid::Sheet& sheet_;
  StyleRuns styles_;
  std::uint32_t last_row_ = last_row(context_.globals.texts.version());
  bool are_from_formula_ = false;
  bool in_order_ = true;
};

}  // namespace targetbook::containers::xls
