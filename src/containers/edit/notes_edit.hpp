#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/cell_ref.hpp"
#include "containers/edit/package_edit.hpp"
#include "containers/edit/sheet_edit.hpp"
#include "containers/edit/vml_notes.hpp"

namespace targetbook::containers::edit {

/// What stands above and below a note of ours: by these lines it is found again, whoever saved the workbook
/// since.
inline constexpr std::string_view note_begin = "——— targetbook ———";
inline constexpr std::string_view note_end = "———";
inline constexpr std::string_view note_author = "targetbook";

/// The notes of one sheet: the part of comments (18.7), the drawing that shows them, and what leads to both.
class NotesEdit {
 public:
  /// `folder` is the workbook part's, with its slash.
  NotesEdit(PackageEdit& package, std::string sheet_part, SheetEdit& sheet, std::string folder,
            bool is_strict);

  /// Takes our notes off. Boxes of the submitter's own notes that were made larger get back the anchors
  /// given.
  void remove_ours(const std::map<base::CellRef, std::string>& anchors);

  struct Note {
    base::CellRef cell;
    std::uint32_t beside = 0;  ///< the column its box stands in
    std::string text;
    double height = 0;  ///< of its box, in pixels
  };
  enum class Placed : std::uint8_t { new_note, below_own_note, threaded };
  struct Result {
    Placed placed = Placed::new_note;
    std::string anchor;  ///< of the submitter's own note before its box was made larger
  };
  /// Adds a note, below the submitter's own where the cell has one; in a thread of comments nothing is
  /// changed. Once per cell.
  Result add(const Note& note);

  /// Writes all parts. The sheet itself is left to the caller.
  void finish();

 private:
  [[nodiscard]] std::string anchor_for(const Note& note) const;
  void read_threads(const std::string& part);
  void drop_comments();
  void drop_drawing();
  void write_comments();

  PackageEdit& package_;
  std::string sheet_part_;
  SheetEdit& sheet_;
  std::string folder_;
  bool is_strict_;
  std::string comments_part_;
  std::string comments_link_;
  std::string drawing_part_;
  std::string drawing_link_;
  std::optional<XmlDocument> comments_;
  std::map<base::CellRef, const Node*> by_cell_;
  std::set<base::CellRef> threads_;
  VmlNotes drawing_;
  std::string new_comments_;
  std::string author_;
  bool comments_changed_ = false;
};

}  // namespace targetbook::containers::edit
