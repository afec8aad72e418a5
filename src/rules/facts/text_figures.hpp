#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/submission.hpp"

/// Numbers that stand in running text: amounts, percents, months, counts.
namespace targetbook::rules {

/// A text made ready for scanning: digits, letters and signs of ASCII width, no blanks, no separators inside
/// numbers, `×` and the like as `*`; commas, semicolons and colons all full width. Line ends stay.
std::string scan_text(std::string_view text);
/// Whether there may be a digit in it once it is scanned.
bool may_hold_figure(std::string_view text);

/// A number with what stands before and behind it.
struct Figure {
  std::size_t begin = 0;  ///< of the operator or the number, in bytes of the scanned text
  std::size_t end = 0;    ///< behind the unit, and behind 以上 and the like
  base::Decimal number;
  int decimals = 0;  ///< digits behind the point, as written
  std::string unit;  ///< `万元`, `%`, `人`, `万页`, `月底`; empty where no known unit follows
  std::optional<model::ValueOperator> op;
  bool is_bound = false;  ///< the operator is a bound in so many words (不低于, ≥, 以上), not merely 达到
  std::size_t number_begin = 0;

  [[nodiscard]] bool is_percent() const { return unit == "%"; }
  [[nodiscard]] bool is_year() const { return unit == "年" && decimals == 0 && number.coefficient() >= 1900; }
  /// Nothing for what is no money.
  [[nodiscard]] std::optional<base::AmountUnit> money_unit() const;
  /// Exact to the fen; nothing for other units.
  [[nodiscard]] std::optional<base::Money> money() const;
};

/// All numbers of a scanned text, from its front.
std::vector<Figure> figures_in(std::string_view scanned);

/// The stretches of a scanned text between `，`, `。`, `；` and line ends.
std::vector<std::string_view> clauses_of(std::string_view scanned);

/// A line of a text and the cell it stands in.
struct TextLine {
  std::string text;  ///< scanned
  std::string raw;
  base::CellRef cell;
  std::string heading;          ///< of the section, as printed
  std::string field;            ///< JSON path of the value it belongs to
  std::vector<Figure> figures;  ///< of the scanned text
};
/// Rules ask FormFacts, which keeps a narrative's lines.
std::vector<TextLine> lines_of(const model::Narrative& narrative);
/// The lines of one cell; none where the form does not have it.
std::vector<TextLine> lines_of(const model::Text& text, std::string field);

/// What stands between the last sign of punctuation (`，。；：、（`) and `end`: the words a figure is about.
std::string_view words_before(std::string_view scanned, std::size_t end);

}  // namespace targetbook::rules
