#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "containers/cell_pool.hpp"
#include "containers/ods/cell_text.hpp"
#include "containers/ods/context.hpp"
#include "containers/ods/sheet_shape.hpp"
#include "containers/ods/value_reader.hpp"
#include "containers/xml/element_reader.hpp"

namespace targetbook::containers::ods {

/// Reads one table:table (ODF 1.2 part 1, 9.1.2) into a sheet.
class TableReader {
 public:
  TableReader(ElementReader& element, Context& context, grid::Sheet& sheet);

  /// Reads the table just reached, to its end. Throws FileError with sheet and cell.
  void read();

 private:
  /// Columns whose cells have one style by default.
  struct ColumnStyle {
    std::uint32_t last = 0;
    std::string name;
  };
  struct RowFormula {
    std::uint32_t column = 0;
    std::string_view text;
    bool is_literal = false;  ///< it is kept for each repetition of its row
  };

  void read_children(bool is_hidden);
  bool read_group(std::string_view name, bool is_hidden);
  void read_column(bool is_hidden);
  void read_row(bool is_hidden);
  void read_cell();
  void read_contents();
  void add_value();
  void add_merge();
  void add_blank_style(std::uint32_t columns);
  void add_default_styles(grid::Span columns);
  [[nodiscard]] std::string_view style_of_column(std::uint32_t column) const;
  [[nodiscard]] std::string_view style_of_cell() const;
  CellShown shown(std::string_view style, ImpliedFormat implied);
  void end_row(std::uint32_t repeated);
  void repeat_row(std::uint32_t rows);
  [[nodiscard]] std::uint32_t count(std::string_view name) const;
  [[nodiscard]] bool is_hidden_line() const;
  [[nodiscard]] base::FileError wrong(const char* zh, const char* en, std::string_view text) const;

  ElementReader& element_;
  Context& context_;
  grid::Sheet& sheet_;
  SheetShape shape_;
  CellPool pool_;
  CellText text_;
  ValueReader value_;

  std::vector<ColumnStyle> column_styles_;
  std::uint32_t next_column_definition_ = 0;
  std::uint64_t default_pieces_ = 0;
  std::uint32_t next_row_ = 0;
  std::uint32_t next_column_ = 0;
  std::string row_style_;  ///< of its cells, by default
  std::vector<grid::Cell> row_cells_;
  std::vector<RowFormula> row_formulas_;

  // Of the cell being read.
  base::CellRef at_;
  std::string style_;
  std::uint32_t repeated_ = 1;
  std::uint32_t wide_ = 1;
  std::uint32_t high_ = 1;

  std::string last_style_;  ///< asked for last, for most cells ask for the same again
  ImpliedFormat last_implied_ = ImpliedFormat::none;
  CellShown last_shown_;
};

}  // namespace targetbook::containers::ods
