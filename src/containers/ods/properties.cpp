#include "containers/ods/properties.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace targetbook::containers::ods {
namespace {

/// Others go by their own local name.
std::string_view usual_name(Ns ns, std::string_view name) {
  if (ns == Ns::dublin_core && name == "creator") return "lastModifiedBy";
  if (ns == Ns::dublin_core && name == "date") return "modified";
  if (name == "initial-creator") return "creator";
  if (name == "creation-date") return "created";
  if (name == "keyword") return "keywords";
  return name == "generator" ? "Application" : name;
}

}  // namespace

void read_properties(ElementReader& element, grid::Workbook& book) {
  constexpr std::size_t most_properties = 10'000;
  std::string store;
  while (element.next_child()) {
    std::string name(element.is(Ns::odf_meta, "user-defined")
                         ? element.attribute("name", Ns::odf_meta).value_or("")
                         : usual_name(element.xml().ns(), element.xml().local()));
    const std::string_view value = element.text(store);
    if (!name.empty() && !value.empty() && book.properties.size() < most_properties)
      book.properties.emplace_back(std::move(name), value);
  }
}

}  // namespace targetbook::containers::ods
