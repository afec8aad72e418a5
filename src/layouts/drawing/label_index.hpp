#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "layouts/drawing/drawing.hpp"
#include "layouts/drawing/pattern.hpp"
#include "layouts/drawing/text_map.hpp"

namespace targetbook::layouts {

/// A printed word of a drawing, ready to be looked for: where it is drawn, and what it may say.
struct Needle {
  std::size_t block = 0;
  std::uint32_t row = 0;  ///< within the block
  std::uint32_t column = 0;
  std::uint32_t columns = 1;
  std::uint32_t rows = 1;
  bool optional = false;  ///< a form without it is still this form
  bool is_own = false;    ///< no other block has a label that reads like it
  bool is_month = false;  ///< `{plan.1.month=3}月底`: whatever names a month, as many as the form has
  const DrawnCell* cell = nullptr;
  std::vector<std::string> variants;  ///< folded; the drawn words first
  Pattern pattern;                    ///< for cells with values between the words

  [[nodiscard]] bool is_pattern() const { return cell->kind == DrawnCell::Kind::pattern; }
};

/// One drawing with everything worked out that recognising and reading need again and again.
struct PreparedDrawing {
  std::shared_ptr<const Drawing> drawing;
  std::vector<Needle> needles;     ///< in drawn order
  std::vector<std::string> lines;  ///< folded printed lines
  Pattern title;
  Pattern short_title;  ///< without 支出, which people leave out
  bool is_own = false;  ///< somebody's own drawing: it goes before a built-in one that fits as well
  std::size_t required_labels = 0;  ///< needles that count as evidence whether they stand there or not

  explicit PreparedDrawing(std::shared_ptr<const Drawing> of);
};

/// A title without what leaked into it from a word processor: `[bookmark: …]`, ` TC … \\f C \\l 1`.
std::string without_field_codes(std::string_view text);

/// A text that may be a form's title, made ready once for all forms it is held against.
class TitleText {
 public:
  static constexpr std::size_t longest = 600;  ///< bytes; a title may bear a project's whole name

  explicit TitleText(std::string_view text);
  TitleText(const TitleText&) = delete;
  TitleText& operator=(const TitleText&) = delete;
  /// Whether it is a title of this form, with or without a year in brackets behind it.
  [[nodiscard]] bool is_title_of(const PreparedDrawing& prepared) const;

 private:
  std::string clean_;
  std::string bare_;  ///< without what stands in brackets at its end; empty where nothing does
  std::vector<FoldedText> folded_;
};

bool is_title(const PreparedDrawing& prepared, std::string_view text);

/// A label of a drawing, by their places in LabelIndex::drawings() and PreparedDrawing::needles.
struct LabelPlace {
  std::uint16_t drawing = 0;
  std::uint16_t needle = 0;
};

/// Which characters a text may hold: a text that lacks one of another's bits cannot hold the other.
std::uint64_t character_bits(std::string_view text);

/// Words that every text holds which some patterns and titles can match.
struct Anchor {
  std::string words;
  std::uint64_t bits = 0;
  std::vector<LabelPlace> patterns;
  std::vector<std::uint16_t> titles;  ///< drawings
};

/// All drawings' labels in one dictionary: one look-up per cell tells which drawings it speaks for.
class LabelIndex {
 public:
  explicit LabelIndex(const std::vector<std::shared_ptr<const Drawing>>& drawings);

  [[nodiscard]] const std::vector<PreparedDrawing>& drawings() const { return drawings_; }
  /// Which labels this folded text is; null for none.
  [[nodiscard]] const std::vector<LabelPlace>* find(std::string_view folded) const;
  /// Which labels it would be but for a year or 年度 in front of the one or the other; null for none.
  [[nodiscard]] const std::vector<LabelPlace>* find_alike(std::string_view folded) const;
  /// By which to tell the few texts that are worth matching with patterns.
  [[nodiscard]] const std::vector<Anchor>& anchors() const { return anchors_; }

 private:
  using Places = TextMap<std::vector<LabelPlace>>;

  void add_labels(std::uint16_t drawing);
  void add_stems(std::uint16_t drawing);
  Anchor& anchor(const std::string& words);

  std::vector<PreparedDrawing> drawings_;
  Places by_label_;
  Places by_stem_;  ///< labels less the year or 年度 in front
  std::vector<Anchor> anchors_;
};

}  // namespace targetbook::layouts
