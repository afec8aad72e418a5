#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/cell_ref.hpp"

namespace targetbook::writers::xlsx {

struct ChartSeries {
  std::string name;
  base::CellRange values;
  std::uint32_t colour = 0x4472C4;
};

/// A chart of cells of the sheet it stands on.
struct Chart {
  enum class Kind : std::uint8_t { bars, columns, stacked_bars };
  Kind kind = Kind::bars;
  std::string title;
  base::CellRange categories;
  std::vector<ChartSeries> series;
  std::string number_format;  ///< of the value axis and the labels
  bool labelled = false;      ///< the values stand at the bars, and there is no axis of values
  std::uint32_t width = 480;  ///< in pixels
  std::uint32_t height = 288;
};

}  // namespace targetbook::writers::xlsx
