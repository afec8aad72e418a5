#include "layouts/draw/print_row.hpp"

#include <array>

#include "layouts/drawing/term_slots.hpp"

namespace targetbook::layouts {

InkContent print_extra(const model::Extras& extras, std::string_view heading) {
  const auto extra = std::find_if(extras.begin(), extras.end(), [&](const model::Extra& one) {
    return base::fold_label(one.heading) == base::fold_label(heading);
  });
  return extra == extras.end() ? InkContent{} : text_content(extra->text.value);
}

bool has_column(const Block& block, std::string_view slot) {
  return std::any_of(block.repeat.begin(), block.repeat.end(), [&](const DrawnCell& cell) {
    return cell.has_slot() && split_term(cell.pieces.back().slot).name == slot;
  });
}

std::string_view usual_heading(std::string_view slot) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> headings = {{
      {"description", "指标解释"},
      {"weight", "分值"},
      {"basis", "确定依据"},
      {"nature", "定量/定性"},
      {"direction", "指标方向"},
      {"scoring", "评分标准"},
      {"standard", "绩效标准"},
      {"remark", "备注"},
  }};
  for (const auto& [name, heading] : headings)
    if (name == slot) return heading;
  return {};
}

std::vector<AddedColumn> columns_of_extras(std::vector<const model::Extra*> extras) {
  const auto column_of = [](const model::Extra* extra) {
    return extra->text.cell ? extra->text.cell->column : base::max_columns;
  };
  std::stable_sort(extras.begin(), extras.end(),
                   [&](const model::Extra* a, const model::Extra* b) { return column_of(a) < column_of(b); });
  std::vector<AddedColumn> columns;
  for (const model::Extra* extra : extras)
    if (std::none_of(columns.begin(), columns.end(),
                     [&](const AddedColumn& column) { return column.heading == extra->heading; }))
      columns.push_back({std::string(any_slot), extra->heading});
  return columns;
}

bool draws_extra(const Drawing& drawing, std::string_view table, std::string_view heading) {
  for (const Block& block : drawing.blocks) {
    if (block.table != table) continue;
    for (const std::string& drawn : extra_headings(block))
      if (!drawn.empty() && base::fold_label(drawn) == base::fold_label(heading)) return true;
    // Words that are none of a closed vocabulary stand in its column.
    for (const model::Field<model::Indicator>& field : model::fields_of<model::Indicator>())
      if (has_column(block, field.name) && field.words.zh == heading) return true;
  }
  return false;
}

}  // namespace targetbook::layouts
