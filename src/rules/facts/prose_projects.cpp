#include "rules/facts/prose_projects.hpp"

#include "base/text.hpp"
#include "rules/facts/likeness.hpp"

namespace targetbook::rules {
namespace {

/// The project whose name stands in the words: of several, the one with the longest name.
const model::Form* project_named_in(const std::vector<FormFacts>& forms, std::string_view words) {
  const model::Form* best = nullptr;
  std::size_t length = 0;
  for (const FormFacts& facts : forms) {
    const model::Form& form = facts.form();
    const auto* target = std::get_if<model::ProjectTarget>(&form.body);
    if (target == nullptr) continue;
    const std::string name = scan_text(target->project.name.value);
    if (name.size() <= length || words.find(name) == std::string_view::npos) continue;
    best = &form;
    length = name.size();
  }
  return best;
}

void read_milestones(const std::vector<Figure>& figures, ProseProject& found) {
  for (const Figure& figure : figures) {
    const bool has_months = !found.months.empty();
    if (figure.unit == "月底" && found.percents.empty() && figure.number.scale() == 0)
      found.months.push_back(static_cast<int>(figure.number.coefficient()));
    else if (figure.is_percent() && has_months && found.percents.size() < found.months.size()) {
      found.percents.push_back(figure.number);
      found.percents_text += (found.percents_text.empty() ? "" : "、") + figure.number.to_string() + "%";
    }
  }
  if (found.percents.size() != found.months.size()) {
    found.percents.clear();
    found.percents_text.clear();
  }
}

}  // namespace

std::vector<ProseProject> prose_projects(const std::vector<FormFacts>& forms) {
  std::vector<ProseProject> all;
  for (const FormFacts& facts : forms) {
    for (const TextLine& line : facts.lines()) {
      const std::vector<Figure>& figures = line.figures;
      const std::string_view text = line.text;
      ProseProject found;
      for (const Figure& figure : figures) {
        if (!figure.money() || !text.substr(0, figure.begin).ends_with("安排")) continue;
        found.amount = figure;
        found.project = project_named_in(forms, text.substr(0, figure.begin));
        break;
      }
      if (!found.amount) continue;
      read_milestones(figures, found);
      found.text = &facts.form();
      found.line = line;
      all.push_back(std::move(found));
    }
  }
  return all;
}

std::string months_text(const std::vector<int>& months) {
  std::string text;
  for (const int month : months) text += (text.empty() ? "" : "、") + std::to_string(month) + "月底";
  return text;
}

std::vector<base::Decimal> running_totals(const std::vector<base::Decimal>& percents) {
  std::vector<base::Decimal> totals;
  base::Decimal sum;
  for (const base::Decimal& percent : percents) {
    sum = add(sum, percent).value_or(sum);
    totals.push_back(sum);
  }
  return totals;
}

}  // namespace targetbook::rules
