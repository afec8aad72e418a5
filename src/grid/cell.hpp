#pragma once
#include <cstdint>
#include <string_view>

#include "base/cell_ref.hpp"

namespace targetbook::grid {

enum class CellKind : std::uint8_t {
  number,
  text,
  boolean,
  error,     ///< text() is `#N/A` and the like
  unvalued,  ///< a formula that was stored without its value
};

/// One cell that holds something. What the number means (percent, date) is told by its number format.
class Cell {
 public:
  static Cell of_number(base::CellRef at, double number) {
    Cell cell(at, CellKind::number);
    cell.number_ = number;
    return cell;
  }
  /// REQUIRES: the text outlives the cell (the workbook's TextStore keeps it).
  static Cell of_text(base::CellRef at, std::string_view text, CellKind kind = CellKind::text) {
    Cell cell(at, kind);
    cell.text_ = text.data();
    cell.length_ = static_cast<std::uint32_t>(text.size());
    return cell;
  }
  static Cell of_boolean(base::CellRef at, bool value) {
    Cell cell(at, CellKind::boolean);
    cell.number_ = value ? 1 : 0;
    return cell;
  }
  static Cell of_unvalued(base::CellRef at) { return {at, CellKind::unvalued}; }

  [[nodiscard]] base::CellRef at() const { return {row_, column_}; }
  [[nodiscard]] CellKind kind() const { return kind_; }
  /// REQUIRES: kind() == number.
  [[nodiscard]] double number() const { return number_; }
  /// REQUIRES: kind() == boolean.
  [[nodiscard]] bool boolean() const { return number_ != 0; }
  /// The text or the error's name; empty for the other kinds.
  [[nodiscard]] std::string_view text() const {
    return kind_ == CellKind::text || kind_ == CellKind::error ? std::string_view{text_, length_}
                                                               : std::string_view{};
  }
  /// Index into Workbook::formats.
  [[nodiscard]] std::uint16_t format() const { return format_; }
  void set_format(std::uint16_t format) { format_ = format; }
  /// The value came from a formula (Sheet::formula_at has its text).
  [[nodiscard]] bool has_formula() const { return has_formula_; }
  void set_has_formula() { has_formula_ = true; }

 private:
  Cell(base::CellRef at, CellKind kind)  // NOLINT(cppcoreguidelines-pro-type-member-init): a union
      : row_(at.row), column_(static_cast<std::uint16_t>(at.column)), kind_(kind), number_(0) {}

  std::uint32_t row_;
  std::uint16_t column_;
  std::uint16_t format_ = 0;
  CellKind kind_;
  bool has_formula_ = false;
  std::uint32_t length_ = 0;
  union {
    double number_;
    const char* text_;
  };
};

static_assert(sizeof(Cell) == 24, "twenty million cells must fit");

}  // namespace targetbook::grid
