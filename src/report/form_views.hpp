#pragma once
#include <vector>

#include "model/submission.hpp"
#include "report/page.hpp"

/// The body of each kind of form, put on a page. `form` is the one the body belongs to.
namespace targetbook::report {

void view_project(Page& page, const model::Form& form, const model::ProjectTarget& target);
void view_department(Page& page, const model::Form& form, const model::DepartmentTarget& target);
void view_narrative(Page& page, const model::Narrative& narrative);
void view_contents(Page& page, const model::Contents& contents);
void view_budget_table(Page& page, const model::Form& form, const model::BudgetTable& table);

// What projects and departments have in common.
void view_goals(Page& page, const std::vector<model::Goal>& goals);
void view_indicators(Page& page, const std::vector<model::Indicator>& indicators);

}  // namespace targetbook::report
