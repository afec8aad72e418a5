#include "containers/edit/vml_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/text.hpp"

namespace targetbook::containers::edit {
namespace {

constexpr std::string_view shape_start = "<v:shape";
constexpr std::string_view shape_end = "</v:shape>";
constexpr std::string_view id_start = "_x0000_s";
constexpr std::string_view note_type = "id=\"_x0000_t202\"";
constexpr std::string_view namespaces =
    " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
    "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
constexpr std::string_view shape_type =
    "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" "
    "path=\"m,l,21600r21600,l21600,xe\">"
    "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

/// The number in `<x:Row>12</x:Row>`.
std::optional<std::uint32_t> number_in(std::string_view xml, std::string_view tag) {
  const auto at = xml.find(tag);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view digits =
      base::trim(xml.substr(at + tag.size(), xml.find('<', at + tag.size()) - at - tag.size()));
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

}  // namespace

std::optional<VmlNotes::Piece> VmlNotes::find(base::CellRef cell) const {
  for (auto at = text_.find(shape_start); at != std::string::npos; at = text_.find(shape_start, at + 1)) {
    const std::size_t behind = at + shape_start.size();
    if (behind >= text_.size() || std::string_view(" \t\r\n>").find(text_[behind]) == std::string_view::npos)
      continue;
    const auto end = text_.find(shape_end, behind);
    if (end == std::string::npos) return std::nullopt;
    const std::string_view shape = std::string_view(text_).substr(at, end - at);
    if (shape.find("ObjectType=\"Note\"") != std::string_view::npos &&
        number_in(shape, "<x:Row>") == cell.row && number_in(shape, "<x:Column>") == cell.column)
      return Piece{at, end + shape_end.size()};
  }
  return std::nullopt;
}

std::optional<VmlNotes::Piece> VmlNotes::find_anchor(base::CellRef cell) const {
  constexpr std::string_view start = "<x:Anchor>";
  const auto shape = find(cell);
  if (!shape) return std::nullopt;
  const auto at = text_.find(start, shape->first);
  if (at == std::string::npos || at > shape->last) return std::nullopt;
  return Piece{at + start.size(), text_.find('<', at + start.size())};
}

std::string VmlNotes::anchor_of(base::CellRef cell) const {
  const auto place = find_anchor(cell);
  return place ? std::string(base::trim(text_.substr(place->first, place->last - place->first)))
               : std::string();
}

void VmlNotes::set_anchor(base::CellRef cell, const std::string& anchor) {
  const auto place = find_anchor(cell);
  if (!place) return;
  text_.replace(place->first, place->last - place->first, anchor);
  is_changed_ = true;
}

void VmlNotes::remove(base::CellRef cell) {
  const auto shape = find(cell);
  if (!shape) return;
  text_.erase(shape->first, shape->last - shape->first);
  is_changed_ = true;
}

std::size_t VmlNotes::free_number() const {
  constexpr std::size_t first_of_programs = 1025;
  std::size_t number = first_of_programs;
  for (auto at = text_.find(id_start); at != std::string::npos; at = text_.find(id_start, at + 1)) {
    const char* const digits = text_.data() + at + id_start.size();
    std::uint32_t taken = 0;
    if (std::from_chars(digits, text_.data() + text_.size(), taken).ec == std::errc{})
      number = std::max<std::size_t>(number, taken + 1);
  }
  return number;
}

std::optional<std::size_t> VmlNotes::end_of_root() const {
  const std::size_t size = text_.find_last_not_of(" \t\r\n") + 1;
  const auto end = text_.rfind("</");
  if (end == std::string::npos || text_.find('>', end) + 1 != size) return std::nullopt;
  return end;
}

void VmlNotes::add(base::CellRef cell, const std::string& anchor) {
  if (text_.empty())
    text_ = fmt::format(
        "<xml{}><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>",
        namespaces);
  const std::size_t end = end_of_root().value();
  const bool has_prefixes = text_.find("xmlns:v=") != std::string::npos &&
                            text_.find("xmlns:o=") != std::string::npos &&
                            text_.find("xmlns:x=") != std::string::npos;
  std::string xml;
  if (text_.find(note_type) == std::string::npos) xml = shape_type;
  xml += fmt::format(
      "<v:shape{} id=\"{}{}\" type=\"#_x0000_t202\" style=\"position:absolute;z-index:1;visibility:hidden\" "
      "fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" "
      "color=\"black\" "
      "obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div "
      "style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/>"
      "<x:SizeWithCells/><x:Anchor>{}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{}</x:Row>"
      "<x:Column>{}</x:Column></x:ClientData></v:shape>",
      has_prefixes ? "" : namespaces, id_start, free_number(), anchor, cell.row, cell.column);
  text_.insert(end, xml);
  is_changed_ = true;
}

bool VmlNotes::is_empty() const {
  return text_.find("<x:ClientData") == std::string::npos && text_.find("<v:imagedata") == std::string::npos;
}

}  // namespace targetbook::containers::edit
