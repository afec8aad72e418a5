#include "base/file_error.hpp"
#include "writers/xlsx/library.hpp"
#include "writers/xlsx/text.hpp"

namespace targetbook::writers::xlsx {
namespace {

std::uint8_t library_kind(Chart::Kind kind) {
  switch (kind) {
    case Chart::Kind::bars:
      return LXW_CHART_BAR;
    case Chart::Kind::columns:
      return LXW_CHART_COLUMN;
    case Chart::Kind::stacked_bars:
      return LXW_CHART_BAR_STACKED;
  }
  return LXW_CHART_BAR;
}

lxw_chart_font font(std::string& name, double size, bool bold) {
  lxw_chart_font made{};
  made.name = name.data();
  made.size = size;
  made.bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
  return made;
}

void add_series(lxw_chart* chart, const std::string& sheet, const Chart& spec, const ChartSeries& series) {
  constexpr std::uint16_t narrow_gap = 60;
  std::string font_name = default_font;
  lxw_chart_series* made = chart_add_series(chart, nullptr, nullptr);
  if (made == nullptr) fail("内存不足", "out of memory");
  chart_series_set_categories(made, sheet.c_str(), spec.categories.first.row,
                              column_of(spec.categories.first), spec.categories.last.row,
                              column_of(spec.categories.last));
  chart_series_set_values(made, sheet.c_str(), series.values.first.row, column_of(series.values.first),
                          series.values.last.row, column_of(series.values.last));
  chart_series_set_name(made, plain_bytes(series.name).c_str());
  lxw_chart_fill fill{};
  fill.color = series.colour;
  chart_series_set_fill(made, &fill);
  chart_set_series_gap(chart, narrow_gap);
  if (!spec.labelled) return;
  chart_series_set_labels(made);
  lxw_chart_font label_font = font(font_name, 9, false);
  chart_series_set_labels_font(made, &label_font);
  if (!spec.number_format.empty()) chart_series_set_labels_num_format(made, spec.number_format.c_str());
}

void set_axes(lxw_chart* chart, const Chart& spec) {
  std::string font_name = default_font;
  lxw_chart_font small = font(font_name, 9, false);
  chart_axis_set_num_font(chart->x_axis, &small);
  chart_axis_set_num_font(chart->y_axis, &small);
  // To the library the x axis is the level one: of the values, where bars lie.
  const bool is_lying = spec.kind != Chart::Kind::columns;
  lxw_chart_axis* categories = is_lying ? chart->y_axis : chart->x_axis;
  lxw_chart_axis* values = is_lying ? chart->x_axis : chart->y_axis;
  chart_axis_set_min(values, 0);
  if (!spec.number_format.empty()) chart_axis_set_num_format(values, spec.number_format.c_str());
  chart_axis_major_gridlines_set_visible(values, LXW_FALSE);
  chart_axis_major_gridlines_set_visible(categories, LXW_FALSE);
  if (spec.labelled) chart_axis_off(values);  // the bars tell
  if (is_lying) {
    // The first record on top, as in the table it comes from.
    chart_axis_set_reverse(categories);
    chart_axis_set_crossing_max(categories);
  }
}

}  // namespace

lxw_chart* make_chart(lxw_workbook* workbook, const std::string& sheet, const Chart& spec) {
  lxw_chart* chart = workbook_add_chart(workbook, library_kind(spec.kind));
  if (chart == nullptr) fail("内存不足", "out of memory");
  std::string font_name = default_font;
  lxw_chart_font title_font = font(font_name, 12, true);
  chart_title_set_name(chart, plain_bytes(spec.title).c_str());
  chart_title_set_name_font(chart, &title_font);
  for (const ChartSeries& series : spec.series) add_series(chart, sheet, spec, series);
  set_axes(chart, spec);
  if (spec.series.size() < 2)
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
  else
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  return chart;
}

}  // namespace targetbook::writers::xlsx
