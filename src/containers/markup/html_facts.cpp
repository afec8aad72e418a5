#include "containers/markup/html_facts.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "containers/markup/colours.hpp"
#include "containers/markup/css_values.hpp"
#include "containers/markup/html_tokens.hpp"
#include "containers/markup/named_formats.hpp"

namespace targetbook::containers::markup {
namespace {

using grid::BorderLine;

void set_align(const std::string& word, grid::CellStyle& look) {
  using grid::Align;
  if (word == "left") look.align = Align::left;
  if (word == "center" || word == "middle") look.align = Align::center;
  if (word == "right") look.align = Align::right;
  if (word == "justify") look.align = Align::justify;
  if (word == "fill") look.align = Align::fill;
  if (word == "center-across") look.align = Align::across;
  if (word == "general") look.align = Align::general;
}

void set_vertical(const std::string& word, grid::CellStyle& look) {
  using grid::VerticalAlign;
  if (word == "top") look.vertical = VerticalAlign::top;
  if (word == "middle" || word == "center") look.vertical = VerticalAlign::center;
  if (word == "bottom") look.vertical = VerticalAlign::bottom;
  if (word == "justify") look.vertical = VerticalAlign::justify;
}

/// `.5pt solid windowtext`, `1px dashed #000000`, `none`.
grid::Border parse_border(std::string_view value) {
  grid::Border border;
  double points = 0.75;
  bool is_line = false;
  for (const std::string_view word : base::split(value, ' ')) {
    const std::string small = in_small_letters(word.substr(0, 32));
    if (small.empty()) continue;
    if (const auto width = css_points(small))
      points = *width;
    else if (small == "thin" || small == "medium" || small == "thick")
      points = small == "thin" ? 0.5 : small == "medium" ? 1.5 : 2.5;
    else if (small == "solid" || small == "double" || small == "dashed" || small == "dotted" ||
             small == "hairline") {
      is_line = true;
      border.line = small == "double"     ? BorderLine::double_line
                    : small == "dashed"   ? BorderLine::dashed
                    : small == "dotted"   ? BorderLine::dotted
                    : small == "hairline" ? BorderLine::hair
                                          : BorderLine::thin;
    } else if (small != "none" && small != "hidden") {
      border.colour = parse_colour(word);
    }
  }
  if (!is_line || points <= 0) return {};
  if (border.line == BorderLine::thin && points >= 1.2)
    border.line = points >= 2 ? BorderLine::thick : BorderLine::medium;
  if (border.line == BorderLine::dashed && points >= 1) border.line = BorderLine::medium_dashed;
  return border;
}

bool set_border(std::string_view property, std::string_view value, grid::CellStyle& look) {
  constexpr std::pair<std::string_view, grid::Side> sides[] = {{"border-left", grid::side_left},
                                                               {"border-right", grid::side_right},
                                                               {"border-top", grid::side_top},
                                                               {"border-bottom", grid::side_bottom}};
  if (property == "border") look.borders.fill(parse_border(value));
  for (const auto& [name, side] : sides)
    if (property == name) look.borders[side] = parse_border(value);
  return property.starts_with("border");
}

void set_font(std::string_view property, std::string_view value, grid::Font& font) {
  const std::string word = in_small_letters(value.substr(0, 64));
  if (property == "color") font.colour = parse_colour(word);
  if (property == "font-weight")
    font.bold = word == "bold" || word == "bolder" || (word.size() == 3 && word >= "600");
  if (property == "font-style") font.italic = word == "italic" || word == "oblique";
  if (property == "font-size") font.points = css_points(word).value_or(font.points);
  if (property == "font-family")
    font.name = css_string(value.substr(0, std::min(value.find(','), value.size())));
  if (property == "text-decoration") {
    font.underlined = word.find("underline") != std::string::npos;
    font.struck = word.find("line-through") != std::string::npos;
  }
}

void apply(const CssDeclaration& declaration, HtmlFacts& facts) {
  const auto& [property, value] = declaration;
  if (set_border(property, value, facts.look)) return;
  const auto word = [&, given = value] { return in_small_letters(given.substr(0, 64)); };
  if (property == "display")
    facts.is_hidden = word().starts_with("none");
  else if (property == "visibility")
    facts.is_hidden = facts.is_hidden || word() == "hidden" || word() == "collapse";
  else if (property == "mso-number-format" || property == "vnd.ms-excel.numberformat")
    facts.format = code_of_format(css_string(value));
  else if (property == "mso-spacerun")
    facts.is_space_run = word() == "yes";
  else if (property == "mso-ignore")
    facts.ignores_colspan = word().find("colspan") != std::string::npos;
  else if (property == "white-space") {
    facts.keeps_blanks = word().starts_with("pre");
    facts.look.wraps = word() == "normal" || word() == "pre-wrap";
  } else if (property == "width")
    facts.width_points = css_points(value);
  else if (property == "height")
    facts.height_points = css_points(value);
  else if (property == "text-align")
    set_align(word(), facts.look);
  else if (property == "vertical-align")
    set_vertical(word(), facts.look);
  else if (property == "background" || property == "background-color") {
    if (const auto colour = parse_colour(value.substr(0, std::min(value.find(' '), value.size()))))
      facts.look.fill = colour;
  } else
    set_font(property, value, facts.look.font);
}

}  // namespace

HtmlFacts HtmlFacts::inherited() const {
  HtmlFacts within;
  within.keeps_blanks = keeps_blanks;
  within.format = format;
  within.look = look;
  return within;
}

void apply_declarations(std::string_view declarations, HtmlFacts& facts) {
  while (const auto declaration = take_declaration(declarations)) apply(*declaration, facts);
}

void apply_attribute(std::string_view name, std::string_view value, HtmlFacts& facts) {
  const std::string word = in_small_letters(value.substr(0, 64));
  if (name == "align") set_align(word, facts.look);
  if (name == "valign") set_vertical(word, facts.look);
  if (name == "bgcolor") facts.look.fill = parse_colour(word);
  if (name == "width") facts.width_points = css_points(word);
  if (name == "height") facts.height_points = css_points(word);
  if (name == "hidden") facts.is_hidden = true;
}

void apply_font_element(std::string_view attributes, grid::Font& font) {
  constexpr double points_of_sizes[] = {8, 8, 10, 12, 14, 18, 24, 36};
  if (const auto face = html_attribute(attributes, "face"))
    font.name = css_string(face->substr(0, face->find(',')));
  if (const auto colour = html_attribute(attributes, "color")) font.colour = parse_colour(*colour);
  if (const auto size = html_attribute(attributes, "size");
      size && size->size() == 1 && (*size)[0] >= '1' && (*size)[0] <= '7')
    font.points = points_of_sizes[(*size)[0] - '0'];
}

}  // namespace targetbook::containers::markup
