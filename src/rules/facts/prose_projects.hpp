#pragma once
#include <optional>
#include <vector>

#include "rules/facts/form_facts.hpp"

/// Paragraphs of a department's text that are about one project:
/// `信访救助基金安排500000元，…支出进度3月底、6月底分别达到…`.
namespace targetbook::rules {

struct ProseProject {
  TextLine line;
  const model::Form* text = nullptr;     ///< the form the paragraph stands in
  const model::Form* project = nullptr;  ///< the project's own form; null where the workbook has none
  std::optional<Figure> amount;          ///< what is arranged for it
  std::vector<int> months;               ///< of its milestones
  std::vector<base::Decimal> percents;   ///< at those months
  std::string percents_text;             ///< as written: `50%、100%`
};

/// In the order of the text. Only paragraphs that arrange an amount of money. Rules ask BookFacts, which
/// keeps them.
std::vector<ProseProject> prose_projects(const std::vector<FormFacts>& forms);

/// `3月底、6月底`
std::string months_text(const std::vector<int>& months);
/// Percents at months, read as parts of the year (each added to those before it) or as they are.
std::vector<base::Decimal> running_totals(const std::vector<base::Decimal>& percents);

}  // namespace targetbook::rules
