#include "containers/ods/names.hpp"

#include <cstddef>

#include "containers/ods/references.hpp"

namespace targetbook::containers::ods {

void read_names(ElementReader& element, const std::string& sheet, std::vector<grid::DefinedName>& names) {
  constexpr std::size_t most_names = 100'000;
  while (element.next_child()) {
    const auto attribute = [&](std::string_view name) {
      return element.attribute(name, Ns::odf_table).value_or("");
    };
    if (names.size() < most_names && element.is(Ns::odf_table, "named-range"))
      names.push_back(
          {std::string(attribute("name")), to_a1_reference(attribute("cell-range-address")), sheet});
    if (names.size() < most_names && element.is(Ns::odf_table, "named-expression"))
      names.push_back({std::string(attribute("name")), to_a1_formula(attribute("expression")), sheet});
    element.skip();
  }
}

}  // namespace targetbook::containers::ods
