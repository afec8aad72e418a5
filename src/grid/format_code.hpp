#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace targetbook::grid {

/// What number format codes are made of (ECMA-376 part 1, 18.8.31).
enum class FormatTokenKind : std::uint8_t {
  literal,
  digit,  ///< text is `0`, `#` or `?`
  point,
  comma,
  percent,
  exponent,  ///< text is `E+` or `E-`
  general,
  text_place,       ///< `@`
  date,             ///< text is the run of letters, small: `yyyy`, `mm`, `aaa`
  elapsed,          ///< text is `h`, `m` or `s`, as often as it stands in its brackets
  second_fraction,  ///< text is the noughts behind the point
  am_pm,            ///< text is `AM/PM`, `A/P` or `上午/下午`
};

struct FormatToken {
  FormatTokenKind kind;
  std::string text;
};

/// `[<=50]`: the numbers that a section is for.
struct FormatCondition {
  std::string op;  ///< `<`, `<=`, `=`, `<>`, `>=` or `>`
  double limit = 0;
  [[nodiscard]] bool holds(double number) const;
  [[nodiscard]] bool is_for_negatives() const;  ///< for no others
};

/// One of the parts between semicolons.
struct FormatSection {
  std::vector<FormatToken> tokens;
  std::optional<FormatCondition> condition;
  bool understood = true;      ///< false where it asks for what this program does not show faithfully
  bool chinese_names = false;  ///< months and weekdays as in Chinese
  [[nodiscard]] bool has(FormatTokenKind kind) const;
  [[nodiscard]] bool is_date() const { return has(FormatTokenKind::date) || has(FormatTokenKind::elapsed); }
};

/// The sections of a code; never none.
std::vector<FormatSection> parse_format_code(std::string_view code);

}  // namespace targetbook::grid
