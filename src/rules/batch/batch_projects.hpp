#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rules/context.hpp"
#include "rules/report.hpp"

/// The project forms of all workbooks of a run.
namespace targetbook::rules::batch {

struct BatchProject {
  const model::Submission* book = nullptr;
  const model::Form* form = nullptr;
  const model::ProjectTarget* target = nullptr;
  std::string unit;  ///< plain; empty where the form does not say
  std::string name;  ///< plain
};

/// In input order.
std::vector<BatchProject> batch_projects(const BatchContext& context);

/// Where a project stands, as another one's finding names it: `《Sheet1》B4`, with the file where it is another.
std::string named_from(const BatchProject& from, const BatchProject& what, const std::optional<base::CellRef>& cell);
/// A place in the project's form.
Place place_in(const BatchProject& project, const std::optional<base::CellRef>& cell, std::string field);

}  // namespace targetbook::rules::batch
