#pragma once
#include "rules/engine/rule.hpp"

/// X: whether what is said twice is the same.
namespace targetbook::rules::cross {

extern const Rule project_name_differs;
extern const Rule unit_name_variants;
extern const Rule project_amount_differs;
extern const Rule title_not_project_name;
extern const Rule project_set_differs;
extern const Rule prose_not_table;
extern const Rule prose_figure_not_total;
extern const Rule milestone_months_differ;
extern const Rule year_mismatch;
extern const Rule title_level_mismatch;       // X-09b
extern const Rule indicator_count_in_prose;
extern const Rule goal_not_indicator;
extern const Rule description_not_name;
extern const Rule same_name_different_value;
extern const Rule attribute_not_period;
extern const Rule procurement_not_detail;
extern const Rule document_number_unknown;
extern const Rule goal_told_differently;
extern const Rule document_year_impossible;
extern const Rule other_bureau_named;
extern const Rule other_projects_text;
extern const Rule forms_of_other_years;
extern const Rule forms_of_other_bureau;
extern const Rule deadline_passed;
extern const Rule last_years_approval;
extern const Rule function_totals_differ;
extern const Rule date_impossible;

}  // namespace targetbook::rules::cross
