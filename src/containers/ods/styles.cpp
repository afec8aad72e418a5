#include "containers/ods/styles.hpp"

#include <algorithm>
#include <limits>

#include "containers/errors.hpp"
#include "containers/ods/values.hpp"

namespace targetbook::containers::ods {
namespace {

constexpr std::size_t most_styles = 200'000;
constexpr std::size_t deepest = 64;  ///< styles that inherit from each other
constexpr std::string_view usual_style = "Default";

const char* code_of(ImpliedFormat implied) {
  switch (implied) {
    case ImpliedFormat::percent:
      return "0.00%";
    case ImpliedFormat::currency:
      return "#,##0.00";
    case ImpliedFormat::date:
      return "yyyy-mm-dd";
    case ImpliedFormat::date_and_time:
      return "yyyy-mm-dd hh:mm:ss";
    case ImpliedFormat::time:
      return "hh:mm:ss";
    case ImpliedFormat::elapsed:
      return "[hh]:mm:ss";
    case ImpliedFormat::none:
      break;
  }
  return "General";
}

std::string key_of(std::string_view family, std::string_view name) {
  return std::string(family).append("/").append(name);
}

std::string_view style_attribute(const ElementReader& element, std::string_view name) {
  return element.attribute(name, Ns::odf_style).value_or("");
}

/// All that a look says, for telling two apart.
std::string written(const grid::CellStyle& style) {
  std::string out = style.font.name + '\0' + std::to_string(style.font.points);
  const auto add = [&](std::uint32_t number) { out += ',' + std::to_string(number); };
  const auto add_colour = [&](const grid::Colour& colour) { add(colour ? *colour + 1 : 0); };
  for (const bool flag : {style.font.bold, style.font.italic, style.font.underlined, style.font.struck,
                          style.wraps, style.shrinks})
    add(flag ? 1 : 0);
  add(style.format);
  add_colour(style.font.colour);
  add_colour(style.fill);
  for (const grid::Border& border : style.borders) {
    add(static_cast<std::uint32_t>(border.line));
    add_colour(border.colour);
  }
  add(static_cast<std::uint32_t>(style.align));
  add(static_cast<std::uint32_t>(style.vertical));
  add(style.indent);
  add(style.rotation);
  return out;
}

}  // namespace

void Styles::count_one() {
  if (++count_ > most_styles) throw corrupt("样式多得不合常理", "it defines an absurd number of styles");
}

void Styles::read_font_faces(ElementReader& element) {
  constexpr std::size_t longest = 64;
  while (element.next_child()) {
    count_one();
    std::string_view family = element.attribute("font-family", Ns::odf_vector).value_or("");
    family = family.substr(0, family.find(','));
    if (family.size() >= 2 && family.front() == '\'' && family.back() == '\'')
      family = family.substr(1, family.size() - 2);
    if (element.is(Ns::odf_style, "font-face"))
      fonts_.insert_or_assign(std::string(style_attribute(element, "name")),
                              std::string(family.substr(0, longest)));
    element.skip();
  }
}

void Styles::read_styles(ElementReader& element, bool are_automatic) {
  while (element.next_child()) {
    count_one();
    if (is_number_style(element)) {
      std::string name(style_attribute(element, "name"));
      number_styles_[are_automatic ? 1 : 0].insert_or_assign(std::move(name),
                                                             read_number_style(element, currency_));
    } else if (element.is(Ns::odf_style, "style")) {
      read_style(element, are_automatic);
    } else if (element.is(Ns::odf_style, "default-style")) {
      read_default_style(element);
    } else if (element.is(Ns::odf_style, "page-layout")) {
      std::string name(style_attribute(element, "name"));
      page_layouts_.insert_or_assign(std::move(name), read_page_layout(element));
    } else {
      element.skip();
    }
  }
}

void Styles::read_master_styles(ElementReader& element) {
  while (element.next_child()) {
    count_one();
    if (!element.is(Ns::odf_style, "master-page")) {
      element.skip();
      continue;
    }
    std::string name(style_attribute(element, "name"));
    master_pages_.insert_or_assign(std::move(name), read_master_page(element));
  }
}

void Styles::read_default_style(ElementReader& element) {
  const bool is_of_cells = style_attribute(element, "family") == "table-cell";
  while (element.next_child()) {
    if (is_of_cells && element.is(Ns::odf_style, "text-properties")) {
      const auto country = element.attribute("country", Ns::odf_format);
      if (country == "US") currency_ = "$";
      if (country == "GB") currency_ = "£";
    }
    if (is_of_cells) default_look_.take(element, fonts_);
    element.skip();
  }
}

void Styles::read_style(ElementReader& element, bool is_automatic) {
  const std::string key = key_of(style_attribute(element, "family"), style_attribute(element, "name"));
  Style style;
  style.is_automatic = is_automatic;
  style.parent = style_attribute(element, "parent-style-name");
  style.number_style = style_attribute(element, "data-style-name");
  style.master_page = style_attribute(element, "master-page-name");
  while (element.next_child()) {
    read_properties(element, style);
    element.skip();
  }
  styles_[is_automatic ? 1 : 0].insert_or_assign(key, std::move(style));
}

void Styles::read_properties(ElementReader& element, Style& style) {
  if (element.is(Ns::odf_style, "table-column-properties")) {
    style.length = parse_inches(style_attribute(element, "column-width"));
  } else if (element.is(Ns::odf_style, "table-row-properties")) {
    style.length = parse_inches(style_attribute(element, "row-height"));
  } else if (element.is(Ns::odf_style, "table-properties")) {
    style.is_hidden = element.attribute("display", Ns::odf_table) == "false";
  } else if (element.xml().ns() == Ns::odf_style && element.xml().local().ends_with("-properties")) {
    if (!style.look) style.look = std::make_unique<LookPart>();
    style.look->take(element, fonts_);
  }
}

const Styles::Style* Styles::find(std::string_view family, std::string_view name, bool from_automatic) const {
  const std::string key = key_of(family, name);
  if (from_automatic)
    if (const auto found = styles_[1].find(key); found != styles_[1].end()) return &found->second;
  const auto found = styles_[0].find(key);
  return found == styles_[0].end() ? nullptr : &found->second;
}

const NumberStyle* Styles::find_number(std::string_view name, bool from_automatic) const {
  if (from_automatic)
    if (const auto found = number_styles_[1].find(name); found != number_styles_[1].end())
      return &found->second;
  const auto found = number_styles_[0].find(name);
  return found == number_styles_[0].end() ? nullptr : &found->second;
}

std::optional<double> Styles::column_width(std::string_view style) const {
  const Style* const found = find("table-column", style, true);
  return found == nullptr ? std::nullopt : found->length;
}

std::optional<double> Styles::row_height(std::string_view style) const {
  const Style* const found = find("table-row", style, true);
  return found == nullptr ? std::nullopt : found->length;
}

bool Styles::shows_table(std::string_view style) const {
  const Style* const found = find("table", style, true);
  return found == nullptr || !found->is_hidden;
}

grid::PrintSetup Styles::print_setup(std::string_view table_style) const {
  const Style* const style = find("table", table_style, true);
  if (style == nullptr) return {};
  const auto page = master_pages_.find(style->master_page);
  if (page == master_pages_.end()) return {};
  const auto layout = page_layouts_.find(page->second.layout);
  grid::PrintSetup setup = layout == page_layouts_.end() ? grid::PrintSetup{} : layout->second;
  setup.header = page->second.header;
  setup.footer = page->second.footer;
  return setup;
}

std::uint16_t Styles::index_of_format(const std::string& code) {
  if (code.empty() || code == "General") return 0;
  const auto known = formats_.find(code);
  if (known != formats_.end()) return known->second;
  if (book_.formats.size() > std::numeric_limits<std::uint16_t>::max())
    throw corrupt("数字格式多得不合常理", "it defines an absurd number of number formats");
  const auto index = static_cast<std::uint16_t>(book_.formats.size());
  book_.formats.emplace_back(code);
  formats_.emplace(code, index);
  return index;
}

std::uint16_t Styles::index_of_style(const grid::CellStyle& style) {
  if (style == book_.styles.front()) return 0;
  std::string key = written(style);
  const auto known = looks_.find(key);
  if (known != looks_.end()) return known->second;
  if (book_.styles.size() > std::numeric_limits<std::uint16_t>::max())
    throw corrupt("单元格样式多得不合常理", "it uses an absurd number of cell styles");
  const auto index = static_cast<std::uint16_t>(book_.styles.size());
  book_.styles.push_back(style);
  looks_.emplace(std::move(key), index);
  return index;
}

std::uint16_t Styles::format_of(const Style& style) {
  const NumberStyle* const own = find_number(style.number_style, style.is_automatic);
  if (own == nullptr) return 0;
  std::vector<const NumberStyle*> mapped;
  for (const NumberStyleMap& map : own->maps) mapped.push_back(find_number(map.style, style.is_automatic));
  return index_of_format(joined_code(*own, mapped));
}

CellShown Styles::put_together(std::string_view name, ImpliedFormat implied) {
  std::vector<const Style*> line;  // from the style to the one it all comes from
  for (const Style* style = find("table-cell", name, true); style != nullptr;
       style = style->parent.empty() ? nullptr : find("table-cell", style->parent, false)) {
    if (line.size() >= deepest)
      throw corrupt("单元格样式 {} 继承过深或循环", "the cell style {} inherits too deep or from itself",
                    quoted(name));
    line.push_back(style);
  }
  grid::CellStyle look;
  default_look_.apply_to(look);
  for (auto it = line.rbegin(); it != line.rend(); ++it)
    if ((*it)->look) (*it)->look->apply_to(look);
  const auto with_format =
      std::find_if(line.begin(), line.end(), [](const Style* style) { return !style->number_style.empty(); });
  if (with_format != line.end()) look.format = format_of(**with_format);
  if (look.format == 0) look.format = index_of_format(code_of(implied));
  return {look.format, index_of_style(look)};
}

void Styles::settle() {
  grid::CellStyle usual;
  default_look_.apply_to(usual);
  book_.styles.front() = usual;
  const CellShown shown = put_together(usual_style, ImpliedFormat::none);
  book_.styles.front() = book_.styles.at(shown.style);
  book_.styles.resize(1);
  looks_.clear();
}

CellShown Styles::cell(std::string_view style, ImpliedFormat implied) {
  if (style.empty() || find("table-cell", style, true) == nullptr) style = usual_style;
  std::string key(1, static_cast<char>('0' + static_cast<int>(implied)));
  key += style;
  if (const auto known = known_.find(key); known != known_.end()) return known->second;
  const CellShown shown = put_together(style, implied);
  known_.emplace(std::move(key), shown);
  return shown;
}

}  // namespace targetbook::containers::ods
