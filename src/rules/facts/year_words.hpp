#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

/// Years that stand in texts.
namespace targetbook::rules {

/// `2025年`, `2025-12`, `2025/3/1`: a year between 1990 and 2099.
struct YearMention {
  int year = 0;
  std::size_t begin = 0;  ///< of its digits, in bytes of the text
  std::size_t end = 0;    ///< behind its digits and 年
};

/// REQUIRES: `text` is of ASCII width and without blanks (scan_text, FormText::plain).
std::vector<YearMention> years_in(std::string_view text);

/// The first and the last year that a period names (`2024年-2026年`, `2024-2026`); nothing where it names
/// none.
struct YearSpan {
  int first = 0;
  int last = 0;
  [[nodiscard]] bool holds(int year) const { return first <= year && year <= last; }
};
std::optional<YearSpan> span_of(std::string_view period);

/// The deadline behind a year: `年12月底前`, `-12-31前`; empty where the text names the year otherwise. The
/// view begins at the year's digits.
std::string_view deadline_at(std::string_view text, const YearMention& year);

}  // namespace targetbook::rules
