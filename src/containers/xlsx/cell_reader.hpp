#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "containers/element_reader.hpp"
#include "containers/xlsx/sheet_part.hpp"
#include "containers/xlsx/string_item.hpp"

namespace targetbook::containers::xlsx {

/// Reads the cells of one sheet, `<c>` by `<c>` (18.3.1.4), and adds to the sheet those that hold something.
class CellReader {
 public:
  CellReader(SheetContext& context, grid::Sheet& sheet) : context_(context), sheet_(sheet) {}

  /// Cells from here on stand in this row.
  void begin_row(std::uint32_t row) {
    row_ = row;
    next_column_ = 0;
  }
  /// Reads the `<c>` just reached, to its end.
  void read(ElementReader& element);
  /// Puts cells and formulas in order and looks for cells given twice.
  void finish();

 private:
  /// ST_CellType (18.18.11).
  enum class Type : std::uint8_t { number, shared_text, formula_text, inline_text, boolean, error, date };

  /// One `<c>` before its value is made.
  struct Source {
    base::CellRef at;
    Type type = Type::number;
    std::uint32_t style = 0;
    std::optional<std::string_view> value;
    std::optional<std::string_view> inline_text;
    std::optional<std::string_view> formula;
  };

  Source read_attributes(const ElementReader& element);
  base::CellRef read_place(std::optional<std::string_view> reference);
  Type read_type(std::string_view name) const;
  void read_children(ElementReader& element, Source& source);
  std::optional<grid::Cell> make_cell(const Source& source);
  std::optional<grid::Cell> make_text(const Source& source, std::string_view text, grid::CellKind kind);
  void add(grid::Cell cell, const Source& source);
  [[nodiscard]] base::FileError wrong(const char* zh, const char* en, std::string_view text) const;

  SheetContext& context_;
  grid::Sheet& sheet_;
  std::uint32_t row_ = 0;
  std::uint32_t next_column_ = 0;
  base::CellRef at_;  ///< the cell being read, for messages
  bool in_order_ = true;
  std::string value_store_;
  std::string formula_store_;
  std::string escape_store_;
  TextScratch scratch_;
};

}  // namespace targetbook::containers::xlsx
