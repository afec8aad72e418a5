#include "containers/edit/vml_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace targetbook::containers::edit {
namespace {

constexpr std::string_view shape_start = "<v:shape";
constexpr std::string_view shape_end = "</v:shape>";
constexpr std::string_view anchor_start = "<x:Anchor>";
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

VmlNotes::VmlNotes(std::string text) : given_(std::move(text)) {
  for (auto at = given_.find(shape_start); at != std::string::npos; at = given_.find(shape_start, at + 1)) {
    const std::size_t behind = at + shape_start.size();
    if (behind >= given_.size() ||
        std::string_view(" \t\r\n>").find(given_[behind]) == std::string_view::npos)
      continue;
    const auto end = given_.find(shape_end, behind);
    if (end == std::string::npos) return;
    const std::string_view shape = std::string_view(given_).substr(at, end - at);
    if (shape.find("ObjectType=\"Note\"") == std::string_view::npos) continue;
    const auto row = number_in(shape, "<x:Row>");
    const auto column = number_in(shape, "<x:Column>");
    if (!row || !column) continue;
    Shape found{{at, end + shape_end.size()}, {}, {}, false};
    if (const auto anchor = shape.find(anchor_start); anchor != std::string_view::npos) {
      const std::size_t first = at + anchor + anchor_start.size();
      found.anchor = {first, given_.find('<', first)};
    }
    shapes_.try_emplace(base::CellRef{*row, *column}, std::move(found));
  }
}

std::string VmlNotes::anchor_of(base::CellRef cell) const {
  const auto found = shapes_.find(cell);
  if (found == shapes_.end() || found->second.is_gone) return {};
  const Shape& shape = found->second;
  if (!shape.new_anchor.empty()) return shape.new_anchor;
  return std::string(base::trim(
      std::string_view(given_).substr(shape.anchor.first, shape.anchor.last - shape.anchor.first)));
}

void VmlNotes::set_anchor(base::CellRef cell, const std::string& anchor) {
  const auto found = shapes_.find(cell);
  if (found == shapes_.end() || found->second.is_gone || found->second.anchor.first == 0) return;
  found->second.new_anchor = anchor;
  is_changed_ = true;
}

void VmlNotes::remove(base::CellRef cell) {
  const auto found = shapes_.find(cell);
  if (found == shapes_.end() || found->second.is_gone) return;
  found->second.is_gone = true;
  is_changed_ = true;
}

std::size_t VmlNotes::free_number() const {
  constexpr std::size_t first_of_programs = 1025;
  std::size_t number = first_of_programs;
  for (auto at = given_.find(id_start); at != std::string::npos; at = given_.find(id_start, at + 1)) {
    const char* const digits = given_.data() + at + id_start.size();
    std::uint32_t taken = 0;
    if (std::from_chars(digits, given_.data() + given_.size(), taken).ec == std::errc{})
      number = std::max<std::size_t>(number, taken + 1);
  }
  return number;
}

std::optional<std::size_t> VmlNotes::end_of_root() const {
  const std::size_t size = given_.find_last_not_of(" \t\r\n") + 1;
  const auto end = given_.rfind("</");
  if (end == std::string::npos || given_.find('>', end) + 1 != size) return std::nullopt;
  return end;
}

void VmlNotes::begin_adding() {
  if (given_.empty())
    given_ = fmt::format(
        "<xml{}><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>",
        namespaces);
  next_number_ = free_number();
  has_prefixes_ = given_.find("xmlns:v=") != std::string::npos &&
                  given_.find("xmlns:o=") != std::string::npos &&
                  given_.find("xmlns:x=") != std::string::npos;
  if (given_.find(note_type) == std::string::npos) added_ = shape_type;
}

void VmlNotes::add(base::CellRef cell, const std::string& anchor) {
  if (next_number_ == 0) begin_adding();
  added_ += fmt::format(
      "<v:shape{} id=\"{}{}\" type=\"#_x0000_t202\" style=\"position:absolute;z-index:1;visibility:hidden\" "
      "fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" "
      "color=\"black\" "
      "obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div "
      "style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/>"
      "<x:SizeWithCells/><x:Anchor>{}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{}</x:Row>"
      "<x:Column>{}</x:Column></x:ClientData></v:shape>",
      has_prefixes_ ? "" : namespaces, id_start, next_number_++, anchor, cell.row, cell.column);
  is_changed_ = true;
}

std::string VmlNotes::text() const {
  struct Splice {
    Piece piece;
    std::string_view by;
  };
  std::vector<Splice> splices;
  for (const auto& [cell, shape] : shapes_) {
    if (shape.is_gone)
      splices.push_back({shape.whole, {}});
    else if (!shape.new_anchor.empty())
      splices.push_back({shape.anchor, shape.new_anchor});
  }
  if (!added_.empty()) splices.push_back({{end_of_root().value(), end_of_root().value()}, added_});
  std::sort(splices.begin(), splices.end(),
            [](const Splice& a, const Splice& b) { return a.piece.first < b.piece.first; });
  std::string out;
  std::size_t at = 0;
  for (const Splice& splice : splices) {
    if (splice.piece.first < at) continue;  // inside something that is gone
    out.append(given_, at, splice.piece.first - at);
    out += splice.by;
    at = splice.piece.last;
  }
  return out.append(given_, at);
}

bool VmlNotes::is_empty() const {
  const std::string all = text();
  return all.find("<x:ClientData") == std::string::npos && all.find("<v:imagedata") == std::string::npos;
}

}  // namespace targetbook::containers::edit
