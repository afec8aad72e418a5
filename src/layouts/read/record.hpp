#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layouts/find/place.hpp"
#include "layouts/read/accounts.hpp"

/// A form as it stands on the sheet: named cells and tables of named cells, without meaning yet.
namespace targetbook::layouts {

/// What stands in a value's place.
struct RawCell {
  base::CellRef at;                  ///< where it stands, or belongs
  const grid::Cell* cell = nullptr;  ///< null where nothing stands there
  std::string text;           ///< as displayed, trimmed; the value alone where its label is in the cell too
  bool shares_cell = false;   ///< label and value are in one cell, so `cell` is not the value alone
  bool is_inherited = false;  ///< from a merged or repeated label above

  [[nodiscard]] bool is_blank() const { return text.empty(); }
  /// The stored number, where the cell is a number and no typed formula.
  [[nodiscard]] std::optional<double> number() const;
};

/// A row of a table, one entry per slot of the drawn row, in drawn order.
struct RecordRow {
  std::uint32_t row = 0;
  std::vector<RawCell> cells;
  std::optional<RawCell> shifted =
      std::nullopt;          ///< its first label, where that stands a column too far left
  bool begins_form = false;  ///< in a list: another form than the row above
  std::vector<std::pair<std::string, RawCell>> extras{};  ///< what it says beyond its slots, by heading
};

/// What finding the values changed already, for the adjustments; `field` is a path of the submission JSON
/// without the rows' numbers.
struct FoundChange {
  base::CellRef cell;
  std::string field;
  std::string before;
  std::string after;
  base::Words why;
};

/// One table of the form, or one of several that the drawing repeats.
struct RecordTable {
  const Block* block = nullptr;
  std::uint32_t first_row = 0;        ///< of its headings
  std::vector<std::string> slots;     ///< of the drawn row: `level1`, `history.1`, …
  std::vector<std::string> headings;  ///< what the sheet prints over each slot; may be empty
  std::vector<std::string> extras;    ///< for slots that are extras, their headings; else empty
  std::vector<RecordRow> rows;
  std::vector<std::pair<std::string, RawCell>> loose;  ///< extras of the form that stand in the table's rows
  std::vector<RawCell> notes;  ///< rows of a list that are of no form: subtotals, with all their words
  std::vector<RawCell> units;  ///< rows of a list that say whose the forms below them are
  std::vector<FoundChange> changes;
  std::map<std::string, RawCell, std::less<>>
      own;  ///< values of the block itself: its goal's number and text
};

struct Record {
  std::map<std::string, RawCell, std::less<>> fields;
  std::vector<RecordTable> tables;
  std::vector<std::pair<std::string, RawCell>> extras;  ///< labelled values beyond the model, by heading
  std::vector<RawCell> remarks;
  std::vector<FoundChange> changes;
  base::CellRange range;
  std::optional<RawCell> title;
};

/// Takes the values from beside, below and between the labels. Text from the sheet row `lead_row` on, which
/// no other form stands in, is the form's too.
Record extract(const FoundForm& form, const PlacedForm& placed, const SheetView& view, Accounts& accounts,
               std::uint32_t lead_row);

}  // namespace targetbook::layouts
