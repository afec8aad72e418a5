#include "containers/edit/styles_edit.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.hpp"

namespace targetbook::containers::edit {
namespace {

constexpr const char* plain_format = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>";

std::string solid_fill(std::string_view colour) {
  return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + std::string(colour) +
         "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
}

std::string thin_border() {
  std::string xml = "<border>";
  for (const char* side : {"left", "right", "top", "bottom"})
    xml += std::string("<") + side + " style=\"thin\"><color rgb=\"FF808080\"/></" + side + ">";
  return xml + "<diagonal/></border>";
}

std::string font_of(const Look& look) {
  return std::string("<font>") + (look.is_bold ? "<b/>" : "") + (look.is_link ? "<u/>" : "") + "<sz val=\"" +
         std::to_string(look.size) + "\"/><color rgb=\"FF" + (look.is_link ? "0563C1" : "000000") +
         "\"/><name val=\"宋体\"/><family val=\"3\"/><charset val=\"134\"/></font>";
}

std::string alignment_of(const Look& look) {
  return std::string("<alignment horizontal=\"") + (look.is_centred ? "center" : "left") +
         "\" vertical=\"center\" wrapText=\"1\"/>";
}

}  // namespace

StylesEdit::StylesEdit(std::string part, std::string text, const Limits& limits, std::set<std::size_t> uses)
    : document_(std::move(part), std::move(text), limits), uses_(std::move(uses)) {
  for (List* list : {&fonts_, &fills_, &borders_, &formats_}) read(*list);
  // Two fills are taken for granted (18.8.20), and a format refers to the first of each list.
  const auto at_least = [&](List& list, std::initializer_list<const char*> items) {
    for (const char* item : items)
      if (list.items.size() < items.size()) push(list, own(item));
  };
  at_least(fonts_, {"<font><sz val=\"11\"/><name val=\"宋体\"/></font>"});
  at_least(fills_, {"<fill><patternFill patternType=\"none\"/></fill>",
                    "<fill><patternFill patternType=\"gray125\"/></fill>"});
  at_least(borders_, {"<border><left/><right/><top/><bottom/><diagonal/></border>"});
  at_least(formats_, {plain_format});
}

void StylesEdit::read(List& list) {
  const Node* const node = document_.root().child(list.name);
  if (node == nullptr) return;
  for (const Node& item : node->children)
    if (item.local == list.item) {
      push(list, std::string(document_.raw(item)));
      list.nodes.push_back(&item);
    }
  list.given = list.items.size();
}

void StylesEdit::push(List& list, std::string item) {
  list.first_of.try_emplace(item, list.items.size());
  list.items.push_back(std::move(item));
}

std::size_t StylesEdit::add(List& list, const std::string& item) {
  if (!list.first_of.contains(item)) push(list, item);
  return list.first_of.at(item);
}

std::string StylesEdit::own(const std::string& xml) const {
  if (document_.prefix().empty()) return xml;
  const std::size_t name_end = xml.find_first_of(" />");
  return xml.substr(0, name_end) + " xmlns=\"" + std::string(spreadsheet_namespace(document_.is_strict())) +
         "\"" + xml.substr(name_end);
}

std::string StylesEdit::Format::value(std::string_view name) const {
  const auto it =
      std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& a) { return a.name == name; });
  return it == attributes.end() ? std::string() : it->value;
}

void StylesEdit::Format::set(std::string_view name, std::string value) {
  const auto it =
      std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& a) { return a.name == name; });
  if (it == attributes.end())
    attributes.push_back({std::string(name), std::move(value)});
  else
    it->value = std::move(value);
}

bool StylesEdit::Format::is_but_for_fill(const Format& other) const {
  const auto rest = [](const Format& format) {
    std::map<std::string, std::string> values;
    for (const Attribute& attribute : format.attributes) values.emplace(attribute.name, attribute.value);
    values.erase("fillId");
    values.erase("applyFill");
    return values;
  };
  return inner == other.inner && rest(*this) == rest(other);
}

StylesEdit::Format StylesEdit::format_at(std::size_t index) const {
  Format format;
  if (formats_.nodes.empty()) return format;
  if (index >= formats_.nodes.size()) {
    for (const char* name : {"numFmtId", "fontId", "fillId", "borderId"}) format.set(name, "0");
    return format;
  }
  const Node& node = *formats_.nodes[index];
  for (const NodeAttribute& attribute : node.attributes)
    if (attribute.ns == Ns::none) format.attributes.push_back({attribute.local, attribute.value});
  format.inner = document_.text().substr(node.tag_last, node.content_last - node.tag_last);
  return format;
}

