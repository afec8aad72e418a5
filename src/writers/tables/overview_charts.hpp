#pragma once
#include <cstddef>
#include <cstdint>

#include "writers/xlsx/chart.hpp"

/// The overview's charts, but for their size: of tables on the same sheet, from `first_row` on.
namespace targetbook::writers {

/// Indicators by kind: names in the first column, counts in the second.
xlsx::Chart kinds_chart(std::uint32_t first_row, std::size_t rows);

/// The first dozen bureaus' budgets: names in the first column, yuan in the fifth.
xlsx::Chart amounts_chart(std::uint32_t first_row, std::size_t rows);

}  // namespace targetbook::writers
