#include "containers/xls/style_records.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace targetbook::containers::xls {
namespace {

using grid::Align;
using grid::BorderLine;
using grid::VerticalAlign;

// MS-XLS 2.5.161 (Icv): the colours 8 to 63 where no PALETTE record says others; 0 to 7 are always the first
// eight of them.
constexpr std::array<std::uint32_t, 56> usual_palette{
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000,
    0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF,
    0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000,
    0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
    0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966,
    0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333};
constexpr std::uint32_t first_of_palette = 8;

constexpr std::size_t most_records = 65'536;  // an index has 16 bits
constexpr std::size_t most_styles = 4'096;    // Excel has no more in an .xls
constexpr std::uint16_t longest_format = 255;

unsigned bits(std::uint32_t number, unsigned first, unsigned count) {
  return (number >> first) & ((1U << count) - 1U);
}

Align align_of(unsigned number) {
  constexpr std::array all{Align::general, Align::left,    Align::center, Align::right,
                           Align::fill,    Align::justify, Align::across, Align::justify};
  return all[number % all.size()];
}

VerticalAlign vertical_of(unsigned number) {
  constexpr std::array all{VerticalAlign::top, VerticalAlign::center, VerticalAlign::bottom,
                           VerticalAlign::justify, VerticalAlign::justify};
  return number < all.size() ? all[number] : VerticalAlign::bottom;
}

BorderLine line_of(unsigned number) {
  return number <= static_cast<unsigned>(BorderLine::slant_dash_dot) ? static_cast<BorderLine>(number)
                                                                     : BorderLine::thin;
}

}  // namespace

void StyleRecords::add_format(const Body& body) {
  if (body.size() > 2) formats_[body.u16(0)] = body.from(2);
}

void StyleRecords::add_xf(const Body& body) {
  if (xfs_.size() < most_records) xfs_.push_back({body.bytes(), {}});
}

void StyleRecords::set_palette(const Body& body) {
  palette_.clear();
  constexpr std::size_t colour_size = 4;
  const std::size_t count = std::min<std::size_t>(body.u16(0), (body.size() - 2) / colour_size);
  for (std::size_t i = 0; i < std::min(count, usual_palette.size()); ++i) {
    const std::uint32_t stored = body.u32(2 + i * colour_size);  // red stands first
    palette_.push_back(bits(stored, 0, 8) << 16U | bits(stored, 8, 8) << 8U | bits(stored, 16, 8));
  }
}

grid::Colour StyleRecords::colour(std::uint32_t index) const {
  if (index < first_of_palette) return usual_palette[index];
  index -= first_of_palette;
  if (index < palette_.size()) return palette_[index];
  if (index < usual_palette.size()) return usual_palette[index];
  return std::nullopt;  // the window's own text and ground
}

// MS-XLS 2.4.122; in BIFF5 the name alone is written in another way.
grid::Font StyleRecords::font(std::uint16_t index) {
  constexpr std::uint16_t left_out = 4;  // no font has this number
  constexpr double twips = 20;
  constexpr std::uint16_t bold_from = 600;
  if (index > left_out) --index;
  if (index >= fonts_.size()) return {};
  const Body body(fonts_[index]);
  grid::Font font;
  font.points = body.u16(0) / twips;
  const std::uint16_t flags = body.u16(2);
  font.italic = bits(flags, 1, 1) != 0;
  font.struck = bits(flags, 3, 1) != 0;
  font.colour = colour(body.u16(4));
  font.bold = body.u16(6) >= bold_from;
  font.underlined = body.u8(10) != 0;
  constexpr std::size_t name_at = 14;
  if (body.size() > name_at) {
    ContinuedBody name(body.from(name_at));
    try {
      font.name = reader_.read(name, TextReader::Count::one_byte);
    } catch (const base::FileError&) {
      font.name.clear();  // a cell is not lost for the name of its font
    }
  }
  return font;
}

