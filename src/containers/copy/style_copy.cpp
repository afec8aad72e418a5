#include "containers/copy/style_copy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "containers/edit/made_sheet.hpp"
#include "containers/edit/xml_document.hpp"

namespace targetbook::containers::copy {
namespace {

using edit::escape_attribute;
using grid::CellStyle;

constexpr std::size_t first_own_format = 164;
constexpr std::size_t most_formats = 64'000;   ///< of cells; programs repair a file with more
constexpr std::size_t longest_code = 255;      ///< of a number format, in UTF-16 units
constexpr std::size_t longest_font_name = 31;  ///< likewise
constexpr double largest_font = 409;
constexpr double usual_font = 11;
constexpr int steepest_rotation = 180;
constexpr int letters_below = 255;
constexpr int most_indent = 250;

std::string colour_xml(const char* element, const grid::Colour& colour) {
  return colour ? fmt::format("<{} rgb=\"FF{:06X}\"/>", element, *colour & 0xFFFFFFU) : std::string{};
}

std::string font_xml(const grid::Font& font) {
  std::string xml = "<font>";
  if (font.bold) xml += "<b/>";
  if (font.italic) xml += "<i/>";
  if (font.struck) xml += "<strike/>";
  if (font.underlined) xml += "<u/>";
  const bool has_size = font.points >= 1 && font.points <= largest_font;
  const bool has_name = !font.name.empty() && base::utf16_length(font.name) <= longest_font_name;
  return xml + fmt::format("<sz val=\"{:g}\"/>{}<name val=\"{}\"/></font>",
                           has_size ? font.points : usual_font, colour_xml("color", font.colour),
                           has_name ? escape_attribute(font.name) : "宋体");
}

std::string fill_xml(const grid::Colour& fill) {
  if (!fill) return "<fill><patternFill patternType=\"none\"/></fill>";
  return "<fill><patternFill patternType=\"solid\">" + colour_xml("fgColor", fill) +
         "<bgColor indexed=\"64\"/></patternFill></fill>";
}

const char* line_name(grid::BorderLine line) {
  constexpr std::array names{"none",
                             "thin",
                             "medium",
                             "dashed",
                             "dotted",
                             "thick",
                             "double",
                             "hair",
                             "mediumDashed",
                             "dashDot",
                             "mediumDashDot",
                             "dashDotDot",
                             "mediumDashDotDot",
                             "slantDashDot"};
  return names.at(static_cast<std::size_t>(line));
}

std::string border_xml(const std::array<grid::Border, grid::sides>& borders) {
  constexpr std::array<const char*, grid::sides> names{"left", "right", "top", "bottom"};
  std::string xml = "<border>";
  for (std::size_t side = 0; side < grid::sides; ++side) {
    const grid::Border& border = borders.at(side);
    if (border.line == grid::BorderLine::none) {
      xml += fmt::format("<{}/>", names.at(side));
      continue;
    }
    const std::string colour = border.colour ? colour_xml("color", border.colour) : "<color auto=\"1\"/>";
    xml += fmt::format("<{0} style=\"{1}\">{2}</{0}>", names.at(side), line_name(border.line), colour);
  }
  return xml + "<diagonal/></border>";
}

const char* across_name(grid::Align align) {
  constexpr std::array names{"", "left", "center", "right", "fill", "justify", "centerContinuous"};
  return names.at(static_cast<std::size_t>(align));
}

const char* down_name(grid::VerticalAlign align) {
  constexpr std::array names{"bottom", "center", "top", "justify"};
  return names.at(static_cast<std::size_t>(align));
}

std::string alignment_xml(const CellStyle& style) {
  std::string xml;
  if (style.align != grid::Align::general) xml += fmt::format(" horizontal=\"{}\"", across_name(style.align));
  if (style.vertical != grid::VerticalAlign::bottom)
    xml += fmt::format(" vertical=\"{}\"", down_name(style.vertical));
  if (style.rotation != 0 && (style.rotation <= steepest_rotation || style.rotation == letters_below))
    xml += fmt::format(" textRotation=\"{}\"", style.rotation);
  if (style.wraps) xml += " wrapText=\"1\"";
  if (style.indent > 0) xml += fmt::format(" indent=\"{}\"", std::min<int>(style.indent, most_indent));
  if (style.shrinks) xml += " shrinkToFit=\"1\"";
  return xml.empty() ? xml : "<alignment" + xml + "/>";
}

/// Whether programs take the code without asking to repair the file: quotes and brackets closed, nothing
/// behind which a character is missing, at most four parts.
bool is_sound_code(std::string_view code) {
  if (base::utf16_length(code) > longest_code || base::find_invalid_utf8(code) != std::string_view::npos)
    return false;
  std::size_t parts = 1;
  for (std::size_t i = 0; i < code.size(); ++i) {
    switch (code[i]) {
      case '"':
      case '[':
        i = code.find(code[i] == '"' ? '"' : ']', i + 1);
        if (i == std::string_view::npos) return false;
        break;
      case '\\':
      case '_':
      case '*':
        if (++i == code.size()) return false;
        break;
      case ';':
        ++parts;
        break;
      default:
        if (static_cast<unsigned char>(code[i]) < 0x20) return false;
    }
  }
  return parts <= 4;
}

/// Those of Excel's own numbers that stand for one code in every language (18.8.30).
std::size_t builtin_number(std::string_view code) {
  for (const unsigned id : {1U, 2U, 3U, 4U, 9U, 10U, 11U, 49U})
    if (grid::builtin_format(id) == code) return id;
  return 0;
}

}  // namespace

StyleCopy::Table::Table(std::vector<std::string> first) : entries_(std::move(first)) {
  for (std::size_t i = 0; i < entries_.size(); ++i) numbers_.emplace(entries_[i], i);
}

std::size_t StyleCopy::Table::number_of(const std::string& xml) {
  const auto [entry, is_new] = numbers_.try_emplace(xml, entries_.size());
  if (is_new) entries_.push_back(xml);
  return entry->second;
}

std::string StyleCopy::Table::part(std::string_view element) const {
  std::string xml = fmt::format("<{} count=\"{}\">", element, entries_.size());
  for (const std::string& entry : entries_) xml += entry;
  return xml + fmt::format("</{}>", element);
}

StyleCopy::StyleCopy(const grid::Workbook& workbook)
    : workbook_(workbook),
      fonts_({font_xml(workbook.styles.empty() ? grid::Font{} : workbook.styles.front().font)}),
      fills_({fill_xml(std::nullopt), "<fill><patternFill patternType=\"gray125\"/></fill>"}),
      borders_({border_xml({})}) {
  (void)format_of(0, 0);
}

std::size_t StyleCopy::number_format(std::uint16_t format) {
  const std::string& code = workbook_.formats.at(format).code();
  if (code == "General" || !is_sound_code(code)) return 0;
  if (const std::size_t builtin = builtin_number(code); builtin != 0) return builtin;
  const auto [entry, is_new] = own_numbers_.try_emplace(code, first_own_format + own_formats_.size());
  if (is_new) own_formats_.push_back(code);
  return entry->second;
}

std::size_t StyleCopy::format_of(std::uint16_t style, std::uint16_t number_format) {
  if (formats_.size() >= most_formats && !known_.contains({style, number_format})) style = 0;
  const auto [entry, is_new] = known_.try_emplace({style, number_format}, formats_.size());
  if (!is_new) return entry->second;
  static const CellStyle plain;
  add_format(style < workbook_.styles.size() ? workbook_.styles[style] : plain, number_format);
  return entry->second;
}

std::size_t StyleCopy::format_of_lines() {
  if (format_of_lines_ != 0) return format_of_lines_;
  CellStyle look;
  look.wraps = true;
  format_of_lines_ = formats_.size();
  add_format(look, 0);
  return format_of_lines_;
}

void StyleCopy::add_format(const CellStyle& look, std::uint16_t number_format) {
  const std::string alignment = alignment_xml(look);
  formats_.push_back(fmt::format(
      "<xf numFmtId=\"{}\" fontId=\"{}\" fillId=\"{}\" borderId=\"{}\" xfId=\"0\" applyNumberFormat=\"1\" "
      "applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"{}",
      this->number_format(number_format), fonts_.number_of(font_xml(look.font)),
      fills_.number_of(fill_xml(look.fill)), borders_.number_of(border_xml(look.borders)),
      alignment.empty() ? "/>" : " applyAlignment=\"1\">" + alignment + "</xf>"));
}

std::string StyleCopy::part() const {
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"";
  xml += edit::spreadsheet_namespace(false);
  xml += "\">";
  if (!own_formats_.empty()) {
    xml += fmt::format("<numFmts count=\"{}\">", own_formats_.size());
    for (std::size_t i = 0; i < own_formats_.size(); ++i)
      xml += fmt::format("<numFmt numFmtId=\"{}\" formatCode=\"{}\"/>", first_own_format + i,
                         escape_attribute(own_formats_[i]));
    xml += "</numFmts>";
  }
  xml += fonts_.part("fonts") + fills_.part("fills") + borders_.part("borders");
  xml +=
      "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
      "borderId=\"0\"/></cellStyleXfs>";
  xml += fmt::format("<cellXfs count=\"{}\">", formats_.size());
  for (const std::string& format : formats_) xml += format;
  return xml +
         "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" "
         "builtinId=\"0\"/></cellStyles>"
         "</styleSheet>";
}

}  // namespace targetbook::containers::copy
