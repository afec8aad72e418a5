#include "grid/number_format.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "grid/format_code.hpp"
#include "grid/show_number.hpp"

namespace targetbook::grid {
namespace {

using Kind = FormatTokenKind;

FormatClass class_of(const std::vector<FormatSection>& sections) {
  for (const FormatSection& section : sections) {
    if (section.has(Kind::general)) return FormatClass::general;
    if (section.is_date()) return FormatClass::date;
    if (section.has(Kind::percent)) return FormatClass::percent;
    if (section.has(Kind::digit)) return FormatClass::number;
    if (section.has(Kind::text_place)) return FormatClass::text;
  }
  return FormatClass::general;
}

/// The section a number is shown by; null where all have conditions and none holds.
struct Choice {
  const FormatSection* section;
  bool with_sign;
};

/// By the conditions of the first two sections; a section without one is for what the others leave.
Choice choose_by_condition(std::span<const FormatSection> sections, double number) {
  for (const FormatSection& section : sections)
    if (section.condition && section.condition->holds(number))
      return {&section, !section.condition->is_for_negatives()};
  for (const FormatSection& section : sections)
    if (!section.condition && (&section != &sections.front() || number > 0)) return {&section, true};
  return {nullptr, true};
}

/// Positive, negative, nought; the last one is for texts where it has `@`.
Choice choose(const std::vector<FormatSection>& sections, double number) {
  std::size_t count = std::min<std::size_t>(sections.size(), 3);
  if (sections.size() > 1 && sections.size() <= 3 && sections.back().has(Kind::text_place)) --count;
  if (std::any_of(sections.begin(), sections.end(), [](const FormatSection& s) { return s.condition; }))
    return choose_by_condition({sections.data(), count}, number);
  if (number < 0 && count >= 2) return {&sections[1], false};
  if (number == 0 && count >= 3) return {&sections[2], false};
  return {&sections.front(), true};
}

}  // namespace

NumberFormat::NumberFormat(std::string_view code)
    : code_(code.empty() ? "General" : code), class_(class_of(parse_format_code(code_))) {}

std::string NumberFormat::show(double number, bool date1904) const {
  if (!std::isfinite(number)) return {};
  if (code_ == "General") return show_general(number);
  const std::vector<FormatSection> sections = parse_format_code(code_);
  const auto [section, with_sign] = choose(sections, number);
  if (section == nullptr || !section->understood) return show_general(number);
  if (section->is_date()) {
    std::string date = show_date(*section, number, date1904);
    return date.empty() ? show_general(number) : date;
  }
  return show_number(*section, number, with_sign);
}

}  // namespace targetbook::grid
