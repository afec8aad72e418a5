#include "containers/xls/look_records.hpp"

#include <algorithm>
#include <cmath>

namespace targetbook::containers::xls {
namespace {

constexpr double twips_in_a_point = 20;

/// A stored width counts the cell's padding of five pixels, which what programs show leaves out; the digits
/// of the usual fonts are seven pixels wide (ECMA-376 part 1, 18.3.1.13).
double shown_width(double stored) {
  constexpr double digit_pixels = 7;
  constexpr double padding_pixels = 5;
  constexpr double narrowest = (digit_pixels + padding_pixels) / digit_pixels;
  if (stored >= narrowest) return stored - padding_pixels / digit_pixels;
  return stored / narrowest;
}

/// A default width without padding is rounded up to eight pixels (MS-XLS 2.4.89).
double shown_default(std::uint16_t characters) {
  constexpr double digit_pixels = 7;
  constexpr double padding_pixels = 5;
  constexpr double step = 8;
  const double pixels = std::ceil((characters * digit_pixels + padding_pixels) / step) * step;
  return (pixels - padding_pixels) / digit_pixels;
}

void add_span(std::vector<grid::Span>& spans, grid::Span span) {
  if (!spans.empty() && spans.back().last + 1 == span.first)
    spans.back().last = span.last;
  else
    spans.push_back(span);
}

}  // namespace

bool LookRecords::read(RecordReader& records) {
  const Body& body = records.body();
  grid::PrintSetup& print = sheet_.look.print;
  switch (records.type()) {
    case Type::merge_cells:
      read_merges(body);
      break;
    case Type::row:
      read_row(body);
      break;
    case Type::column_info:
      read_columns(body);
      break;
    case Type::default_column_width:
      default_width_ = body.u16_or(0, 0);
      break;
    case Type::standard_width:
      standard_width_ = body.u16_or(0, 0) / 256.0;
      break;
    case Type::default_row_height:
      default_twips_ = body.u16_or(2, 0);
      break;
    case Type::note:
      read_note(body);
      break;
    case Type::header:
      print.header = read_codes(records);
      break;
    case Type::footer:
      print.footer = read_codes(records);
      break;
    case Type::left_margin:
      read_margin(body, grid::side_left);
      break;
    case Type::right_margin:
      read_margin(body, grid::side_right);
      break;
    case Type::top_margin:
      read_margin(body, grid::side_top);
      break;
    case Type::bottom_margin:
      read_margin(body, grid::side_bottom);
      break;
    case Type::ws_bool:
      is_fitted_ = (body.u16_or(0, 0) & 0x0100U) != 0;
      break;
    case Type::centre_across:
      print.is_centred_across = body.u16_or(0, 0) == 1;
      break;
    case Type::centre_down:
      print.is_centred_down = body.u16_or(0, 0) == 1;
      break;
    case Type::setup:
      read_setup(body);
      break;
    default:
      return false;
  }
  return true;
}

// MS-XLS 2.4.168.
void LookRecords::read_merges(const Body& body) {
  constexpr std::size_t range_size = 8;
  const std::size_t count = body.u16(0);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = 2 + i * range_size;
    const base::CellRange range{{body.u16(at), body.u16(at + 4)}, {body.u16(at + 2), body.u16(at + 6)}};
    if (range.last.column > last_column || range.first.row > range.last.row ||
        range.first.column > range.last.column)
      throw corrupt("合并区域超出工作表：第 {} 行第 {} 列到第 {} 行第 {} 列",
                    "a merged range lies off the sheet: row {}, column {} to row {}, column {}",
                    std::to_string(range.first.row + 1), std::to_string(range.first.column + 1),
                    std::to_string(range.last.row + 1), std::to_string(range.last.column + 1))
          .at(sheet_.name);
    if (++context_.merges > context_.limits.merges) throw too_large("merges", context_.limits.merges);
    sheet_.merges.push_back(range);
  }
}

// MS-XLS 2.4.221.
void LookRecords::read_row(const Body& body) {
  constexpr unsigned height_bits = 0x7FFF;
  constexpr unsigned is_hidden = 0x20;
  constexpr unsigned is_custom = 0x40;
  const std::uint16_t row = body.u16(0);
  if (row >= rows_.size()) rows_.resize(std::size_t{row} + 1);
  const unsigned flags = body.u16_or(12, 0);
  rows_[row] = {static_cast<std::uint16_t>(body.u16_or(6, 0) & height_bits), (flags & is_hidden) != 0,
                (flags & is_custom) != 0};
}

