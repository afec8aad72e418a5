#pragma once
#include <cstddef>
#include <string>

#include "containers/copy/losses.hpp"
#include "containers/copy/part_text.hpp"
#include "containers/copy/shared_texts.hpp"
#include "containers/copy/style_copy.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::copy {

/// What the sheets of one copy share.
struct SheetCopyContext {
  const grid::Workbook& workbook;
  const std::vector<std::string>& names;  ///< of the sheets, in the copy
  StyleCopy& styles;
  SharedTexts& texts;
  Losses& losses;
  /// What is written beside cells that hold something; a container may style a whole sheet in a few bytes.
  std::size_t blanks_left = 400'000;
  std::size_t rows_left = 400'000;
};

/// The worksheet part of one sheet (ECMA-376 part 1, 18.3.1.99).
void write_sheet(const grid::Sheet& sheet, SheetCopyContext& context, PartText& part);

}  // namespace targetbook::containers::copy
