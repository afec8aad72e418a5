#pragma once
#include <string>
#include <string_view>

#include "containers/xml/element_reader.hpp"

namespace targetbook::containers::xlsx {

/// Where texts are put together; kept from one to the next so that memory is asked for once.
struct TextScratch {
  std::string run;
  std::string joined;
  std::string decoded;
};

/// The text of the `<si>` or `<is>` just reached (18.4.8): the runs joined, phonetic ones left out, escapes
/// decoded. A view of the part or of the scratch.
std::string_view read_string_item(ElementReader& element, const Limits& limits, TextScratch& scratch);

}  // namespace targetbook::containers::xlsx
