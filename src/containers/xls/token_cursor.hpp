#pragma once
#include <cstdint>
#include <string_view>

#include "base/cell_ref.hpp"
#include "containers/xls/record_reader.hpp"

/// The tokens of a formula and the places in them (MS-XLS 2.5.198; BIFF5 by OpenOffice's description).
namespace targetbook::containers::xls {

/// Tokens whose number does not say which class of value they give; those that do are told by base_token().
enum class Token : std::uint8_t {
  shared = 0x01,
  table = 0x02,
  add = 0x03,
  range = 0x11,
  unary_plus = 0x12,
  unary_minus = 0x13,
  percent = 0x14,
  parentheses = 0x15,
  missing_argument = 0x16,
  string = 0x17,
  attribute = 0x19,
  error = 0x1C,
  boolean = 0x1D,
  whole = 0x1E,
  number = 0x1F,
  array = 0x20,
  function = 0x21,
  function_varying = 0x22,
  name = 0x23,
  ref = 0x24,
  area = 0x25,
  mem_area = 0x26,
  mem_error = 0x27,
  mem_no_mem = 0x28,
  mem_function = 0x29,
  ref_error = 0x2A,
  area_error = 0x2B,
  ref_relative = 0x2C,
  area_relative = 0x2D,
  name_elsewhere = 0x39,
  ref_3d = 0x3A,
  area_3d = 0x3B,
  ref_error_3d = 0x3C,
  area_error_3d = 0x3D,
};

inline Token base_token(std::uint8_t byte) {
  constexpr unsigned classes = 0x60;
  constexpr unsigned first_class = 0x20;
  return static_cast<Token>((byte & classes) == 0 ? byte : (byte & ~classes) | first_class);
}

/// A row or column as a token names it.
struct Coordinate {
  std::uint32_t number = 0;
  bool is_relative = false;
};
struct Place {
  Coordinate row;
  Coordinate column;
};

/// Takes tokens and their operands from front to back; past the end throws FileError.
class TokenCursor {
 public:
  TokenCursor(std::string_view tokens, Version version) : tokens_(tokens), version_(version) {}

  [[nodiscard]] bool is_at_end() const { return at_ >= tokens_.size(); }
  Token token() { return base_token(u8()); }
  std::uint8_t u8() { return tokens_.u8(move(1)); }
  std::uint16_t u16() { return tokens_.u16(move(2)); }
  double f64() { return tokens_.f64(move(8)); }
  void skip(std::size_t count) { (void)tokens_.slice(move(count), count); }
  [[nodiscard]] std::string_view rest() const { return tokens_.from(at_); }

  /// One place; `is_offset` where relative parts are counted from the cell `from`.
  Place place(bool is_offset, base::CellRef from);
  /// Two of them: both rows stand before both columns.
  void area(bool is_offset, base::CellRef from, Place& first, Place& last);

 private:
  std::size_t move(std::size_t count) {
    const std::size_t before = at_;
    at_ += count;
    return before;
  }
  struct Raw {
    std::uint16_t row;
    std::uint16_t column;
  };
  [[nodiscard]] Place decode(Raw raw, bool is_offset, base::CellRef from) const;
  std::uint16_t column() { return version_ == Version::biff8 ? u16() : u8(); }

  Body tokens_;
  Version version_;
  std::size_t at_ = 0;
};

}  // namespace targetbook::containers::xls
