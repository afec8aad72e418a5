#include "containers/markup/html_looks.hpp"

#include <array>
#include <limits>
#include <utility>

#include "base/text.hpp"
#include "containers/errors.hpp"
#include "containers/markup/css_values.hpp"
#include "containers/markup/html_entities.hpp"
#include "containers/markup/html_tokens.hpp"

namespace targetbook::containers::markup {
namespace {

constexpr std::size_t most_known = 4'096;
/// Style sheets that would take more than this to apply are an attack.
constexpr std::uint64_t most_declarations = std::uint64_t{64} << 20U;

constexpr std::array<std::string_view, 7> like_styles = {"align",  "bgcolor", "height", "hidden",
                                                         "nowrap", "valign",  "width"};

void put_colour(const grid::Colour& colour, std::string& out) {
  out += colour ? std::to_string(*colour) : "-";
  out += ' ';
}

/// All that a style says, as a key.
std::string key_of(const grid::CellStyle& style) {
  std::string out = style.font.name;
  const auto put = [&](auto number) { out.append(1, ' ').append(std::to_string(number)); };
  put(style.format);
  put(style.font.points);
  put((style.font.bold ? 1 : 0) + (style.font.italic ? 2 : 0) + (style.font.underlined ? 4 : 0) +
      (style.font.struck ? 8 : 0) + (style.wraps ? 16 : 0) + (style.shrinks ? 32 : 0));
  put(static_cast<int>(style.align));
  put(static_cast<int>(style.vertical));
  put(style.indent);
  put(style.rotation);
  put_colour(style.font.colour, out);
  put_colour(style.fill, out);
  for (const grid::Border& border : style.borders) {
    put(static_cast<int>(border.line));
    put_colour(border.colour, out);
  }
  return out;
}

}  // namespace

/// The attributes that a look depends on, as they stand in the page.
struct HtmlLooks::Relevant {
  std::string_view class_names;
  std::string_view id;
  std::string_view style;
  std::array<HtmlAttributes::Attribute, like_styles.size()> others;

  explicit Relevant(std::string_view attributes) {
    HtmlAttributes walk(attributes);
    while (const auto attribute = walk.next()) {
      if (attribute->is("class")) take(class_names, attribute->value);
      if (attribute->is("id")) take(id, attribute->value);
      if (attribute->is("style")) take(style, attribute->value);
      for (std::size_t i = 0; i < like_styles.size(); ++i)
        if (others[i].name.empty() && attribute->is(like_styles[i])) others[i] = *attribute;
    }
  }
  static void take(std::string_view& to, std::string_view value) {
    if (to.empty()) to = value;
  }
  [[nodiscard]] std::string key(std::string_view name, std::uint64_t parent) const {
    std::string out = std::to_string(parent);
    for (const std::string_view text : {name, class_names, id, style}) out.append(1, '\n').append(text);
    for (const auto& other : others)
      out.append(1, '\n').append(other.name.empty() ? "" : "=").append(other.value);
    return out;
  }
};

HtmlLookPtr HtmlLooks::begin_table(std::string_view attributes) {
  StyledElement element{"table", html_attribute(attributes, "id").value_or(""), {}};
  const std::string classes = html_attribute(attributes, "class").value_or("");
  for (const std::string_view each : base::split(classes, ' '))
    if (!each.empty()) element.classes.emplace_back(each);
  table_ = element.selectors();
  known_.clear();
  last_ = {};
  auto look = std::make_shared<HtmlLook>(*look_of("table", attributes, nullptr));
  const auto border = html_attribute(attributes, "border");
  if (border && !border->empty() && *border != "0")
    look->facts.look.borders.fill({grid::BorderLine::thin, std::nullopt});
  else
    look->facts.look.borders.fill({});  // those of the table itself stand around it
  look->serial = ++last_serial_;
  return look;
}

HtmlLookPtr HtmlLooks::look_of(std::string_view name, std::string_view attributes, const HtmlLook* parent) {
  const std::uint64_t serial = parent == nullptr ? 0 : parent->serial;
  const bool is_asked_again =
      last_.look && last_.parent == serial && last_.name == name && last_.attributes == attributes;
  if (!is_asked_again)
    last_ = {std::string(name), std::string(attributes), serial, find_or_make(name, attributes, parent)};
  return last_.look;
}

HtmlLookPtr HtmlLooks::find_or_make(std::string_view name, std::string_view attributes,
                                    const HtmlLook* parent) {
  const Relevant relevant(attributes);
  std::string key = relevant.key(name, parent == nullptr ? 0 : parent->serial);
  if (const auto known = known_.find(key); known != known_.end()) return known->second;
  StyledElement element{in_small_letters(name), decode_entities(relevant.id, EntityPlace::attribute), {}};
  for (const std::string_view each : base::split(relevant.class_names, ' '))
    if (!each.empty()) element.classes.emplace_back(each);
  HtmlLookPtr look = make(element, relevant, parent);
  if (known_.size() >= most_known) known_.clear();
  known_.emplace(std::move(key), look);
  return look;
}

HtmlLookPtr HtmlLooks::make(const StyledElement& element, const Relevant& relevant, const HtmlLook* parent) {
  auto look = std::make_shared<HtmlLook>();
  if (parent != nullptr) look->facts = parent->facts.inherited();
  for (std::size_t i = 0; i < like_styles.size(); ++i)
    if (!relevant.others[i].name.empty())
      apply_attribute(like_styles[i], decode_entities(relevant.others[i].value, EntityPlace::attribute),
                      look->facts);
  const std::string declarations = sheet_.declarations_for(element, table_);
  declarations_read_ += declarations.size();
  if (declarations_read_ > most_declarations)
    throw corrupt("样式表大得不合常理", "its style sheets are absurdly large");
  apply_declarations(declarations, look->facts);
  apply_declarations(decode_entities(relevant.style, EntityPlace::attribute), look->facts);
  look->format = maker_.format(look->facts.format);
  look->facts.look.format = look->format;
  look->style = style_index(look->facts.look);
  look->serial = ++last_serial_;
  return look;
}

std::uint16_t HtmlLooks::style_index(const grid::CellStyle& style) {
  if (style == grid::CellStyle{}) return 0;
  auto& styles = maker_.book().styles;
  const auto [entry, is_new] = styles_.emplace(key_of(style), static_cast<std::uint16_t>(styles.size()));
  if (!is_new) return entry->second;
  if (styles.size() > std::numeric_limits<std::uint16_t>::max()) {
    styles_.erase(entry);
    return 0;  // more than any workbook may have: the looks of the rest are left out
  }
  styles.push_back(style);
  return entry->second;
}

std::uint16_t HtmlLooks::style_with(const HtmlLook& look, const grid::Font& font) {
  grid::CellStyle style = look.facts.look;
  style.font = font;
  return style_index(style);
}

}  // namespace targetbook::containers::markup
