#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "containers/errors.hpp"
#include "containers/xlsx/sheet_part.hpp"
#include "containers/xlsx/string_item.hpp"
#include "containers/xml/element_reader.hpp"

namespace targetbook::containers::xlsx {

/// Reads the cells of one sheet, `<c>` by `<c>` (18.3.1.4), and adds to the sheet those that hold something.
class CellReader {
 public:
  CellReader(SheetContext& context, grid::Sheet& sheet) : context_(context), sheet_(sheet) {}

  /// Cells from here on stand in this row.
  void begin_row(std::uint32_t row);
  /// Reads as many of the cells that come next as are written in the usual way; the others are left to
  /// read().
  void read_usual(ElementReader& element);
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
    bool has_value = false;
    bool has_formula = false;
    bool has_inline_text = false;  ///< it is the value, in place of `<v>`
    std::uint32_t style = 0;
    std::string_view value;
    std::string_view formula;
  };

  void read_attributes(const ElementReader& element, Source& source);
  base::CellRef read_place(std::string_view reference);
  base::CellRef read_unusual_place(std::string_view reference);
  [[nodiscard]] std::optional<base::CellRef> place_in_row(std::string_view reference) const;
  Type read_type(std::string_view name) const;
  void read_children(ElementReader& element, Source& source);
  struct UsualCell;
  bool scan_usual(const char*& at, UsualCell& cell) const;
  bool add_usual(const UsualCell& cell);
  void add_value(const Source& source);
  void add_text(const Source& source, std::string_view text, grid::CellKind kind);
  void check_length(const Source& source, std::string_view text);
  void add(grid::Cell cell, const Source& source);
  [[nodiscard]] base::FileError wrong(const char* zh, const char* en, std::string_view text) const;

  SheetContext& context_;
  grid::Sheet& sheet_;
  std::uint32_t row_ = 0;
  std::array<char, 16> row_name_{};  ///< as it stands in the references of its cells
  std::size_t row_name_size_ = 0;
  std::uint32_t next_column_ = 0;
  base::CellRef at_;          ///< the cell being read, for messages
  base::CellRef last_{0, 0};  ///< the last one added
  bool in_order_ = true;
  std::string value_store_;
  std::string formula_store_;
  std::set<const char*> sound_long_texts_;
  std::string escape_store_;
  TextScratch scratch_;
};

inline void CellReader::add(grid::Cell cell, const Source& source) {
  if (++context_.cells > context_.limits.cells)
    throw too_large("cells", context_.limits.cells).at(sheet_.name, at_);
  if (source.style < context_.styles.size()) cell.set_format(context_.styles[source.style]);
  if (source.has_formula) cell.set_has_formula();
  const bool follows =
      at_.row > last_.row || (at_.row == last_.row && at_.column > last_.column) || sheet_.cells.empty();
  in_order_ = in_order_ && follows;
  last_ = at_;
  sheet_.cells.push_back(cell);
}

}  // namespace targetbook::containers::xlsx
