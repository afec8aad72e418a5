#include "layouts/draw/remark_places.hpp"

#include <algorithm>

#include "layouts/draw/form_source.hpp"

namespace targetbook::layouts {
namespace {

/// A page number of a table of contents.
bool is_page_number(const std::string& text) {
  return text.find_first_not_of("0123456789.- ") == std::string::npos;
}

bool stood_above(const model::Form& form, const model::Text& remark) {
  return remark.cell && remark.cell->row < form.range.first.row;
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
        (is_page_number(remark.value) ? places.below : places.above).push_back(remark.value);
        break;
      default:
        (stood_above(form, remark)          ? places.above
         : remark.value == form.title.value ? near_title
                                            : places.below)
            .push_back(remark.value);
    }
  }
  // What follows a table of indicators directly is known by standing where the levels do.
  places.is_apart = !drawing.blocks.empty() && drawing.blocks.back().table != "indicators";
  return places;
}

}  // namespace targetbook::layouts
