#include "containers/markup/xml_2003_styles.hpp"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "containers/errors.hpp"
#include "containers/markup/colours.hpp"
#include "containers/markup/named_formats.hpp"
#include "containers/markup/xml_2003_attributes.hpp"

namespace targetbook::containers::markup {
namespace {

using grid::BorderLine;

BorderLine border_line(std::string_view line, int weight) {
  if (line == "Double") return BorderLine::double_line;
  if (line == "Dot") return BorderLine::dotted;
  if (line == "Dash") return weight >= 2 ? BorderLine::medium_dashed : BorderLine::dashed;
  if (line == "DashDot") return weight >= 2 ? BorderLine::medium_dash_dot : BorderLine::dash_dot;
  if (line == "DashDotDot") return weight >= 2 ? BorderLine::medium_dash_dot_dot : BorderLine::dash_dot_dot;
  if (line == "SlantDashDot") return BorderLine::slant_dash_dot;
  if (line != "Continuous") return BorderLine::none;
  constexpr BorderLine by_weight[] = {BorderLine::hair, BorderLine::thin, BorderLine::medium,
                                      BorderLine::thick};
  return by_weight[std::clamp(weight, 0, 3)];
}

grid::Align align_of(std::string_view word) {
  using grid::Align;
  if (word == "Left") return Align::left;
  if (word == "Center") return Align::center;
  if (word == "Right") return Align::right;
  if (word == "Fill") return Align::fill;
  if (word == "Justify" || word == "Distributed" || word == "JustifyDistributed") return Align::justify;
  return word == "CenterAcrossSelection" ? Align::across : Align::general;
}

grid::VerticalAlign vertical_align_of(std::string_view word) {
  using grid::VerticalAlign;
  if (word == "Top") return VerticalAlign::top;
  if (word == "Center") return VerticalAlign::center;
  return word == "Justify" || word == "Distributed" || word == "JustifyDistributed" ? VerticalAlign::justify
                                                                                    : VerticalAlign::bottom;
}

void read_font(const ElementReader& element, grid::Font& font) {
  if (const auto name = ss_attribute(element, "FontName")) font.name = *name;
  if (const auto points = ss_number(element, "Size")) font.points = *points;
  if (ss_attribute(element, "Bold")) font.bold = ss_flag(element, "Bold");
  if (ss_attribute(element, "Italic")) font.italic = ss_flag(element, "Italic");
  if (ss_attribute(element, "StrikeThrough")) font.struck = ss_flag(element, "StrikeThrough");
  if (const auto line = ss_attribute(element, "Underline")) font.underlined = *line != "None";
  if (const auto colour = ss_attribute(element, "Color")) font.colour = parse_colour(*colour);
}

void read_alignment(const ElementReader& element, grid::CellStyle& style) {
  if (const auto word = ss_attribute(element, "Horizontal")) style.align = align_of(*word);
  if (const auto word = ss_attribute(element, "Vertical")) style.vertical = vertical_align_of(*word);
  if (ss_attribute(element, "WrapText")) style.wraps = ss_flag(element, "WrapText");
  if (ss_attribute(element, "ShrinkToFit")) style.shrinks = ss_flag(element, "ShrinkToFit");
  if (const auto steps = ss_number(element, "Indent"))
    style.indent = static_cast<std::uint8_t>(std::clamp(*steps, 0.0, 250.0));
  if (const auto degrees = ss_number(element, "Rotate")) {
    const double turned = std::clamp(*degrees, -90.0, 90.0);
    style.rotation = static_cast<std::uint8_t>(turned >= 0 ? turned : 90 - turned);
  }
  constexpr std::uint8_t letters_below_each_other = 255;
  if (ss_flag(element, "VerticalText")) style.rotation = letters_below_each_other;
}

void read_border(const ElementReader& element, grid::CellStyle& style) {
  const std::string_view position = ss_attribute(element, "Position").value_or("");
  const auto weight = static_cast<int>(std::clamp(ss_number(element, "Weight").value_or(0), 0.0, 3.0));
  const grid::Border border{border_line(ss_attribute(element, "LineStyle").value_or(""), weight),
                            parse_colour(ss_attribute(element, "Color").value_or(""))};
  constexpr std::pair<std::string_view, grid::Side> sides[] = {{"Left", grid::side_left},
                                                               {"Right", grid::side_right},
                                                               {"Top", grid::side_top},
                                                               {"Bottom", grid::side_bottom}};
  for (const auto& [name, side] : sides)
    if (position == name) style.borders[side] = border;
}

/// Reads the children of the `<Style>` just reached over what `style` has from its parent.
void read_style(ElementReader& element, BookMaker& maker, grid::CellStyle& style) {
  while (element.next_child()) {
    if (is_ss(element, "Borders")) {
      while (element.next_child()) {
        if (is_ss(element, "Border")) read_border(element, style);
        element.skip();
      }
      continue;
    }
    if (is_ss(element, "Font")) read_font(element, style.font);
    if (is_ss(element, "Alignment")) read_alignment(element, style);
    if (is_ss(element, "NumberFormat"))
      style.format = maker.format(code_of_format(ss_attribute(element, "Format").value_or("General")));
    if (is_ss(element, "Interior")) {
      const bool is_filled = ss_attribute(element, "Pattern").value_or("None") != "None";
      style.fill = is_filled ? parse_colour(ss_attribute(element, "Color").value_or("")) : grid::Colour{};
    }
    element.skip();
  }
}

}  // namespace

std::uint16_t Xml2003Styles::find(std::string_view id) const {
  const auto it = by_id_.find(id);
  return it == by_id_.end() ? std::uint16_t{0} : it->second;
}

void Xml2003Styles::read(ElementReader& element, BookMaker& maker) {
  std::vector<grid::CellStyle>& styles = maker.book().styles;
  while (element.next_child()) {
    if (!is_ss(element, "Style")) {
      element.skip();
      continue;
    }
    const std::string id(ss_attribute(element, "ID").value_or(""));
    const auto parent = ss_attribute(element, "Parent");
    // A parent stands before its children, as programs write them.
    grid::CellStyle style = styles[find(parent.value_or("Default"))];
    read_style(element, maker, style);
    if (id == "Default") {
      styles.front() = style;
      by_id_.insert_or_assign(id, 0);
      continue;
    }
    if (styles.size() > std::numeric_limits<std::uint16_t>::max())
      throw corrupt("单元格样式多得不合常理", "it defines an absurd number of cell styles");
    by_id_.insert_or_assign(id, static_cast<std::uint16_t>(styles.size()));
    styles.push_back(std::move(style));
  }
}

}  // namespace targetbook::containers::markup
