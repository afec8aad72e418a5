#pragma once
#include <cstdint>

#include "containers/limits.hpp"
#include "containers/ods/kept_texts.hpp"
#include "containers/ods/styles.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::ods {

/// What the sheets of one document share.
struct Context {
  const Limits& limits;
  grid::Workbook& book;
  Styles& styles;
  KeptTexts texts;
  std::uint64_t cells = 0;   ///< of the sheets read so far, counted against the limit
  std::uint64_t merges = 0;  ///< likewise
  std::uint64_t formulas = 0;
};

}  // namespace targetbook::containers::ods
