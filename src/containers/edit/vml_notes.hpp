#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/cell_ref.hpp"

namespace targetbook::containers::edit {

/// The drawing that shows notes as boxes. Programs write pieces of HTML into it that are no XML, so it is
/// edited as text.
class VmlNotes {
 public:
  VmlNotes() = default;
  explicit VmlNotes(std::string text);

  /// False for a drawing that is cut short or has no room for more.
  [[nodiscard]] bool takes_notes() const { return given_.empty() || end_of_root().has_value(); }
  /// REQUIRES: takes_notes().
  void add(base::CellRef cell, const std::string& anchor);
  void remove(base::CellRef cell);
  /// Where the note's box stands: column, offset, row, offset, for both corners. Empty where there is none.
  [[nodiscard]] std::string anchor_of(base::CellRef cell) const;
  void set_anchor(base::CellRef cell, const std::string& anchor);

  /// Whether it shows anything at all: notes, buttons, pictures.
  [[nodiscard]] bool is_empty() const;
  [[nodiscard]] bool is_changed() const { return is_changed_; }
  /// With all changes in it.
  [[nodiscard]] std::string text() const;

 private:
  struct Piece {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  /// A note's box, as given.
  struct Shape {
    Piece whole;
    Piece anchor{};  ///< nothing where it has none
    std::string new_anchor{};
    bool is_gone = false;
  };
  [[nodiscard]] std::optional<std::size_t> end_of_root() const;
  [[nodiscard]] std::size_t free_number() const;
  void begin_adding();

  std::string given_;
  std::map<base::CellRef, Shape> shapes_;  ///< the first of each cell
  std::string added_;
  std::size_t next_number_ = 0;  ///< of a box; 0 before the first is added
  bool has_prefixes_ = false;
  bool is_changed_ = false;
};

}  // namespace targetbook::containers::edit
