#pragma once
#include <optional>
#include <string>
#include <string_view>

/// Pieces of CSS as Excel, LibreOffice and web pages write them.
namespace targetbook::containers::markup {

/// Letters A to Z made small.
std::string in_small_letters(std::string_view text);

/// Takes `property: value` off the front of declarations; nothing at their end. A `;` in quotes, in brackets
/// or behind a backslash does not end a value.
struct CssDeclaration {
  std::string property;  ///< in small letters
  std::string_view value;
};
std::optional<CssDeclaration> take_declaration(std::string_view& declarations);

/// A length in points: `54pt`, `72px`, `2cm`, `1in`, `100` (pixels); nothing for percents and words.
std::optional<double> css_points(std::string_view value);

/// A string or bare word without its quotes and escapes; Excel writes `\0022` with four digits.
std::string css_string(std::string_view value);

}  // namespace targetbook::containers::markup
