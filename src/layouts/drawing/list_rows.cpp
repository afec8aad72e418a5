#include "layouts/drawing/list_rows.hpp"

#include <algorithm>
#include <array>

#include "layouts/drawing/headings.hpp"
#include "layouts/drawing/vocabulary.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::array<std::string_view, 5> units = {"department", "department.name", "department.code",
                                                   "supervising_department", "implementing_unit"};
constexpr std::array<std::string_view, 2> projects = {"project.name", "project.code"};

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& names, std::string_view slot) {
  return std::find(names.begin(), names.end(), slot) != names.end();
}

/// `{goal}` is the form's goal here: an indicator of a list has no goal of its own.
bool is_of_row(const Block& block, std::string_view slot) {
  if (slot == any_slot) return true;
  const NameTable* table = vocabulary_of(FormKind::self_evaluation).table(block.table);
  return slot != "goal" && table != nullptr && find_name(table->columns, with_number_signs(slot)) != nullptr;
}

}  // namespace

ListRole role_in_list(const Block& block, std::string_view slot) {
  if (!block.list || slot.empty() || is_of_row(block, slot)) return ListRole::none;
  if (is_one_of(units, slot)) return ListRole::unit;
  return is_one_of(projects, slot) ? ListRole::project : ListRole::value;
}

}  // namespace targetbook::layouts