// MS-XLS 2.4.53.
void LookRecords::read_columns(const Body& body) {
  constexpr double parts_of_a_character = 256;
  const std::uint32_t first = body.u16(0);
  const std::uint32_t last = std::min<std::uint32_t>(body.u16(2), last_column);
  if (first > last || !context_.may_keep_look()) return;
  if ((body.u16_or(8, 0) & 1U) != 0) add_span(sheet_.hidden_columns, {first, last});
  if (const double width = shown_width(body.u16(4) / parts_of_a_character); width > 0)
    sheet_.look.column_widths.push_back({{first, last}, width});
}

void LookRecords::read_note(const Body& body) {
  constexpr std::uint16_t goes_on = 0xFFFF;  // BIFF5: more text of the note before
  const std::uint16_t row = body.u16(0);
  const std::uint16_t column = body.u16(2);
  const bool is_biff8 = context_.globals.texts.version() == Version::biff8;
  if ((!is_biff8 && row == goes_on) || column > last_column || !context_.may_keep_look()) return;
  sheet_.comments.push_back({row, column});
}

void LookRecords::read_margin(const Body& body, std::size_t side) {
  constexpr double widest = 50;
  if (body.size() < sizeof(double)) return;
  const double inches = body.f64(0);
  if (std::isfinite(inches) && inches >= 0 && inches < widest)
    sheet_.look.print.margins_inches[side] = inches;
}

// MS-XLS 2.4.136 and 2.4.124.
std::string LookRecords::read_codes(RecordReader& records) {
  if (records.body().size() == 0) return {};
  ContinuedBody body(records);
  TextReader& texts = context_.globals.texts;
  try {
    return std::string(texts.read(body, texts.version() == Version::biff8 ? TextReader::Count::two_bytes
                                                                          : TextReader::Count::one_byte));
  } catch (const base::FileError&) {
    return {};
  }
}

// MS-XLS 2.4.257.
void LookRecords::read_setup(const Body& body) {
  constexpr unsigned is_portrait = 2;
  constexpr unsigned says_nothing = 4;
  constexpr unsigned says_no_direction = 0x40;
  constexpr std::uint16_t largest_paper = 255;
  constexpr std::uint16_t smallest_scale = 10;
  constexpr std::uint16_t largest_scale = 400;
  if (body.size() < 12) return;
  grid::PrintSetup& print = sheet_.look.print;
  const unsigned flags = body.u16(10);
  fitted_wide_ = body.u16(6);
  fitted_tall_ = body.u16(8);
  if ((flags & says_nothing) != 0) return;
  if (body.u16(0) <= largest_paper) print.paper = body.u16(0);
  const std::uint16_t scale = body.u16(2);
  if (scale >= smallest_scale && scale <= largest_scale) print.scale = scale;
  print.is_landscape = (flags & (is_portrait | says_no_direction)) == 0;
}

void LookRecords::finish() {
  finish_rows();
  finish_print();
  if (standard_width_ > 0)
    sheet_.look.default_column_characters = shown_width(standard_width_);
  else if (default_width_ > 0)
    sheet_.look.default_column_characters = shown_default(default_width_);
  sheet_.look.default_row_points = default_twips_ / twips_in_a_point;
  std::sort(sheet_.comments.begin(), sheet_.comments.end());
  sheet_.comments.erase(std::unique(sheet_.comments.begin(), sheet_.comments.end()), sheet_.comments.end());
}

void LookRecords::finish_rows() {
  auto& heights = sheet_.look.row_heights;
  for (std::uint32_t row = 0; row < rows_.size(); ++row) {
    const RowLook& look = rows_[row];
    if (look.is_hidden) add_span(sheet_.hidden_rows, {row, row});
    if (look.twips == 0 || (look.twips == default_twips_ && !look.is_custom)) continue;
    const double points = look.twips / twips_in_a_point;
    if (!heights.empty() && heights.back().rows.last + 1 == row && heights.back().points == points)
      heights.back().rows.last = row;
    else if (context_.may_keep_look())
      heights.push_back({{row, row}, points});
  }
}

void LookRecords::finish_print() {
  if (!is_fitted_) return;
  sheet_.look.print.pages_wide = fitted_wide_;
  sheet_.look.print.pages_tall = fitted_tall_;
  sheet_.look.print.scale = 0;
}

}  // namespace targetbook::containers::xls
