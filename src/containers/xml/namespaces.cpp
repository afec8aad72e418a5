#include "containers/xml/namespaces.hpp"

#include <algorithm>
#include <iterator>

namespace targetbook::containers {
namespace {

/// Looking a prefix up takes a walk: more of them in one place is an attack, not a document.
constexpr std::size_t most_bindings = 512;
constexpr std::size_t most_unknown = 512;

struct Known {
  std::string_view uri;
  Ns ns;
};

constexpr std::string_view xml_uri = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view xmlns_uri = "http://www.w3.org/2000/xmlns/";

constexpr Known known[] = {
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", Ns::spreadsheet},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", Ns::spreadsheet},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", Ns::office_relationships},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", Ns::office_relationships},
    {"http://schemas.openxmlformats.org/package/2006/relationships", Ns::package_relationships},
    {"http://schemas.openxmlformats.org/package/2006/content-types", Ns::content_types},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", Ns::markup_compatibility},
    {"http://schemas.openxmlformats.org/package/2006/metadata/core-properties", Ns::core_properties},
    {"http://purl.org/dc/elements/1.1/", Ns::dublin_core},
    {"http://purl.org/dc/terms/", Ns::dublin_core_terms},
    {"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", Ns::extended_properties},
    {"http://purl.oclc.org/ooxml/officeDocument/extendedProperties", Ns::extended_properties},
    {"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", Ns::custom_properties},
    {"http://purl.oclc.org/ooxml/officeDocument/customProperties", Ns::custom_properties},
    {"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments", Ns::threaded_comments},
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Ns::word_processing},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", Ns::word_processing},
    {"http://schemas.openxmlformats.org/presentationml/2006/main", Ns::presentation},
    {"http://purl.oclc.org/ooxml/presentationml/main", Ns::presentation},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", Ns::odf_office},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", Ns::odf_table},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", Ns::odf_text},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", Ns::odf_style},
    {"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", Ns::odf_format},
    {"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", Ns::odf_number},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", Ns::odf_drawing},
    {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", Ns::odf_vector},
    {"urn:oasis:names:tc:opendocument:xmlns:meta:1.0", Ns::odf_meta},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", Ns::odf_manifest},
    {"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", Ns::odf_calc_extension},
    {"urn:schemas-microsoft-com:office:spreadsheet", Ns::xml_2003_spreadsheet},
    {"urn:schemas-microsoft-com:office:excel", Ns::xml_2003_excel},
    {"urn:schemas-microsoft-com:office:office", Ns::xml_2003_office},
};

}  // namespace

NamespaceScope::NamespaceScope() {
  bindings_.reserve(16);
}

Ns NamespaceScope::number_of(std::string_view uri) {
  if (uri.empty()) return Ns::none;
  for (const Known& entry : known)
    if (uri == entry.uri) return entry.ns;
  const auto it = std::find(unknown_.begin(), unknown_.end(), uri);
  const auto index = it - unknown_.begin();
  if (it == unknown_.end()) unknown_.emplace_back(uri);
  return static_cast<Ns>(static_cast<std::size_t>(Ns::unknown) + static_cast<std::size_t>(index));
}

NamespaceScope::Binding NamespaceScope::bind(std::string_view prefix, std::string_view uri,
                                             std::uint32_t mark) {
  const bool repeated = std::any_of(bindings_.begin() + mark, bindings_.end(),
                                    [&](const Bound& bound) { return bound.prefix == prefix; });
  if (repeated) return Binding::repeated;
  // Namespaces in XML 1.0, sections 2.2 and 3: both reserved names stay what they are, and a prefix cannot be
  // unbound.
  if (prefix == "xml") return uri == xml_uri ? Binding::done : Binding::forbidden;
  if (prefix == "xmlns" || uri == xml_uri || uri == xmlns_uri) return Binding::forbidden;
  if (!prefix.empty() && uri.empty()) return Binding::forbidden;
  if (bindings_.size() >= most_bindings || unknown_.size() >= most_unknown) return Binding::too_many;
  const Ns ns = number_of(uri);
  bindings_.push_back({std::string(prefix), ns, default_});
  ++count_;
  if (prefix.empty()) default_ = ns;
  return Binding::done;
}

std::optional<Ns> NamespaceScope::find(std::string_view prefix) const {
  if (prefix.empty()) return default_;
  for (auto it = bindings_.rbegin(); it != bindings_.rend(); ++it)
    if (it->prefix == prefix) return it->ns;
  if (prefix == "xml") return Ns::xml;
  return std::nullopt;
}

void NamespaceScope::forget(std::uint32_t mark) {
  while (bindings_.size() > mark) {
    default_ = bindings_.back().default_before;
    bindings_.pop_back();
  }
  count_ = mark;
}

}  // namespace targetbook::containers
