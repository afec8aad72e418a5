#include "containers/ods/cell_look.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "containers/ods/values.hpp"
#include "containers/xlsx/values.hpp"

namespace targetbook::containers::ods {
namespace {

using grid::Align;
using grid::BorderLine;
using grid::VerticalAlign;

constexpr double points_per_inch = 72;
constexpr std::size_t longest_font_name = 64;

/// `#rrggbb`; automatic for anything else (`transparent`).
grid::Colour colour_of(std::string_view text) {
  constexpr std::size_t size = 7;
  std::uint32_t colour = 0;
  if (text.size() != size || text.front() != '#') return std::nullopt;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + size, colour, 16);
  if (error != std::errc{} || end != text.data() + size) return std::nullopt;
  return colour;
}

/// The lines of Excel by how thick OpenDocument draws them, in points.
BorderLine line_of(std::string_view kind, double points) {
  constexpr double hair = 0.2;
  constexpr double thin = 1.2;
  constexpr double medium = 2.2;
  const bool is_thick = points > thin;
  if (kind == "none" || kind == "hidden") return BorderLine::none;
  if (kind.starts_with("double")) return BorderLine::double_line;
  if (kind == "dotted") return BorderLine::dotted;
  if (kind == "dashed" || kind == "fine-dashed")
    return is_thick ? BorderLine::medium_dashed : BorderLine::dashed;
  if (kind == "dash-dot") return is_thick ? BorderLine::medium_dash_dot : BorderLine::dash_dot;
  if (kind == "dash-dot-dot") return is_thick ? BorderLine::medium_dash_dot_dot : BorderLine::dash_dot_dot;
  if (points <= hair) return BorderLine::hair;
  if (points <= thin) return BorderLine::thin;
  return points <= medium ? BorderLine::medium : BorderLine::thick;
}

/// `0.74pt solid #000000`, its parts in any order.
grid::Border border_of(std::string_view text) {
  std::string_view kind = "none";
  double points = 1;
  grid::Border border;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (part.empty()) continue;
    if (part.front() == '#')
      border.colour = colour_of(part);
    else if (const auto inches = parse_inches(part))
      points = *inches * points_per_inch;
    else
      kind = part;
  }
  border.line = line_of(kind, points);
  if (border.line == BorderLine::none) border.colour.reset();
  return border;
}

/// Excel's number of an angle in degrees against the clock.
std::uint8_t rotation_of(std::string_view text) {
  constexpr int full = 360;
  constexpr int quarter = 90;
  if (text.ends_with("deg")) text.remove_suffix(3);
  const auto number = xlsx::parse_number(text);
  if (!number || std::fabs(*number) > full) return 0;
  const int angle = (static_cast<int>(std::lround(*number)) + full) % full;
  if (angle <= quarter) return static_cast<std::uint8_t>(angle);
  return angle >= full - quarter ? static_cast<std::uint8_t>(quarter + full - angle) : std::uint8_t{0};
}

Align align_of(std::string_view text) {
  if (text == "center") return Align::center;
  if (text == "end" || text == "right") return Align::right;
  return text == "justify" ? Align::justify : Align::left;
}

VerticalAlign vertical_of(std::string_view text) {
  if (text == "top") return VerticalAlign::top;
  return text == "middle" ? VerticalAlign::center : VerticalAlign::bottom;
}

std::uint8_t indent_of(double inches) {
  constexpr double points_per_step = 10;
  constexpr double most = 15;
  return static_cast<std::uint8_t>(
      std::clamp(std::round(inches * points_per_inch / points_per_step), 0.0, most));
}

bool is_bold(std::string_view weight) {
  constexpr double semibold = 600;
  return weight == "bold" || xlsx::parse_number(weight).value_or(0) >= semibold;
}

template <class T>
void put(const std::optional<T>& from, T& to) {
  if (from) to = *from;
}

}  // namespace

