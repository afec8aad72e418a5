#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "report/text_style.hpp"

namespace targetbook::report {

/// A table for a terminal: columns as wide as they need, narrowed and wrapped where the line is too short.
class TextTable {
 public:
  struct Column {
    std::string title;
    bool is_figure = false;  ///< right-aligned and never wrapped
  };

  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// REQUIRES: one cell per column.
  void add_row(std::vector<std::string> cells);
  /// A faint line between the rows before and after it.
  void add_rule();
  /// Takes out columns whose cells are all empty; gives their titles.
  std::vector<std::string> drop_empty_columns();
  [[nodiscard]] bool is_empty() const { return rows_.empty(); }
  /// Whether its columns are wide enough to be read in a line of this width.
  [[nodiscard]] bool is_readable(std::size_t indent, const TextStyle& style) const;

  [[nodiscard]] std::string render(std::size_t indent, const TextStyle& style) const;

 private:
  using Row = std::vector<std::string>;  ///< empty: a rule
  [[nodiscard]] std::vector<std::size_t> widths(std::size_t available) const;
  [[nodiscard]] std::string render_row(const Row& row, const std::vector<std::size_t>& widths,
                                       std::size_t indent) const;

  std::vector<Column> columns_;
  std::vector<Row> rows_;
};

}  // namespace targetbook::report
