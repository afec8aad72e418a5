#pragma once
#include <cstddef>
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
  explicit VmlNotes(std::string text) : text_(std::move(text)) {}

  /// False for a drawing that is cut short or has no room for more.
  [[nodiscard]] bool takes_notes() const { return text_.empty() || end_of_root().has_value(); }
  /// REQUIRES: takes_notes().
  void add(base::CellRef cell, const std::string& anchor);
  void remove(base::CellRef cell);
  /// Where the note's box stands: column, offset, row, offset, for both corners. Empty where there is none.
  [[nodiscard]] std::string anchor_of(base::CellRef cell) const;
  void set_anchor(base::CellRef cell, const std::string& anchor);

  /// Whether it shows anything at all: notes, buttons, pictures.
  [[nodiscard]] bool is_empty() const;
  [[nodiscard]] bool is_changed() const { return is_changed_; }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  struct Piece {
    std::size_t first;
    std::size_t last;
  };
  [[nodiscard]] std::optional<std::size_t> end_of_root() const;
  [[nodiscard]] std::optional<Piece> find(base::CellRef cell) const;
  [[nodiscard]] std::optional<Piece> find_anchor(base::CellRef cell) const;
  [[nodiscard]] std::size_t free_number() const;

  std::string text_;
  bool is_changed_ = false;
};

}  // namespace targetbook::containers::edit
