#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "containers/limits.hpp"

namespace targetbook::containers::markup {

enum class HtmlBlanks : std::uint8_t {
  collapse,  ///< any run of white space is one blank
  keep,      ///< as in `pre`
  plain,     ///< kept, and no-break spaces are plain ones: how Excel writes several (mso-spacerun)
};

/// The text of a cell or of the page around the tables, as a browser shows it. Throws FileError too-large for
/// more than a cell may hold, or a whole page of lines should.
class HtmlText {
 public:
  enum class Holds : bool { one_cell, lines };
  HtmlText(const Limits& limits, Holds holds) : most_(limits.cell_characters), holds_(holds) {}

  /// Text as it stands in the page, with entities.
  void add(std::string_view text, HtmlBlanks blanks = HtmlBlanks::collapse);
  /// The same without entities.
  void add_raw(std::string_view text, HtmlBlanks blanks = HtmlBlanks::collapse);
  /// `<br>`.
  void break_line();
  /// A block begins or ends here: what follows stands on a line of its own.
  void begin_line();
  /// What follows stands apart from what is there.
  void begin_word() { has_blank_ = true; }

  [[nodiscard]] bool is_empty() const { return text_.empty(); }
  /// The text without line ends around it; empty where it is nothing but white space. Valid until more comes.
  [[nodiscard]] std::string_view text() const;
  void clear();

 private:
  void add_character(std::string_view bytes);
  void add_blank();
  void check_length() const;

  std::uint64_t most_;
  Holds holds_;
  std::string text_;
  std::string entity_;
  bool has_blank_ = false;
  bool has_line_end_ = false;
};

}  // namespace targetbook::containers::markup
