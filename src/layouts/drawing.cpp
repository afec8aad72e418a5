#include "layouts/drawing.hpp"

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

const char* to_string(FormKind kind) {
  switch (kind) {
    case FormKind::project_target: return "project-target";
    case FormKind::department_target: return "department-target";
    case FormKind::narrative: return "narrative";
    case FormKind::contents: return "contents";
    case FormKind::budget_table: return "budget-table";
  }
  return "project-target";
}

}  // namespace targetbook::layouts