std::uint16_t StyleRecords::index_of_format(std::uint16_t id) {
  const auto known = format_indexes_.find(id);
  if (known != format_indexes_.end()) return known->second;
  std::string code(grid::builtin_format(id));
  if (const auto found = formats_.find(id); found != formats_.end()) {
    ContinuedBody body(found->second);
    code = reader_.read(body, reader_.version() == Version::biff8 ? TextReader::Count::two_bytes
                                                                  : TextReader::Count::one_byte);
    if (code.size() > longest_format * std::size_t{4}) code.clear();
  }
  if (code.empty()) code = book_.formats.front().code();
  auto same = format_codes_.find(code);
  if (same == format_codes_.end() && book_.formats.size() < most_records) {
    same = format_codes_.emplace(code, static_cast<std::uint16_t>(book_.formats.size())).first;
    book_.formats.emplace_back(code);
  }
  const std::uint16_t index = same == format_codes_.end() ? std::uint16_t{0} : same->second;
  format_indexes_.emplace(id, index);
  return index;
}

std::uint16_t StyleRecords::index_of_style(const grid::CellStyle& style) {
  const auto same = std::find(book_.styles.begin(), book_.styles.end(), style);
  const auto index = static_cast<std::uint16_t>(same - book_.styles.begin());
  if (same != book_.styles.end()) return index;
  if (book_.styles.size() >= most_styles) return 0;
  book_.styles.push_back(style);
  return index;
}

// MS-XLS 2.5.20 (CellXF).
void StyleRecords::read_biff8(const Body& xf, grid::CellStyle& style) const {
  const std::uint8_t alignment = xf.u8(6);
  style.align = align_of(bits(alignment, 0, 3));
  style.wraps = bits(alignment, 3, 1) != 0;
  style.vertical = vertical_of(bits(alignment, 4, 3));
  style.rotation = xf.u8(7);
  style.indent = static_cast<std::uint8_t>(bits(xf.u8(8), 0, 4));
  style.shrinks = bits(xf.u8(8), 4, 1) != 0;
  const std::uint32_t sides = xf.u32(10);
  const std::uint32_t more = xf.u32(14);
  style.borders[grid::side_left] = {line_of(bits(sides, 0, 4)), colour(bits(sides, 16, 7))};
  style.borders[grid::side_right] = {line_of(bits(sides, 4, 4)), colour(bits(sides, 23, 7))};
  style.borders[grid::side_top] = {line_of(bits(sides, 8, 4)), colour(bits(more, 0, 7))};
  style.borders[grid::side_bottom] = {line_of(bits(sides, 12, 4)), colour(bits(more, 7, 7))};
  if (bits(more, 26, 6) != 0) style.fill = colour(bits(xf.u16(18), 0, 7));
}

// As OpenOffice's description of the format has it, 5.115.
void StyleRecords::read_biff5(const Body& xf, grid::CellStyle& style) const {
  const std::uint16_t alignment = xf.u16(6);
  style.align = align_of(bits(alignment, 0, 3));
  style.wraps = bits(alignment, 3, 1) != 0;
  style.vertical = vertical_of(bits(alignment, 4, 3));
  constexpr std::array<std::uint8_t, 4> rotations{0, 255, 90, 180};
  style.rotation = rotations[bits(alignment, 8, 2)];
  const std::uint32_t area = xf.u32(8);
  const std::uint32_t sides = xf.u32(12);
  style.borders[grid::side_left] = {line_of(bits(sides, 3, 3)), colour(bits(sides, 16, 7))};
  style.borders[grid::side_right] = {line_of(bits(sides, 6, 3)), colour(bits(sides, 23, 7))};
  style.borders[grid::side_top] = {line_of(bits(sides, 0, 3)), colour(bits(sides, 9, 7))};
  style.borders[grid::side_bottom] = {line_of(bits(area, 22, 3)), colour(bits(area, 25, 7))};
  if (bits(area, 16, 6) != 0) style.fill = colour(bits(area, 0, 7));
}

void StyleRecords::make(Xf& xf) {
  xf.made.is_made = true;
  const Body body(xf.bytes);
  constexpr std::size_t size_biff5 = 16;
  constexpr std::size_t size_biff8 = 20;
  const bool is_biff8 = reader_.version() == Version::biff8;
  if (body.size() < 4) return;
  grid::CellStyle style;
  style.format = xf.made.format = index_of_format(body.u16(2));
  if (body.size() < (is_biff8 ? size_biff8 : size_biff5)) return;
  style.font = font(body.u16(0));
  if (is_biff8)
    read_biff8(body, style);
  else
    read_biff5(body, style);
  for (grid::Border& border : style.borders)
    if (border.line == BorderLine::none) border.colour.reset();
  xf.made.style = index_of_style(style);
}

}  // namespace targetbook::containers::xls
