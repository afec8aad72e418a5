#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layouts/drawing/drawing.hpp"

/// Printed words with values between them (`单位：{unit}`), matched against what stands in a cell.
namespace targetbook::layouts {

using Aliases = std::map<std::string, std::vector<std::string>, std::less<>>;

/// A text as labels are compared, with the way back to the text itself. REQUIRES: the text outlives it.
class FoldedText {
 public:
  explicit FoldedText(std::string_view raw);
  [[nodiscard]] const std::string& text() const { return text_; }
  /// The stretch of the raw text that the folded bytes [first, last) came from, trimmed.
  [[nodiscard]] std::string_view raw(std::size_t first, std::size_t last) const;
  /// Whether nothing lies, in the raw text, between the one-byte character before a folded byte and that
  /// byte.
  [[nodiscard]] bool is_run_on(std::size_t at) const;

 private:
  std::string_view raw_;
  std::string text_;
  std::vector<std::uint32_t> origin_;  ///< for each folded byte, where its character starts in the raw text
};

struct Capture {
  std::string slot;
  std::string text;
};

/// A drawn cell's pieces made ready for matching: its words folded, with their aliases.
class Pattern {
 public:
  Pattern() = default;
  Pattern(const std::vector<Piece>& pieces, const Aliases& aliases);
  /// From a title's pattern text: `{year}年{*}绩效目标表`.
  static Pattern from_text(std::string_view text);

  /// The values between the words, or nothing where the cell says something else. `{*}` captures nothing.
  [[nodiscard]] std::optional<std::vector<Capture>> match(const FoldedText& cell_text) const;
  [[nodiscard]] std::optional<std::vector<Capture>> match(std::string_view cell_text) const;
  /// Folded words, one of which stands in every text that can match; empty where no such words are known.
  [[nodiscard]] std::vector<std::string> anchors() const;
  /// The shortest text that can match; lets a caller pass over cells early.
  [[nodiscard]] std::size_t shortest() const { return shortest_; }

 private:
  struct Part {
    std::vector<std::string> words;  ///< folded variants, longest first; empty for a slot
    std::string slot;
  };
  bool match_from(std::size_t part, std::size_t at, const FoldedText& text,
                  std::vector<Capture>& captures) const;
  bool match_slot(std::size_t part, std::size_t at, const FoldedText& text,
                  std::vector<Capture>& captures) const;

  std::vector<Part> parts_;
  std::size_t shortest_ = 0;
};

/// `plan.1.month=3` is the slot `plan.1.month` that a blank form prints as `3`.
struct SlotName {
  std::string_view name;
  std::string_view preset;
};
SlotName split_slot(std::string_view slot);

/// Splits a text with `{slots}` into pieces.
std::vector<Piece> parse_pieces(std::string_view text);

}  // namespace targetbook::layouts
