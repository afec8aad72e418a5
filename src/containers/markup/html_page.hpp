#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "containers/markup/book_maker.hpp"
#include "containers/markup/html_cell.hpp"
#include "containers/markup/html_controls.hpp"
#include "containers/markup/html_grid.hpp"
#include "containers/markup/html_island.hpp"
#include "containers/markup/html_looks.hpp"
#include "containers/markup/html_survey.hpp"
#include "containers/markup/html_text.hpp"
#include "containers/markup/html_tokens.hpp"
#include "containers/text/spent_bytes.hpp"

namespace targetbook::containers::markup {

/// Walks over a page and makes a sheet of each table that stands in no other. Above a table's rows stand the
/// lines of text before it, one a row in column A, and below the last table's those that follow. A table that
/// only arranges others is taken for text and tables below each other; any other table in a cell becomes that
/// cell's text, a line a row. Hidden rows stay rows; cells that a page leaves out stand in hidden columns
/// behind all others.
class HtmlPage {
 public:
  HtmlPage(std::string& text, std::size_t start, HtmlSurvey survey, BookMaker& maker);

  void read();

 private:
  enum class TableKind : std::uint8_t { wrapper, data, in_cell };
  struct OpenTable {
    TableKind kind;
    bool is_in_cell = false;
  };
  struct Cell {
    HtmlCellMarks marks;
    HtmlGrid::Place place;
    HtmlLookPtr look;
    std::optional<grid::Font> font;  ///< of its text, where that has one of its own
    bool is_left_out = false;        ///< display:none
    std::uint32_t ordinal = 0;       ///< among the row's cells
  };
  /// A part of the page whose text is not shown, up to the end of an element.
  struct Unseen {
    std::string name;
    std::size_t depth = 0;
  };

  void walk();
  void take(const HtmlToken& token);
  void start(const HtmlToken& token);
  void start_in_line(const HtmlToken& token);
  void end(const HtmlToken& token);
  void comment(std::string_view text);
  void text(const HtmlToken& token);
  void raw_text(const HtmlToken& token);
  bool passes_over(const HtmlToken& token);
  void hide(const HtmlToken& token);
  void read_meta(std::string_view attributes);
  void start_anchor(const HtmlToken& token);
  void end_anchor();

  void begin_table(const HtmlToken& token);
  void end_table();
  void begin_sheet();
  void end_sheet();
  void begin_group(const HtmlToken& token);
  void begin_row(const HtmlToken& token);
  void begin_cell(const HtmlToken& token);
  void end_cell();
  void leave_cell_out();
  void put_left_out();
  void read_columns(const HtmlToken& token);
  void apply_column_group();
  void put_lines();
  void put_off_footer(const HtmlToken& token);
  void read_footers();

  [[nodiscard]] bool is_in(TableKind kind) const { return !tables_.empty() && tables_.back().kind == kind; }
  [[nodiscard]] HtmlText& here() { return cell_ ? cell_text_ : lines_; }
  [[nodiscard]] HtmlBlanks blanks() const;
  [[nodiscard]] std::string sheet_name();
  /// Where in the table it stands: in a cell or between two.
  void set_in_cell(bool is_in_cell) {
    if (!tables_.empty()) tables_.back().is_in_cell = is_in_cell;
  }

  std::string& text_;
  SpentBytes spent_;
  HtmlTokens tokens_;
  HtmlSurvey survey_;
  BookMaker& maker_;
  HtmlLooks looks_;
  HtmlGrid grid_;
  HtmlIsland island_;
  HtmlText lines_;
  HtmlText cell_text_;
  HtmlControls controls_;
  HtmlToken last_start_;  ///< the element whose raw text comes next

  std::vector<OpenTable> tables_;
  std::size_t tables_seen_ = 0;
  std::set<std::string> sheet_names_;
  bool is_frame_ = false;
  bool is_part_ = false;  ///< of a workbook of several files
  bool is_by_libreoffice_ = false;

  HtmlLookPtr table_look_;
  HtmlLookPtr row_look_;
  bool has_rows_ = false;  ///< this table
  bool is_in_row_ = false;
  bool is_group_hidden_ = false;
  std::uint32_t cells_in_row_ = 0;
  std::uint32_t left_out_in_row_ = 0;
  std::optional<Cell> cell_;
  std::vector<std::uint32_t> merged_cells_;  ///< by column: index past the sheet's cell that covers it last
  std::vector<grid::Cell> left_out_;         ///< their columns count from the first behind all others
  struct Footer {
    std::size_t start;
    std::size_t end;
  };
  std::vector<Footer> footers_;
  bool reads_footers_ = false;

  std::vector<bool> hidden_columns_;
  bool takes_columns_ = false;
  std::uint32_t next_column_ = 0;
  HtmlLookPtr group_look_;  ///< of a `colgroup` that has no `col` so far
  std::uint32_t group_columns_ = 0;

  std::optional<Unseen> unseen_;
  std::optional<Unseen> unseen_around_table_;
  std::size_t preformatted_ = 0;
  bool is_space_run_ = false;
  std::string heading_name_;  ///< of the sheet that comes next, as LibreOffice heads it
  bool is_in_heading_ = false;
  bool is_in_heading_name_ = false;
};

}  // namespace targetbook::containers::markup
