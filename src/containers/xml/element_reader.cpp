#include "containers/xml/element_reader.hpp"

#include <algorithm>
#include <utility>

namespace targetbook::containers {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

}  // namespace

ElementReader::ElementReader(Part part, const Limits& limits)
    : xml_(std::move(part), limits), most_characters_(limits.cell_characters) {}

void ElementReader::open_root() {
  while (xml_.next() != XmlToken::start) {
  }
}

void ElementReader::finish() {
  while (xml_.next() != XmlToken::finish) {
  }
}

bool ElementReader::next_child() {
  for (;;) {
    switch (xml_.next()) {
      case XmlToken::text:
        break;
      case XmlToken::finish:
        return false;
      case XmlToken::start:
        if (!xml_.is(Ns::markup_compatibility, "AlternateContent")) return true;
        enter_alternate_content();
        break;
      case XmlToken::end:
        if (arms_.empty() || arms_.back() != xml_.depth() + 1) return false;
        arms_.pop_back();
        leave_alternate_content();
        break;
    }
  }
}

/// Goes into the arm that counts, or behind the whole where none does.
void ElementReader::enter_alternate_content() {
  const std::size_t depth = xml_.depth();
  for (;;) {
    const XmlToken token = xml_.next();
    if (token == XmlToken::end && xml_.depth() < depth) return;
    if (token != XmlToken::start) continue;
    const bool chosen =
        xml_.is(Ns::markup_compatibility, "Fallback") ||
        (xml_.is(Ns::markup_compatibility, "Choice") && is_understood(attribute("Requires").value_or("")));
    if (chosen) {
      arms_.push_back(xml_.depth());
      return;
    }
    skip();
  }
}

void ElementReader::leave_alternate_content() {
  const std::size_t outside = xml_.depth() - 1;
  while (xml_.depth() > outside) xml_.next();
}

bool ElementReader::is_understood(std::string_view prefixes) const {
  bool any = false;
  while (!prefixes.empty()) {
    const auto end =
        static_cast<std::size_t>(std::find_if(prefixes.begin(), prefixes.end(), is_blank) - prefixes.begin());
    const std::string_view prefix = prefixes.substr(0, end);
    prefixes.remove_prefix(std::min(end + 1, prefixes.size()));
    if (prefix.empty()) continue;
    any = true;
    const auto ns = xml_.namespaces().find(prefix);
    if (ns != Ns::spreadsheet && ns != Ns::office_relationships) return false;
  }
  return any;
}

void ElementReader::skip() {
  const std::size_t outside = xml_.depth() - 1;
  while (xml_.depth() > outside) xml_.next();
}

std::string_view ElementReader::text(std::string& store) {
  std::string_view only;
  if (xml_.take_plain_text(only)) {
    check_length(only.size());
    if (xml_.keeps_text()) return only;
    store = only;
    return store;
  }
  std::size_t pieces = 0;
  store.clear();
  for (;;) {
    switch (xml_.next()) {
      case XmlToken::start:
        skip();
        break;
      case XmlToken::finish:
      case XmlToken::end:
        return pieces == 1 && xml_.keeps_text() ? only : std::string_view(store);
      case XmlToken::text:
        check_length(xml_.text().size() + store.size());
        if (pieces == 1 && xml_.keeps_text()) store = only;
        if (pieces == 0 && xml_.keeps_text())
          only = xml_.text();
        else
          store += xml_.text();
        ++pieces;
        break;
    }
  }
}

std::optional<std::string_view> ElementReader::attribute(std::string_view local, Ns ns) const {
  for (const XmlAttribute& attribute : xml_.attributes())
    if (attribute.ns == ns && attribute.local() == local) return attribute.value();
  return std::nullopt;
}

bool ElementReader::flag(std::string_view local) const {
  const auto value = attribute(local);
  return value == "1" || value == "true" || value == "on";
}

}  // namespace targetbook::containers
