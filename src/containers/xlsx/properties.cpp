#include "containers/xlsx/properties.hpp"

#include "containers/xml/element_reader.hpp"

namespace targetbook::containers::xlsx {
namespace {

using Properties = std::vector<std::pair<std::string, std::string>>;

/// Core and application properties: each child is one, its content the value.
void read_simple_properties(ElementReader& element, Properties& out) {
  std::string store;
  while (element.next_child()) {
    std::string name(element.xml().local());
    const std::string_view value = element.text(store);
    if (!value.empty()) out.emplace_back(std::move(name), value);
  }
}

/// Custom properties: the name is an attribute, the value the content of the one element within.
void read_custom_properties(ElementReader& element, Properties& out) {
  std::string store;
  while (element.next_child()) {
    std::string name(element.attribute("name").value_or(""));
    std::string value;
    while (element.next_child()) value = element.text(store);
    if (!name.empty()) out.emplace_back(std::move(name), std::move(value));
  }
}

}  // namespace

Properties read_properties(Package& package, const Relationships& relationships) {
  Properties out;
  const auto read = [&](std::string_view type, void (*reader)(ElementReader&, Properties&)) {
    const Relationship* const relationship = relationships.of_type(type);
    if (relationship == nullptr || !package.has(relationship->target)) return;
    ElementReader element(package.open(relationship->target), package.limits());
    element.open_root();
    reader(element, out);
    element.finish();
  };
  read("core-properties", read_simple_properties);
  read("coreProperties", read_simple_properties);
  read("extended-properties", read_simple_properties);
  read("extendedProperties", read_simple_properties);
  read("custom-properties", read_custom_properties);
  read("customProperties", read_custom_properties);
  return out;
}

}  // namespace targetbook::containers::xlsx
