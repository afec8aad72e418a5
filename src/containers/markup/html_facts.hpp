#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "grid/look.hpp"

namespace targetbook::containers::markup {

/// What style sheets and attributes say of an element, as far as it matters for a workbook.
struct HtmlFacts {
  bool is_hidden = false;
  bool keeps_blanks = false;     ///< as in `pre`
  bool is_space_run = false;     ///< blanks that Excel wrote as no-break spaces
  bool ignores_colspan = false;  ///< the text runs over into empty cells, nothing is merged
  std::string format{};          ///< number format code; empty: unsaid
  std::optional<double> width_points{};
  std::optional<double> height_points{};
  grid::CellStyle look{};  ///< without its format

  /// What elements within inherit.
  [[nodiscard]] HtmlFacts inherited() const;
};

/// Puts what declarations (`width:54pt;mso-number-format:"0%"`) say over what is there.
void apply_declarations(std::string_view declarations, HtmlFacts& facts);
/// The same for attributes that look like styles (`align`, `bgcolor`, `width`), in small letters.
void apply_attribute(std::string_view name, std::string_view value, HtmlFacts& facts);

/// What a `<font>` element's attributes say.
void apply_font_element(std::string_view attributes, grid::Font& font);

}  // namespace targetbook::containers::markup
