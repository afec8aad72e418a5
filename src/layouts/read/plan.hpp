#pragma once
#include <vector>

#include "layouts/read/record.hpp"

/// A payment plan, however its months stand.
namespace targetbook::layouts {

/// Whether a block's values are a plan's.
bool draws_plan(const Block& block);
/// `plan.2.month`, `plan.2.percent`
bool is_plan_slot(std::string_view slot);

/// A month and what is to be paid until then.
struct PlanPart {
  RawCell month;  ///< its number as text
  RawCell percent;
  const Item* heading = nullptr;
  const Item* value = nullptr;  ///< null where the percent is blank
};

struct PlanParts {
  std::vector<PlanPart> parts;        ///< in the order of the cells
  std::vector<const Item*> headings;  ///< 时间, 支出进度: words over a standing plan
};

/// The plan in the rows from the block's first one to `end_row`: percents under their months, beside months
/// that stand below each other, or month and percent in turn. `right_edge` is the last column of the form.
PlanParts read_plan_parts(const PlacedBlock& placed, const PlacedForm& form, const SheetView& view,
                          std::uint32_t end_row, std::uint32_t right_edge);

}  // namespace targetbook::layouts
