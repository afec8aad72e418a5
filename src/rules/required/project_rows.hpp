#pragma once
#include <string>
#include <vector>

#include "rules/engine/context.hpp"

/// The projects that a form is about or lists.
namespace targetbook::rules::required {

struct ProjectRow {
  const model::Text* code = nullptr;  ///< null where the form has no such field
  const model::Text* name = nullptr;
  const model::Amount* budget = nullptr;
  std::string code_field;
  std::string name_field;
  std::string budget_field;
};

/// The project of a project form, the projects of a department's list and of the table of projects. Rows
/// without anything are left out.
std::vector<ProjectRow> projects_of(const FormContext& context);

}  // namespace targetbook::rules::required
