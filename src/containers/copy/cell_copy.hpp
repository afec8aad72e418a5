#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "containers/copy/sheet_copy.hpp"

namespace targetbook::containers::copy {

/// Writes the `c` elements of a sheet, left to right and downwards.
class CellCopy {
 public:
  CellCopy(const grid::Sheet& sheet, SheetCopyContext& context, std::string& out)
      : sheet_(sheet), context_(context), out_(out) {}

  void write(const grid::Cell& cell, std::size_t format);
  void write_blank(base::CellRef cell, std::size_t format);

 private:
  /// The formula as it is kept; empty where only its value is.
  [[nodiscard]] std::string kept_formula(std::string_view formula) const;
  std::string_view formula_of(base::CellRef cell);
  /// `element` is the formula's, if any.
  void write_text(const grid::Cell& cell, const std::string& element);

  const grid::Sheet& sheet_;
  SheetCopyContext& context_;
  std::string& out_;
  std::size_t next_formula_ = 0;
};

}  // namespace targetbook::containers::copy
