#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "containers/xml/element_reader.hpp"

namespace targetbook::containers::ods {

/// A `style:map` of a number style (ODF 1.2 part 1, 16.3): other words for some values.
struct NumberStyleMap {
  std::string condition;  ///< `value()>=0`
  std::string style;
};

/// A number style (16.27) in the words of format codes.
struct NumberStyle {
  std::string code;  ///< its own section; `General` for one that says nothing
  std::vector<NumberStyleMap> maps{};
};

/// Whether the element just reached is a number style.
bool is_number_style(const ElementReader& element);
/// Reads it, to its end; `currency` stands where it names none of its own.
NumberStyle read_number_style(ElementReader& element, std::string_view currency);

/// The whole format code, of a style and those that its maps name.
std::string joined_code(const NumberStyle& style, const std::vector<const NumberStyle*>& mapped);

}  // namespace targetbook::containers::ods
