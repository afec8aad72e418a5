#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "containers/xml/element_reader.hpp"

namespace targetbook::containers::ods {

/// The text of one cell: its paragraphs joined by line ends (ODF 1.2 part 1, chapter 6). Notes, readings of
/// ruby and shapes are no part of it.
class CellText {
 public:
  explicit CellText(std::uint64_t most_characters) : most_(most_characters) {}

  void clear();
  /// Takes the child of a cell just reached, to its end; whatever holds no paragraph is passed over. Throws
  /// FileError (too-large).
  void take(ElementReader& element);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] bool has_paragraph() const { return paragraphs_ > 0; }
  [[nodiscard]] bool has_note() const { return has_note_; }

 private:
  void take_paragraph(ElementReader& element);
  void add(std::string_view piece);
  /// White space as such says no more than one blank, and nothing where a paragraph begins (6.1.2).
  void add_collapsed(std::string_view piece);
  void add_blanks(std::uint32_t count);
  void check_length() const;

  std::uint64_t most_;
  std::string text_;
  std::size_t paragraphs_ = 0;
  bool has_note_ = false;
  bool is_behind_white_ = false;
};

}  // namespace targetbook::containers::ods
