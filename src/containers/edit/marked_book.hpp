#pragma once
#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell_ref.hpp"
#include "containers/edit/made_sheet.hpp"
#include "containers/limits.hpp"

namespace targetbook::containers::edit {

/// A cell that is to be seen.
struct Mark {
  base::CellRef cell;
  std::string colour;  ///< of its fill: `FFC9D0`
  std::string note;
  double note_height = 0;  ///< its box, in pixels
};

/// What sheets of ours in somebody's workbook are called.
struct OwnSheets {
  std::string list;  ///< 问题清单; with a number where the submitter has one of that name
  std::vector<std::string> list_titles;  ///< by its first cell such a sheet is known to be ours
  std::string record;
};

/// Somebody's workbook with marks in it: its own package, of which only those parts change that must carry
/// something. What it had of earlier marks is taken off when it is opened, and the fills below come back.
class MarkedBook {
 public:
  /// Keeps a view of the bytes. REQUIRES: an .xlsx or .xlsm. Throws FileError.
  MarkedBook(std::string_view bytes, OwnSheets names, const Limits& limits);
  ~MarkedBook();
  MarkedBook(const MarkedBook&) = delete;
  MarkedBook& operator=(const MarkedBook&) = delete;

  /// A signature of the whole file was taken off: it would be broken.
  [[nodiscard]] bool lost_signature() const;
  [[nodiscard]] bool has_sheet(std::string_view sheet) const;
  /// Marks cells of one sheet; those within a merge at its upper left. Once per sheet. Gives the cells that
  /// hold a thread of comments, which takes no note.
  std::vector<base::CellRef> mark(std::string_view sheet, const std::vector<Mark>& marks);
  /// The file with the marks and, as its first sheet, the list. Last thing to call.
  std::string finish(const MadeSheet& list);

 private:
  class Book;
  std::unique_ptr<Book> book_;
};

}  // namespace targetbook::containers::edit
