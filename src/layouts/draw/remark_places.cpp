#include "layouts/draw/remark_places.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "layouts/draw/form_source.hpp"

namespace targetbook::layouts {
namespace {

/// Something that the form prints in its head: above it, it would be taken for the form's own.
bool says_a_label(const model::Form& form, const Drawing& drawing, const std::string& text) {
  const std::string folded = base::fold_label(text);
  if (text == form.department_code.value + form.department_name.value) return true;
  for (const Block& block : drawing.blocks)
    for (const DrawnRow& row : block.draw)
      for (const DrawnCell& cell : row) {
        const std::string label = base::fold_label(cell.words());
        if (!label.empty() && folded.starts_with(label)) return true;
      }
  return false;
}

/// The form begins with its title; that of a list stands above the rows of its forms.
bool stood_above(const model::Form& form, const model::Text& remark) {
  const std::uint32_t first =
      form.title.cell ? std::min(form.title.cell->row, form.range.first.row) : form.range.first.row;
  return remark.cell && remark.cell->row < first;
}

/// A text under the heading would be taken for the department's line where that is empty.
bool lacks_department(const model::Form& form, const Drawing& drawing) {
  return draws_slot(drawing, "department") && form.department_code.value.empty() &&
         form.department_name.value.empty();
}

}  // namespace

RemarkPlaces place_remarks(const model::Form& form, const Drawing& drawing) {
  RemarkPlaces places;
  const auto* budget = std::get_if<model::BudgetTable>(&form.body);
  if (budget != nullptr)
    for (const model::Text& note : budget->notes) places.below.push_back(note.value);
  const bool has_heading = !drawing.blocks.empty() && drawing.blocks.front().id == "heading";
  const bool may_stand_under = has_heading && !lacks_department(form, drawing);
  std::vector<std::string>& near_title = may_stand_under ? places.under_heading : places.above;
  for (const model::Text& remark : form.remarks) {
    switch (drawing.kind) {
      case FormKind::budget_table:  // below the table it would be a note
      case FormKind::narrative:     // below a heading it would be the section's text
        near_title.push_back(remark.value);
        break;
      case FormKind::contents:
        places.above.push_back(remark.value);
        break;
      default:
        (stood_above(form, remark) && !says_a_label(form, drawing, remark.value) ? places.above
         : remark.value == form.title.value                                      ? near_title
                                                                                 : places.below)
            .push_back(remark.value);
    }
  }
  // What follows a table of indicators directly is known by standing where the levels do.
  places.is_apart = !drawing.blocks.empty() && drawing.blocks.back().table != "indicators";
  return places;
}

}  // namespace targetbook::layouts
