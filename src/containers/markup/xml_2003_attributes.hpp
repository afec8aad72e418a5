#pragma once
#include <optional>
#include <string_view>

#include "containers/xlsx/values.hpp"
#include "containers/xml/element_reader.hpp"

/// Attributes as XML Spreadsheet 2003 writes them: with the prefix of its own namespace; programs that leave
/// the prefix out mean the same.
namespace targetbook::containers::markup {

inline std::optional<std::string_view> ss_attribute(const ElementReader& element, std::string_view name) {
  const auto value = element.attribute(name, Ns::xml_2003_spreadsheet);
  return value ? value : element.attribute(name);
}
inline bool ss_flag(const ElementReader& element, std::string_view name) {
  const auto value = ss_attribute(element, name);
  return value == "1" || value == "true" || value == "True";
}
/// Nothing for what is missing or no number.
inline std::optional<double> ss_number(const ElementReader& element, std::string_view name) {
  return xlsx::parse_number(ss_attribute(element, name).value_or(""));
}
inline bool is_ss(const ElementReader& element, std::string_view name) {
  return element.is(Ns::xml_2003_spreadsheet, name);
}

}  // namespace targetbook::containers::markup
