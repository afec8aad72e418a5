#include <algorithm>
#include <array>

#include "layouts/read.hpp"

namespace targetbook::layouts {
namespace {
constexpr std::array own_sheets = {adjustments_sheet, leftovers_sheet, std::string_view("问题清单"),
                                   std::string_view("填报说明")};
}

bool is_own_sheet(std::string_view name) {
  return std::find(own_sheets.begin(), own_sheets.end(), name) != own_sheets.end();
}

std::string form_mark_name(std::size_t sheet_index) { return "targetbook.form." + std::to_string(sheet_index + 1); }

std::string form_mark(const model::Form& form) {
  return form.layout + ";" + (form.year ? std::to_string(*form.year) : "");
}

}  // namespace targetbook::layouts
