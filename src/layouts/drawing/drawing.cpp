#include "layouts/drawing/drawing.hpp"

#include <algorithm>

namespace targetbook::layouts {

std::string DrawnCell::words() const {
  std::string all;
  for (const Piece& piece : pieces) all += piece.words;
  return all;
}

std::string_view DrawnCell::slot() const {
  for (const Piece& piece : pieces)
    if (!piece.slot.empty()) return piece.slot;
  return {};
}

bool Drawing::accepts(int form_version) const {
  return form_version == version ||
         std::find(accepted.begin(), accepted.end(), form_version) != accepted.end();
}

const char* to_string(FormKind kind) {
  switch (kind) {
    case FormKind::project_target:
      return "project-target";
    case FormKind::self_evaluation:
      return "self-evaluation";
    case FormKind::department_target:
      return "department-target";
    case FormKind::narrative:
      return "narrative";
    case FormKind::contents:
      return "contents";
    case FormKind::budget_table:
      return "budget-table";
  }
  return "project-target";
}

}  // namespace targetbook::layouts
