#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell_ref.hpp"
#include "containers/edit/xml_document.hpp"

namespace targetbook::containers::edit {

/// The part of a worksheet (18.3.1.99) of which some cells get another format.
class SheetEdit {
 public:
  /// `rows`: those whose cells are asked for or changed.
  SheetEdit(std::string part, std::string text, const Limits& limits, const std::set<std::uint32_t>& rows);

  /// Those of the rows asked for, in order.
  [[nodiscard]] std::vector<base::CellRef> cells() const;
  [[nodiscard]] bool has_cell(base::CellRef at) const { return find(at) != nullptr; }
  /// Neither value nor formula.
  [[nodiscard]] bool is_blank(base::CellRef at) const;
  /// The cell's, or where there is no cell that of its row or column.
  [[nodiscard]] std::size_t format_of(base::CellRef at) const;
  /// Cells that are not there are made. Once per cell.
  void set_format(base::CellRef at, std::size_t format);
  void remove_cell(base::CellRef at);

  /// The relationship of the VML drawing; empty where there is none.
  [[nodiscard]] std::string notes_link() const;
  void set_notes_link(const std::string& id);
  void remove_notes_link();

  /// The sheet is not one of those that are selected when the workbook is opened.
  void deselect();

  /// In pixels, as spreadsheet programs draw them.
  [[nodiscard]] double column_pixels(std::uint32_t column) const;
  [[nodiscard]] double row_pixels(std::uint32_t row) const;

  [[nodiscard]] std::string finish();

 private:
  struct Row {
    const Node* node;
    std::map<std::uint32_t, const Node*> cells;  ///< by column; only of the rows asked for
  };

  struct Columns {
    std::uint32_t first;
    const Node* node;
  };

  [[nodiscard]] const Node* find(base::CellRef at) const;
  void index(const std::set<std::uint32_t>& rows);
  void index_columns();
  [[nodiscard]] const Node* column_node(std::uint32_t column) const;
  [[nodiscard]] std::string cell_xml(base::CellRef at, std::size_t format) const;
  void write_new_cells(const Row& row, const std::map<std::uint32_t, std::size_t>& cells,
                       std::uint32_t number);
  void write_new_rows();
  void widen_dimension();

  XmlDocument document_;
  const Node* data_ = nullptr;
  std::map<std::uint32_t, Row> rows_;
  std::map<std::uint32_t, Columns> columns_;                                 ///< by the last of each stretch
  std::map<std::uint32_t, std::map<std::uint32_t, std::size_t>> new_cells_;  ///< formats by row, then column
};

}  // namespace targetbook::containers::edit
