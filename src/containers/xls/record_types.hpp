#pragma once
#include <cstdint>

/// The records of a BIFF stream that are read (MS-XLS 2.3; those of BIFF5 by OpenOffice's description of the
/// format). All others are passed over.
namespace targetbook::containers::xls {

enum class Type : std::uint16_t {
  eof = 0x000A,
  date_mode = 0x0022,
  file_pass = 0x002F,
  continuation = 0x003C,
  code_page = 0x0042,
  bound_sheet = 0x0085,
  palette = 0x0092,
  shared_strings = 0x00FC,
  extern_name = 0x0023,
  extern_sheet = 0x0017,
  sup_book = 0x01AE,
  name = 0x0018,
  font = 0x0031,
  format = 0x041E,
  xf = 0x00E0,
  bof = 0x0809,
  bof_biff2 = 0x0009,
  bof_biff3 = 0x0209,
  bof_biff4 = 0x0409,

  blank = 0x0201,
  number = 0x0203,
  label = 0x0204,
  bool_err = 0x0205,
  string = 0x0207,
  rk = 0x027E,
  mul_rk = 0x00BD,
  mul_blank = 0x00BE,
  label_sst = 0x00FD,
  rich_label = 0x00D6,
  formula = 0x0006,
  formula_biff3 = 0x0206,
  formula_biff4 = 0x0406,
  shared_formula = 0x04BC,
  array = 0x0221,

  blank_biff2 = 0x0001,
  integer_biff2 = 0x0002,
  number_biff2 = 0x0003,
  label_biff2 = 0x0004,
  bool_err_biff2 = 0x0005,

  row = 0x0208,
  merge_cells = 0x00E5,
  column_info = 0x007D,
  default_column_width = 0x0055,
  standard_width = 0x0099,
  default_row_height = 0x0225,
  note = 0x001C,

  header = 0x0014,
  footer = 0x0015,
  left_margin = 0x0026,
  right_margin = 0x0027,
  top_margin = 0x0028,
  bottom_margin = 0x0029,
  ws_bool = 0x0081,
  centre_across = 0x0083,
  centre_down = 0x0084,
  setup = 0x00A1,
};

/// What a BOF record says it begins (MS-XLS 2.4.21 `dt`).
enum class Substream : std::uint16_t {
  globals = 0x0005,
  module = 0x0006,
  worksheet = 0x0010,
  chart = 0x0020,
  macro = 0x0040,
  workspace = 0x0100,
};

/// BIFF5 holds that of Excel 5 and 7 and what has no version of its own but the same records.
enum class Version : std::uint8_t { biff5, biff8 };

/// A sheet's size.
constexpr std::uint32_t last_row(Version version) {
  return version == Version::biff8 ? 0xFFFF : 0x3FFF;
}
inline constexpr std::uint32_t last_column = 0xFF;

}  // namespace targetbook::containers::xls
