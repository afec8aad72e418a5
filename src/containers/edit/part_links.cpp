#include "containers/edit/part_links.hpp"

#include <algorithm>
#include <set>

#include "containers/edit/xml_document.hpp"
#include "containers/zip/part_name.hpp"

namespace targetbook::containers::edit {
namespace {

constexpr const char* types_part = "[Content_Types].xml";

XmlDocument document_of(PackageEdit& package, const std::string& part) {
  return {part, package.text(part), package.limits()};
}

bool is_for(const Node& node, std::string_view part) {
  return node.local == "Override" && part_key(node.value("PartName")) == part_key(part);
}

}  // namespace

bool PartLink::is_of(std::string_view step) const {
  return !is_external && std::string_view(type).substr(type.rfind('/') + 1) == step;
}

std::vector<PartLink> links_of(PackageEdit& package, std::string_view source) {
  std::vector<PartLink> links;
  const std::string part = relationships_part_of(source);
  if (!package.has(part)) return links;
  const XmlDocument document = document_of(package, part);
  for (const Node& node : document.root().children) {
    if (node.ns != Ns::package_relationships || node.local != "Relationship") continue;
    PartLink link;
    link.id = node.value("Id");
    link.type = node.value("Type");
    link.is_external = node.value("TargetMode") == "External";
    link.target = resolve_target(source, node.value("Target"));
    if (!package.has(link.target)) {
      const std::string decoded = resolve_target(source, percent_decoded(node.value("Target")));
      if (package.has(decoded)) link.target = decoded;
    }
    links.push_back(std::move(link));
  }
  return links;
}

std::string add_link(PackageEdit& package, std::string_view source, const std::string& type,
                     const std::string& target) {
  const std::string part = relationships_part_of(source);
  if (!package.has(part))
    package.put(part,
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
                "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>");
  XmlDocument document = document_of(package, part);
  std::set<std::string, std::less<>> taken;
  for (const Node& node : document.root().children) taken.emplace(node.value("Id"));
  std::size_t number = taken.size() + 1;
  while (taken.contains("rId" + std::to_string(number))) ++number;
  std::string id = "rId" + std::to_string(number);
  document.append(document.root(), "<" + document.prefix() + "Relationship Id=\"" + id + "\" Type=\"" + type +
                                       "\" Target=\"/" + escape_attribute(target) + "\"/>");
  package.put(part, document.finish());
  return id;
}

void remove_link(PackageEdit& package, std::string_view source, std::string_view id) {
  const std::string part = relationships_part_of(source);
  if (!package.has(part)) return;
  XmlDocument document = document_of(package, part);
  std::size_t left = 0;
  for (const Node& node : document.root().children) {
    if (node.value("Id") == id)
      document.remove(node);
    else
      ++left;
  }
  if (left == 0)
    package.remove(part);
  else
    package.put(part, document.finish());
}

void set_content_type(PackageEdit& package, const std::string& part, const std::string& type) {
  XmlDocument document = document_of(package, types_part);
  const auto& nodes = document.root().children;
  if (std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) { return is_for(node, part); })) return;
  document.append(document.root(), "<" + document.prefix() + "Override PartName=\"/" +
                                       escape_attribute(part) + "\" ContentType=\"" + type + "\"/>");
  package.put(types_part, document.finish());
}

void set_default_type(PackageEdit& package, const std::string& ending, const std::string& type,
                      const std::string& part) {
  XmlDocument document = document_of(package, types_part);
  for (const Node& node : document.root().children)
    if (node.local == "Default" && part_key(node.value("Extension")) == ending) {
      if (node.value("ContentType") != type) set_content_type(package, part, type);
      return;
    }
  const std::string xml =
      "<" + document.prefix() + "Default Extension=\"" + ending + "\" ContentType=\"" + type + "\"/>";
  if (document.root().is_empty_tag())
    document.append(document.root(), xml);
  else
    document.insert(document.root().tag_last, xml);
  package.put(types_part, document.finish());
}

void remove_content_type(PackageEdit& package, std::string_view part) {
  XmlDocument document = document_of(package, types_part);
  for (const Node& node : document.root().children)
    if (is_for(node, part)) {
      document.remove(node);
      package.put(types_part, document.finish());
      return;
    }
}

}  // namespace targetbook::containers::edit
