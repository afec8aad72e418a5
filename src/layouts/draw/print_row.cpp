#include "layouts/draw/print_row.hpp"

namespace targetbook::layouts {

InkContent print_extra(const model::Extras& extras, std::string_view heading) {
  const auto extra = std::find_if(extras.begin(), extras.end(), [&](const model::Extra& one) {
    return base::fold_label(one.heading) == base::fold_label(heading);
  });
  return extra == extras.end() ? InkContent{} : text_content(extra->text.value);
}

bool has_column(const Block& block, std::string_view slot) {
  return std::any_of(block.repeat.begin(), block.repeat.end(), [&](const DrawnCell& cell) {
    return cell.has_slot() && cell.pieces.back().slot == slot;
  });
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