std::size_t StylesEdit::add_format(const Format& format) {
  const std::string name = document_.prefix() + formats_.item;
  std::string xml = "<" + name;
  for (const Attribute& attribute : format.attributes)
    xml += " " + attribute.name + "=\"" + escape_attribute(attribute.value) + "\"";
  return add_format(xml + (format.inner.empty() ? "/>" : ">" + format.inner + "</" + name + ">"));
}

std::size_t StylesEdit::add_format(const std::string& xml) {
  if (!formats_.first_of.contains(xml))
    while (uses_.contains(formats_.items.size())) push(formats_, own(plain_format));
  return add(formats_, xml);
}

std::size_t StylesEdit::fill_index(std::string_view colour) {
  return add(fills_, own(solid_fill(colour)));
}

std::size_t StylesEdit::filled(std::size_t index, std::string_view colour) {
  const auto [asked, is_new] = filled_.try_emplace({index, std::string(colour)}, 0);
  if (!is_new) return asked->second;
  Format format = format_at(index);
  format.set("fillId", std::to_string(fill_index(colour)));
  format.set("applyFill", "1");
  return asked->second = add_format(format);
}

bool StylesEdit::has_fill(std::size_t index, std::string_view colour) const {
  const auto [asked, is_new] = has_fill_.try_emplace({index, std::string(colour)}, 0);
  if (is_new) asked->second = find_fill(index, colour) ? 1 : 0;
  return asked->second != 0;
}

bool StylesEdit::find_fill(std::size_t index, std::string_view colour) const {
  const std::string wanted = format_at(index).value("fillId");
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
  if (error != std::errc{} || end != wanted.data() + wanted.size() || number >= fills_.nodes.size())
    return false;
  const Node* const pattern = fills_.nodes[number]->child("patternFill");
  const Node* const front = pattern == nullptr ? nullptr : pattern->child("fgColor");
  if (front == nullptr || pattern->value("patternType") != "solid") return false;
  std::string given(front->value("rgb"));
  std::transform(given.begin(), given.end(), given.begin(),
                 [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c; });
  return given.ends_with(colour);
}

std::size_t StylesEdit::with_fill_of(std::size_t index, std::size_t original) {
  const auto [asked, is_new] = with_fill_of_.try_emplace({index, original}, original);
  if (!is_new) return asked->second;
  Format format = format_at(index);
  const Format before = format_at(original);
  if (format.is_but_for_fill(before)) return original;
  const std::string fill = before.value("fillId");
  format.set("fillId", fill.empty() ? "0" : fill);
  return asked->second = add_format(format);
}

std::size_t StylesEdit::format_of(const Look& look) {
  const std::size_t font = add(fonts_, own(font_of(look)));
  const std::size_t fill = look.fill.empty() ? 0 : fill_index(look.fill);
  const std::size_t border = look.has_border ? add(borders_, own(thin_border())) : 0;
  return add_format(own("<xf numFmtId=\"0\" fontId=\"" + std::to_string(font) + "\" fillId=\"" +
                        std::to_string(fill) + "\" borderId=\"" + std::to_string(border) +
                        "\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"" +
                        " applyAlignment=\"1\">" + alignment_of(look) + "</xf>"));
}

void StylesEdit::write(const List& list, std::initializer_list<std::string_view> later) {
  if (list.items.size() == list.given) return;
  std::string added;
  for (std::size_t i = list.given; i < list.items.size(); ++i) added += list.items[i];
  const std::string count = std::to_string(list.items.size());
  if (const Node* const node = document_.root().child(list.name)) {
    if (node->attribute("count") != nullptr) document_.set_attribute(*node, "count", count);
    document_.append(*node, added);
    return;
  }
  const std::string name = document_.prefix() + list.name;
  document_.insert_before(document_.root(), later,
                          "<" + name + " count=\"" + count + "\">" + added + "</" + name + ">");
}

std::string StylesEdit::finish() {
  write(fonts_, {"fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors",
                 "extLst"});
  write(fills_,
        {"borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"});
  write(borders_, {"cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"});
  write(formats_, {"cellStyles", "dxfs", "tableStyles", "colors", "extLst"});
  return document_.finish();
}

std::string empty_styles(bool is_strict) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"" +
         std::string(spreadsheet_namespace(is_strict)) +
         "\"><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
         "borderId=\"0\"/></cellStyleXfs></styleSheet>";
}

}  // namespace targetbook::containers::edit
