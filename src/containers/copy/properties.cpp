#include "containers/copy/properties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "base/utf8.hpp"
#include "containers/edit/xml_document.hpp"

namespace targetbook::containers::copy {
namespace {

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::size_t longest = 255;  // of a custom property's name or value, in UTF-16 units

struct CoreProperty {
  std::string_view name;
  std::string_view element;
  bool is_time = false;
};
constexpr CoreProperty core_properties[] = {
    {"title", "dc:title"},
    {"subject", "dc:subject"},
    {"creator", "dc:creator"},
    {"keywords", "cp:keywords"},
    {"description", "dc:description"},
    {"lastModifiedBy", "cp:lastModifiedBy"},
    {"category", "cp:category"},
    {"created", "dcterms:created", true},
    {"modified", "dcterms:modified", true},
};
/// What one program says of itself and its own file: of no use in a copy.
constexpr std::string_view left_out[] = {"Application",   "AppVersion",   "DocSecurity",       "ScaleCrop",
                                         "LinksUpToDate", "SharedDoc",    "HyperlinksChanged", "TotalTime",
                                         "TitlesOfParts", "HeadingPairs", "revision"};
constexpr std::string_view of_the_application[] = {"Company", "Manager"};

/// `2026-02-20T08:00:00Z`, with or without a zone; programs repair a file with anything else.
bool is_time(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00T00:00:00";
  if (text.size() < shape.size() || text.size() > shape.size() + 1) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    if (shape[i] == '0' ? !is_digit : text[i] != shape[i]) return false;
  }
  return text.size() == shape.size() || text.back() == 'Z';
}

template <std::size_t N>
bool is_one_of(std::string_view name, const std::string_view (&names)[N]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

std::string core_xml(const CoreProperty& property, std::string_view value) {
  if (!property.is_time)
    return fmt::format("<{0}>{1}</{0}>", property.element, edit::escape_attribute(value));
  if (!is_time(value)) return {};
  return fmt::format("<{0} xsi:type=\"dcterms:W3CDTF\">{1}{2}</{0}>", property.element, value,
                     value.back() == 'Z' ? "" : "Z");
}

}  // namespace

PropertyParts property_parts(const Properties& properties) {
  PropertyParts parts;
  std::set<std::string_view> seen;
  int id = 2;  // the first that is free for custom ones
  for (const auto& [name, value] : properties) {
    if (name.empty() || !seen.insert(name).second) continue;
    const auto* const core = std::find_if(
        std::begin(core_properties), std::end(core_properties),
        [wanted = std::string_view(name)](const CoreProperty& property) { return property.name == wanted; });
    if (core != std::end(core_properties))
      parts.core += core_xml(*core, value);
    else if (is_one_of(name, of_the_application))
      parts.application += fmt::format("<{0}>{1}</{0}>", name, edit::escape_attribute(value));
    else if (!is_one_of(name, left_out) && base::utf16_length(name) <= longest &&
             base::utf16_length(value) <= longest)
      parts.custom += fmt::format(
          "<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{}\" name=\"{}\">"
          "<vt:lpwstr>{}</vt:lpwstr></property>",
          id++, edit::escape_attribute(name), edit::escape_attribute(value));
  }
  if (!parts.core.empty())
    parts.core = std::string(head) +
                 "<cp:coreProperties "
                 "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                 "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                 "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" +
                 parts.core + "</cp:coreProperties>";
  if (!parts.application.empty())
    parts.application =
        std::string(head) +
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">" +
        parts.application + "</Properties>";
  if (!parts.custom.empty())
    parts.custom =
        std::string(head) +
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
        "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">" +
        parts.custom + "</Properties>";
  return parts;
}

}  // namespace targetbook::containers::copy
