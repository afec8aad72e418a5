#include "writers/tables/overview_charts.hpp"

#include <algorithm>
#include <string>

namespace targetbook::writers {
namespace {

constexpr std::uint32_t green = 0x70AD47;
constexpr std::uint32_t blue = 0x4472C4;

xlsx::Chart bars(std::uint32_t first_row, std::size_t rows, std::uint32_t column) {
  const std::uint32_t last_row = first_row + static_cast<std::uint32_t>(rows) - 1;
  xlsx::Chart chart;
  chart.labelled = true;
  chart.categories = {{first_row, 0}, {last_row, 0}};
  chart.series = {{"", {{first_row, column}, {last_row, column}}, blue}};
  return chart;
}

}  // namespace

xlsx::Chart kinds_chart(std::uint32_t first_row, std::size_t rows) {
  xlsx::Chart chart = bars(first_row, rows, 1);
  chart.title = "绩效指标构成（个）";
  chart.number_format = "#,##0";
  chart.series.front().name = "指标数";
  chart.series.front().colour = green;
  return chart;
}

xlsx::Chart amounts_chart(std::uint32_t first_row, std::size_t rows) {
  constexpr std::size_t charted = 12;
  constexpr std::uint32_t total_column = 4;
  xlsx::Chart chart = bars(first_row, std::min(rows, charted), total_column);
  chart.title =
      rows > charted ? "预算最多的 " + std::to_string(charted) + " 个单位（万元）" : "各单位项目预算（万元）";
  chart.number_format = "0\\.0,";  // thousands with a point before the last digit: 万
  chart.series.front().name = "项目预算合计";
  return chart;
}

}  // namespace targetbook::writers
