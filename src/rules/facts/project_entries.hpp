#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/facts/form_facts.hpp"

/// The projects of a workbook, wherever they are listed.
namespace targetbook::rules {

struct ProjectEntry {
  enum class Source : std::uint8_t {
    table,
    department,
    form
  };  ///< 项目支出预算表, 部门表, the project's own form
  Source source = Source::form;
  const model::Form* form = nullptr;
  const model::Text* name = nullptr;
  const model::Amount* amount = nullptr;
  std::string name_field;
  std::string amount_field;
};

/// In the order of the workbook; projects without a name are left out. Rules ask BookFacts, which keeps them.
std::vector<ProjectEntry> project_entries(const std::vector<FormFacts>& forms);

/// REQUIRES: the form is a project's.
const model::ProjectTarget& target_of(const model::Form& form);

/// `《11项目支出预算表》B10`
std::string place_words(const model::Form& form, const std::optional<base::CellRef>& cell);
std::string place_words(std::string_view sheet, const std::optional<base::CellRef>& cell);

}  // namespace targetbook::rules
