#include <algorithm>
#include <array>

#include "layouts/drawing/own_sheets.hpp"

namespace targetbook::layouts {
namespace {
constexpr std::array own_sheets = {adjustments_sheet, leftovers_sheet, findings_sheet, marks_sheet,
                                   notes_sheet,       lists_sheet,     identity_sheet};

std::string_view without_number(std::string_view name) {
  const auto open = name.rfind(" (");
  if (open == std::string_view::npos || !name.ends_with(')')) return name;
  const std::string_view digits = name.substr(open + 2, name.size() - open - 3);
  const bool is_number = !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
  return is_number ? name.substr(0, open) : name;
}
}  // namespace

bool is_own_sheet(std::string_view name) {
  return std::find(own_sheets.begin(), own_sheets.end(), without_number(name)) != own_sheets.end();
}

std::string form_mark_name(std::size_t sheet_index) {
  return "targetbook.form." + std::to_string(sheet_index + 1);
}

std::string form_mark(const model::Form& form) {
  return form.layout + ";" + (form.year ? std::to_string(*form.year) : "");
}

}  // namespace targetbook::layouts
