#include <algorithm>
#include <string>

#include "base/say.hpp"
#include "report/form_views.hpp"
#include "report/record_view.hpp"

namespace targetbook::report {
namespace {

using base::Words;
using model::Indicator;

Words words_of(model::Term term) {
  switch (term) {
    case model::Term::annual:
      return {"年度", "annual"};
    case model::Term::long_term:
      return {"长期", "long-term"};
    case model::Term::unstated:
      return {};
  }
  return {};
}

std::string label_of(const model::Goal& goal, const Page& page) {
  std::string label = goal.name.value.empty() ? page.say(words_of(goal.term)) : goal.name.value;
  if (const std::string ratio = number_text(goal.ratio.value); !ratio.empty())
    label += (label.empty() ? "" : " ") + ratio + "%";
  return label.empty() ? "·" : label;
}

/// The labels of earlier years' columns, each once, in order of appearance.
std::vector<std::string> history_labels(const std::vector<Indicator>& indicators) {
  std::vector<std::string> labels;
  for (const Indicator& indicator : indicators)
    for (const model::HistoryValue& value : indicator.history)
      if (std::find(labels.begin(), labels.end(), value.label) == labels.end()) labels.push_back(value.label);
  return labels;
}

std::string history_of(const Indicator& indicator, const std::string& label) {
  for (const model::HistoryValue& value : indicator.history)
    if (value.label == label) return value.value.value.raw;
  return {};
}

/// Indicators that one table of the form held together: of one term, for one goal.
bool stand_together(const Indicator& a, const Indicator& b) {
  return a.term == b.term && a.goal.value == b.goal.value;
}

void view_table(Page& page, const std::vector<Indicator>& indicators) {
  const std::vector<std::string> earlier = history_labels(indicators);
  const RecordTable rows(indicators, base::AmountUnit::yuan, {"goal"});
  const auto value = static_cast<std::ptrdiff_t>(rows.place_of("value"));
  std::vector<TextTable::Column> columns = rows.columns(page);
  for (std::size_t i = 0; i < earlier.size(); ++i)
    columns.insert(columns.begin() + value + static_cast<std::ptrdiff_t>(i), {earlier[i]});

  TextTable table(std::move(columns));
  const Indicator* above = nullptr;
  for (const Indicator& indicator : indicators) {
    if (indicator.is_blank()) continue;
    const bool same1 = above != nullptr && above->level1.value == indicator.level1.value;
    const bool same2 = same1 && above->level2.value == indicator.level2.value;
    if (above != nullptr && !same1) table.add_rule();
    std::vector<std::string> row = rows.row(indicator);
    if (same1) row[rows.place_of("level1")].clear();
    if (same2) row[rows.place_of("level2")].clear();
    for (std::size_t i = 0; i < earlier.size(); ++i)
      row.insert(row.begin() + value + static_cast<std::ptrdiff_t>(i), history_of(indicator, earlier[i]));
    table.add_row(std::move(row));
    above = &indicator;
  }
  if (table.is_empty()) return;
  table.drop_empty_columns();
  page.table(table);
}

}  // namespace

void view_goals(Page& page, const std::vector<model::Goal>& goals) {
  if (goals.empty()) return;
  page.section({"绩效目标", "goals"});
  for (const model::Goal& goal : goals) page.field(label_of(goal, page), goal.text.value);
}

void view_indicators(Page& page, const std::vector<Indicator>& indicators) {
  for (auto first = indicators.begin(); first != indicators.end();) {
    const auto last = std::find_if_not(first, indicators.end(),
                                       [&](const Indicator& i) { return stand_together(*first, i); });
    Words term = words_of(first->term);
    if (!term.en.empty()) term.en += ' ';
    const std::string& goal = first->goal.value;
    const std::string of_goal = goal.empty() ? "" : " · " + goal;
    page.section(base::say("{}绩效指标{}", "{}indicators{}", term, of_goal));
    view_table(page, {first, last});
    first = last;
  }
}

}  // namespace targetbook::report
