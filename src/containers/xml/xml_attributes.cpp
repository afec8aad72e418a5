#include <algorithm>
#include <utility>

#include "containers/xml/xml_reader.hpp"
#include "containers/xml/xml_text.hpp"

// Of XmlReader what makes attributes whole once their tag has been seen to its end.
namespace targetbook::containers {
namespace {

constexpr std::size_t few_attributes = 12;

bool is_declaration(const XmlAttribute& attribute) {
  constexpr std::string_view declaration = "xmlns";
  return attribute.prefix_size == 0 ? attribute.local() == declaration : attribute.prefix() == declaration;
}

bool is_same_name(const XmlAttribute& a, const XmlAttribute& b) {
  const std::string_view name = a.local();
  const std::string_view other = b.local();
  return name.size() == other.size() && name.front() == other.front() && a.ns == b.ns && name == other;
}

}  // namespace

void XmlReader::settle_attributes(Unusual unusual) {
  if (unusual.encoded_value) decode_values();
  if (unusual.declaration) declare_namespaces();
  if (unusual.prefix) resolve_prefixes();
  if (unusual.duplicate || unusual.prefix) check_no_duplicates();
}

void XmlReader::decode_values() {
  for (std::size_t i = 0; i < attribute_count_; ++i) {
    XmlAttribute& attribute = attributes_[i];
    if (!attribute.encoded) continue;
    char* const first = at_ + (attribute.data - at_);
    const char* const last = decode_in_place(first, first + attribute.value_size, XmlTextKind::attribute);
    if (last == nullptr) throw malformed(first, "字符引用无效", "a reference stands for no character");
    attribute.value_size = static_cast<std::uint32_t>(last - first);
    attribute.encoded = false;
  }
}

void XmlReader::declare_namespaces() {
  const std::uint32_t scope_mark = scope_.mark();
  for (const XmlAttribute& attribute : attributes()) {
    if (!is_declaration(attribute)) continue;
    const std::string_view prefix = attribute.prefix_size == 0 ? std::string_view{} : attribute.local();
    switch (scope_.bind(prefix, attribute.value(), scope_mark)) {
      case NamespaceScope::Binding::done:
        break;
      case NamespaceScope::Binding::repeated:
        throw malformed(at_, "属性重复", "an attribute is given twice");
      case NamespaceScope::Binding::forbidden:
        throw malformed(at_, "命名空间声明无效", "a namespace declaration is not allowed");
      case NamespaceScope::Binding::too_many:
        throw malformed(at_, "命名空间声明过多", "it declares far too many namespaces");
    }
  }
  const auto end = attributes_.begin() + static_cast<std::ptrdiff_t>(attribute_count_);
  attribute_count_ = static_cast<std::size_t>(std::remove_if(attributes_.begin(), end, is_declaration) -
                                              attributes_.begin());
}

void XmlReader::resolve_prefixes() {
  for (std::size_t i = 0; i < attribute_count_; ++i) {
    XmlAttribute& attribute = attributes_[i];
    if (attribute.prefix_size == 0) continue;
    const auto found = scope_.find(attribute.prefix());
    if (!found) throw malformed(at_, "前缀没有声明", "a prefix is not bound");
    attribute.ns = *found;
  }
}

void XmlReader::check_no_duplicates() const {
  const std::span<const XmlAttribute> all = attributes();
  bool twice = false;
  if (all.size() <= few_attributes) {
    for (std::size_t i = 1; i < all.size(); ++i)
      for (std::size_t k = 0; k < i; ++k) twice |= is_same_name(all[i], all[k]);
  } else {
    // Comparing each with each would let a tag with a million attributes stop the program.
    std::vector<std::pair<Ns, std::string_view>> names;
    names.reserve(all.size());
    for (const XmlAttribute& attribute : all) names.emplace_back(attribute.ns, attribute.local());
    std::sort(names.begin(), names.end());
    twice = std::adjacent_find(names.begin(), names.end()) != names.end();
  }
  if (twice) throw malformed(at_, "属性重复", "an attribute is given twice");
}

}  // namespace targetbook::containers