void LookPart::take(const ElementReader& element, const FontFaces& fonts) {
  const std::string_view kind = element.xml().local();
  for (const XmlAttribute& attribute : element.xml().attributes()) {
    if (kind == "table-cell-properties")
      take_cell(attribute.local(), attribute.ns, attribute.value());
    else if (kind == "paragraph-properties")
      take_paragraph(attribute.local(), attribute.ns, attribute.value());
    else if (kind == "text-properties")
      take_text(attribute.local(), attribute.ns, attribute.value(), fonts);
  }
}

void LookPart::take_border(std::size_t side, std::string_view value) {
  borders_.at(side) = border_of(value);
}

void LookPart::take_cell(std::string_view name, Ns ns, std::string_view value) {
  if (ns == Ns::odf_format) {
    if (name == "background-color") fill_ = colour_of(value);
    if (name == "wrap-option") wraps_ = value == "wrap";
    if (name == "border-left") take_border(grid::side_left, value);
    if (name == "border-right") take_border(grid::side_right, value);
    if (name == "border-top") take_border(grid::side_top, value);
    if (name == "border-bottom") take_border(grid::side_bottom, value);
    if (name == "border")
      for (std::size_t side = 0; side < grid::sides; ++side) take_border(side, value);
  } else if (ns == Ns::odf_style) {
    if (name == "text-align-source") align_by_value_ = value == "value-type";
    if (name == "repeat-content") repeats_ = value == "true";
    if (name == "vertical-align") vertical_ = vertical_of(value);
    if (name == "shrink-to-fit") shrinks_ = value == "true";
    if (name == "rotation-angle") rotation_ = rotation_of(value);
    if (name == "direction") letters_below_ = value == "ttb";
  }
}

void LookPart::take_paragraph(std::string_view name, Ns ns, std::string_view value) {
  if (ns != Ns::odf_format) return;
  if (name == "text-align") align_ = align_of(value);
  if (name == "margin-left") indent_ = indent_of(parse_inches(value).value_or(0));
}

void LookPart::take_text(std::string_view name, Ns ns, std::string_view value, const FontFaces& fonts) {
  if (ns == Ns::odf_format) {
    if (name == "color") colour_ = colour_of(value);
    if (name == "font-weight") bold_ = is_bold(value);
    if (name == "font-style") italic_ = value != "normal";
    if (name == "font-family") font_ = value.substr(0, longest_font_name);
    if (name == "font-size")
      if (const auto inches = parse_inches(value)) points_ = *inches * points_per_inch;
  } else if (ns == Ns::odf_style) {
    if (name == "font-name") {
      const auto face = fonts.find(value);
      font_ = face == fonts.end() ? std::string(value.substr(0, longest_font_name)) : face->second;
    }
    if (name == "use-window-font-color" && value == "true") colour_ = grid::Colour{};
    if (name == "text-underline-style") underlined_ = value != "none";
    if (name == "text-line-through-style") struck_ = value != "none";
  }
}

void LookPart::apply_to(grid::CellStyle& style) const {
  for (std::size_t side = 0; side < grid::sides; ++side) put(borders_.at(side), style.borders.at(side));
  put(fill_, style.fill);
  put(colour_, style.font.colour);
  put(align_, style.align);
  if (align_by_value_ == true) style.align = Align::general;
  if (repeats_ == true) style.align = Align::fill;
  put(vertical_, style.vertical);
  put(wraps_, style.wraps);
  put(shrinks_, style.shrinks);
  put(indent_, style.indent);
  put(rotation_, style.rotation);
  constexpr std::uint8_t below_each_other = 255;
  if (letters_below_ == true) style.rotation = below_each_other;
  put(font_, style.font.name);
  put(points_, style.font.points);
  put(bold_, style.font.bold);
  put(italic_, style.font.italic);
  put(underlined_, style.font.underlined);
  put(struck_, style.font.struck);
}

}  // namespace targetbook::containers::ods
