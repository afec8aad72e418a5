#include "containers/edit/xml_document.hpp"

#include <algorithm>
#include <utility>

#include "containers/errors.hpp"
#include "containers/xml/xml_encoding.hpp"
#include "containers/xml/xml_reader.hpp"

namespace targetbook::containers::edit {
namespace {

/// Reads a part into nodes; every place is told by how far it is from the end.
class TreeReader {
 public:
  TreeReader(XmlReader& xml, const std::string& text, const XmlDocument::Wanted& wanted)
      : xml_(xml), text_(text), wanted_(wanted) {}

  Node read() {
    while (xml_.next() != XmlToken::start) {
    }
    Node root = element();
    while (xml_.next() != XmlToken::finish) {
    }
    return root;
  }

 private:
  [[nodiscard]] std::size_t place(const char* at) const {
    return text_.size() - static_cast<std::size_t>(xml_.window_end() - at);
  }

  /// The element that has just started, to its end. No deeper than the reader's limit of depth.
  Node element() {
    Node node;
    const std::size_t depth = xml_.depth();
    node.ns = xml_.ns();
    node.local = xml_.local();
    const std::size_t local_first = place(xml_.local().data());
    node.first = text_.rfind('<', local_first);
    node.name = text_.substr(node.first + 1, local_first - node.first - 1 + node.local.size());
    node.tag_last = place(xml_.token_end());
    for (const XmlAttribute& attribute : xml_.attributes())
      node.attributes.push_back(read_attribute(attribute));
    const bool is_wanted = !wanted_ || wanted_(node, depth);
    for (XmlToken token = xml_.next(); token != XmlToken::end || xml_.depth() >= depth; token = xml_.next()) {
      if (!is_wanted) continue;
      if (token == XmlToken::start) node.children.push_back(element());
      if (token == XmlToken::text) node.text += xml_.text();
    }
    node.last = place(xml_.token_end());
    node.content_last = node.last == node.tag_last ? node.tag_last : text_.rfind('<', node.last - 1);
    return node;
  }

  [[nodiscard]] NodeAttribute read_attribute(const XmlAttribute& attribute) const {
    NodeAttribute out{attribute.ns,          std::string(attribute.local()), std::string(attribute.value()),
                      place(attribute.name), place(attribute.data),          0};
    out.value_last = text_.find(text_[out.value_first - 1], out.value_first);
    return out;
  }

  XmlReader& xml_;
  const std::string& text_;
  const XmlDocument::Wanted& wanted_;
};

Part whole_part(std::string name, const std::string& text) {
  Part part;
  part.name = std::move(name);
  part.size = text.size();
  part.whole = PartBuffer::copy_of(text);
  return part;
}

}  // namespace

const NodeAttribute* Node::attribute(std::string_view wanted, Ns wanted_ns) const {
  const auto it = std::find_if(attributes.begin(), attributes.end(), [&](const NodeAttribute& attribute) {
    return attribute.ns == wanted_ns && attribute.local == wanted;
  });
  return it == attributes.end() ? nullptr : &*it;
}

std::string_view Node::value(std::string_view wanted, Ns wanted_ns) const {
  const NodeAttribute* const found = attribute(wanted, wanted_ns);
  return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

bool Node::flag(std::string_view wanted) const {
  const std::string_view given = value(wanted);
  return given == "1" || given == "true" || given == "on";
}

const Node* Node::child(std::string_view wanted) const {
  const auto it = std::find_if(children.begin(), children.end(),
                               [&](const Node& node) { return node.ns == ns && node.local == wanted; });
  return it == children.end() ? nullptr : &*it;
}

XmlDocument::XmlDocument(std::string part, std::string text, const Limits& limits, const Wanted& wanted)
    : text_(std::move(text)) {
  XmlReader xml(whole_part(std::move(part), text_), limits);
  root_ = TreeReader(xml, text_, wanted).read();
  prefix_ = root_.name.substr(0, root_.name.size() - root_.local.size());
}

bool XmlDocument::is_strict() const {
  const std::string_view tag = std::string_view(text_).substr(root_.first, root_.tag_last - root_.first);
  return tag.find("http://purl.oclc.org/ooxml/spreadsheetml/main") != std::string_view::npos;
}

void XmlDocument::replace(std::size_t first, std::size_t last, std::string by) {
  splices_.push_back({first, last, std::move(by)});
}

void XmlDocument::set_attribute(const Node& node, std::string_view local, std::string_view value) {
  const std::string written = escape_attribute(value);
  if (const NodeAttribute* const given = node.attribute(local)) {
    replace(given->value_first, given->value_last, written);
    return;
  }
  insert(node.first + 1 + node.name.size(), " " + std::string(local) + "=\"" + written + "\"");
}

void XmlDocument::append(const Node& node, const std::string& xml) {
  if (!node.is_empty_tag()) return insert(node.content_last, xml);
  const std::size_t slash = text_.rfind('/', node.tag_last);
  replace(slash, node.tag_last, ">" + xml + "</" + node.name + ">");
}

void XmlDocument::insert_before(const Node& node, std::initializer_list<std::string_view> later,
                                const std::string& xml) {
  for (const Node& child : node.children) {
    // mc:AlternateContent stands for what its first arm holds.
    const bool has_arms = child.ns == Ns::markup_compatibility && !child.children.empty() &&
                          !child.children.front().children.empty();
    const std::string& local = has_arms ? child.children.front().children.front().local : child.local;
    if (std::find(later.begin(), later.end(), local) != later.end()) return insert(child.first, xml);
  }
  append(node, xml);
}

std::string XmlDocument::finish() {
  std::stable_sort(splices_.begin(), splices_.end(), [](const Splice& a, const Splice& b) {
    return a.first != b.first ? a.first < b.first : a.last < b.last;
  });
  std::string out;
  std::size_t at = 0;
  for (const Splice& splice : splices_) {
    if (splice.first < at) continue;  // inside something that is gone
    out.append(text_, at, splice.first - at);
    out += splice.by;
    at = splice.last;
  }
  out.append(text_, at);
  return out;
}

std::string part_text(std::string_view bytes) {
  const DetectedEncoding detected = detect_encoding(bytes);
  if (detected.encoding == XmlEncoding::utf8) return std::string(bytes);
  std::string text;
  Utf16Decoder decoder(detected.encoding);
  if (!decoder.decode(bytes.substr(detected.mark_size), text) || !decoder.is_complete())
    throw corrupt("部件不是有效的 UTF-16", "a part is not valid UTF-16");
  if (text.starts_with("<?xml"))
    text.replace(0, std::min(text.find("?>"), text.size() - 2) + 2,
                 R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)");
  return text;
}

}  // namespace targetbook::containers::edit
