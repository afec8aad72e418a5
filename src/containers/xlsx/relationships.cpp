#include "containers/xlsx/relationships.hpp"

#include <algorithm>

#include "containers/xml/element_reader.hpp"
#include "containers/zip/part_name.hpp"

namespace targetbook::containers::xlsx {
namespace {

/// A target is a URI: where no part has its name as written, it may be one with `%20` in it.
std::string part_of_target(const Package& package, std::string_view source, std::string_view target) {
  const std::string written = resolve_target(source, target);
  if (package.has(written) || target.find('%') == std::string_view::npos) return written;
  return resolve_target(source, percent_decoded(target));
}

Relationship read_relationship(const ElementReader& element, const Package& package,
                               std::string_view source) {
  Relationship out;
  out.id = element.attribute("Id").value_or("");
  const std::string_view type = element.attribute("Type").value_or("");
  out.type = type.substr(type.rfind('/') + 1);
  out.external = element.attribute("TargetMode") == "External";
  const std::string_view target = element.attribute("Target").value_or("");
  out.target = out.external ? std::string(target) : part_of_target(package, source, target);
  return out;
}

}  // namespace

Relationships::Relationships(Package& package, std::string_view source) {
  const std::string part = relationships_part_of(source);
  if (!package.has(part)) return;
  ElementReader element(package.open(part), package.limits());
  element.open_root();
  while (element.next_child()) {
    if (element.is(Ns::package_relationships, "Relationship"))
      all_.push_back(read_relationship(element, package, source));
    element.skip();
  }
  element.finish();
}

const Relationship* Relationships::with_id(std::string_view id) const {
  const auto it = std::find_if(all_.begin(), all_.end(), [&](const Relationship& r) { return r.id == id; });
  return it == all_.end() ? nullptr : &*it;
}

const Relationship* Relationships::of_type(std::string_view type) const {
  const auto it = std::find_if(all_.begin(), all_.end(),
                               [&](const Relationship& r) { return !r.external && r.type == type; });
  return it == all_.end() ? nullptr : &*it;
}

}  // namespace targetbook::containers::xlsx
