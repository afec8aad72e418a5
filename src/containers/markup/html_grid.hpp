#pragma once
#include <cstdint>
#include <vector>

#include "containers/markup/book_maker.hpp"
#include "containers/markup/free_columns.hpp"

namespace targetbook::containers::markup {

/// Where the cells of an HTML table stand (WHATWG HTML, 4.9.12, Forming a table): a cell goes to the first
/// place of its row that no cell from above covers. What browsers make of numbers that are too large holds
/// here too: a colspan past 1,000 is 1,000, a rowspan ends with its group of rows. Where a wide cell would
/// lie over a tall one from above, the wide one is merged only up to there. Throws FileError `corrupt` for
/// cells off the sheet.
class HtmlGrid {
 public:
  explicit HtmlGrid(BookMaker& maker) : maker_(maker) {}

  /// The next table begins below `rows` rows.
  void begin_table(std::uint32_t rows);
  /// A group of rows (`tbody`) begins: cells from above end.
  void begin_group();
  void begin_row();
  void end_table() { begin_group(); }

  struct Spans {
    std::uint32_t columns = 1;
    std::uint32_t rows = 1;  ///< 0: to the end of the group
    bool are_merged = true;
  };
  struct Place {
    base::CellRange cells;  ///< as far as it is known: a group may end sooner
    bool is_merged = false;
  };
  Place place(const Spans& spans);

  /// Rows of the sheet that are taken.
  [[nodiscard]] std::uint32_t rows() const { return next_row_; }
  [[nodiscard]] std::uint32_t row() const { return next_row_ - 1; }
  /// Where the next cell would stand.
  [[nodiscard]] std::uint32_t column() const { return next_column_; }
  /// Columns that any table of the sheet has.
  [[nodiscard]] std::uint32_t columns() const { return columns_; }
  void begin_sheet() { columns_ = next_row_ = 0; }
  [[nodiscard]] bool is_covered(std::uint32_t column) const {
    return column < next_column_ || !free_.is_free(column, row());
  }

 private:
  /// A merge that goes on below the row it began in.
  struct Tall {
    base::CellRange cells;
    std::size_t merge;
  };

  BookMaker& maker_;
  FreeColumns free_;
  std::vector<Tall> tall_;
  std::uint32_t next_row_ = 0;
  std::uint32_t next_column_ = 0;
  std::uint32_t columns_ = 0;
};

}  // namespace targetbook::containers::markup
