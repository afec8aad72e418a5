#include "containers/xlsx/shared_strings.hpp"

#include <algorithm>
#include <utility>

#include "containers/xlsx/string_item.hpp"
#include "containers/xlsx/values.hpp"

namespace targetbook::containers::xlsx {

std::vector<std::string_view> read_shared_strings(Part part, const Limits& limits, grid::TextStore& texts) {
  // `<si/>` takes five bytes: what the part says of its own count is no more than a hint.
  const std::size_t most = part.size / 5;
  ElementReader element(std::move(part), limits);
  std::vector<std::string_view> strings;
  TextScratch scratch;
  element.open_root();
  if (const auto count = element.attribute("uniqueCount"))
    strings.reserve(std::min<std::size_t>(parse_index(*count).value_or(0), most));
  while (element.next_child()) {
    if (element.is(Ns::spreadsheet, "si"))
      strings.push_back(texts.keep(read_string_item(element, limits, scratch)));
    else
      element.skip();
  }
  element.finish();
  return strings;
}

}  // namespace targetbook::containers::xlsx
