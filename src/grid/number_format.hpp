#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace targetbook::grid {

enum class FormatClass : std::uint8_t { general, number, percent, date, text };

/// A cell's number format, as far as needed to show a number the way the submitter saw it.
class NumberFormat {
 public:
  NumberFormat() = default;  ///< General
  /// Any format code of a workbook (`0.00%`, `yyyy"年"m"月"`, `#,##0.00_ `, `@`). Never fails: a code it does
  /// not understand counts as General.
  explicit NumberFormat(std::string_view code);

  [[nodiscard]] FormatClass format_class() const { return class_; }
  [[nodiscard]] const std::string& code() const { return code_; }
  /// The number as displayed: General shows at most 15 significant digits; dates are shown as the code says,
  /// in the 1900 or 1904 system.
  [[nodiscard]] std::string show(double number, bool date1904 = false) const;

 private:
  std::string code_ = "General";
  FormatClass class_ = FormatClass::general;
};

/// The code of one of Excel's built-in formats (ECMA-376 part 1, 18.8.30, and the Chinese ones 27 to 58).
std::string_view builtin_format(unsigned id);

}  // namespace targetbook::grid
