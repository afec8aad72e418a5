#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell_ref.hpp"
#include "containers/xls/globals.hpp"

namespace targetbook::containers::xls {

/// The tokens of formulas (MS-XLS 2.5.198.104 Rgce) as text, without the leading `=`. All of a workbook's
/// formulas together get work and room in proportion to its size; past it, and for tokens that cannot be
/// told, the text is empty.
class FormulaText {
 public:
  FormulaText(const Globals& globals, std::size_t stream_size);

  /// `at` is the cell that relative references of shared formulas count from.
  std::string print(std::string_view tokens, base::CellRef at);

 private:
  const Globals& globals_;
  TextReader texts_;
  std::uint64_t work_left_;
  std::uint64_t text_left_;  ///< bytes that may still be kept
};

/// The areas that tokens name, in their order, if they name nothing else: of a print area, of titles.
std::vector<base::CellRange> areas_in(std::string_view tokens, Version version);

/// A sheet's name as formulas write it: in quotation marks where it needs them.
std::string sheet_in_formula(std::string_view name);

}  // namespace targetbook::containers::xls
