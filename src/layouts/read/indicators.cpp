#include <algorithm>

#include "base/text.hpp"
#include "layouts/drawing/term_slots.hpp"
#include "layouts/read/assemble.hpp"
#include "layouts/read/read_rows.hpp"
#include "layouts/read/term_tables.hpp"
#include "model/levels.hpp"

namespace targetbook::layouts {
namespace {

/// `指标1：` in front of a third level, as the national form prints it.
std::string_view without_indicator_number(std::string_view text) {
  constexpr std::string_view start = "指标";
  if (!text.starts_with(start)) return text;
  std::string_view rest = base::trim(text.substr(start.size()));
  const auto digits = rest.find_first_not_of("0123456789");
  if (digits == 0 || rest.empty()) return text;
  if (digits == std::string_view::npos) return {};
  rest = base::trim(rest.substr(digits));
  for (const std::string_view colon : {std::string_view(":"), std::string_view("：")})
    if (rest.starts_with(colon)) return base::trim(rest.substr(colon.size()));
  return text;
}

void read_level3(model::Indicator& indicator, const RawCell& cell, const std::string& path,
                 const ReadContext& context) {
  RawCell stripped = cell;
  stripped.text = std::string(without_indicator_number(cell.text));
  indicator.level3 = {read_text(stripped, path, context), cell.at};
  if (stripped.text != cell.text)
    adjust(cell, path, cell.text, indicator.level3.value,
           {"去掉指标序号", "the indicator's number taken off"}, context);
}

void read_history(model::Indicator& indicator, const RecordTable& table, std::size_t slot,
                  const RawCell& cell, const std::string& path, const ReadContext& context) {
  const std::string at = path + "history[" + std::to_string(indicator.history.size()) + "].value";
  indicator.history.push_back(
      {base::without_white_space(table.headings[slot]), read_target(cell, at, context)});
}

/// Level 1 of a row whose label is not there or stood a column too far left: the standard group of its second
/// level. Rows below it without labels of their own are of the same group.
void complete_level1(std::vector<model::Indicator>& indicators, std::size_t first_of_table,
                     const RecordRow& record, const ReadContext& context) {
  model::Indicator& indicator = indicators.back();
  if (!indicator.level1.value.empty()) return;
  if (!indicator.level2.value.empty())
    indicator.level1.value = std::string(model::level1_of(indicator.level2.value));
  else if (indicators.size() > first_of_table + 1)
    indicator.level1.value = indicators[indicators.size() - 2].level1.value;
  if (indicator.level1.value.empty() || record.shifted || indicator.is_blank() || !indicator.level1.cell)
    return;
  context.adjustments->push_back(
      {context.sheet,
       *indicator.level1.cell,
       "indicators[" + std::to_string(indicators.size() - 1) + "].level1",
       "",
       indicator.level1.value,
       {"空白，按二级指标所属补上", "blank, filled in by the second level's group"}});
}

/// `2.`, `2、`, `2．` or `2)` in front of a line.
bool starts_with_number(std::string_view line, std::size_t number) {
  const std::string folded = base::fold_width(base::trim(line));
  const std::string digits = std::to_string(number);
  if (!folded.starts_with(digits)) return false;
  const std::string_view rest = std::string_view(folded).substr(digits.size());
  return rest.starts_with(".") || rest.starts_with("、") || rest.starts_with(")");
}

void read_of_term(const RecordTable& table, model::Term term, std::vector<model::Indicator>& out,
                  const ReadContext& context) {
  const std::size_t first = out.size();
  for (const RecordRow& record : table.rows) {
    model::Indicator& indicator = out.emplace_back();
    indicator.term = term;
    indicator.row = record.row;
    const std::string path = "indicators[" + std::to_string(out.size() - 1) + "].";
    const auto take = [&](std::size_t i, const std::string& slot, const RawCell& cell, bool has_column) {
      if (slot == "level2" && has_column) indicator.requirement = model::parse_level2(cell.text).requirement;
      if (slot == "level3")
        read_level3(indicator, cell, path + slot, context);
      else if (!slot.starts_with("history."))
        return false;
      else if (has_column)
        read_history(indicator, table, i, cell, path, context);
      return true;
    };
    read_row(table, record, indicator, path, context, true, take);
    complete_level1(out, first, record, context);
  }
}

}  // namespace

void read_indicators(const RecordTable& table, std::vector<model::Indicator>& out,
                     const ReadContext& context) {
  if (!has_terms(*table.block)) return read_of_term(table, table.block->term, out, context);
  for (const model::Term term : {model::Term::long_term, model::Term::annual})
    read_of_term(table_of_term(table, term), term, out, context);
}

std::vector<model::Goal> split_goals(const model::Text& text, model::Term term) {
  std::vector<model::Goal> goals;
  if (text.value.empty()) return goals;
  for (const std::string_view line : base::split(text.value, '\n')) {
    if (goals.empty() || starts_with_number(line, goals.size() + 1)) {
      model::Goal goal;
      goal.term = term;
      goal.text = {std::string(base::trim(line)), text.cell};
      goals.push_back(std::move(goal));
      continue;
    }
    goals.back().text.value += "\n" + std::string(line);
  }
  if (!starts_with_number(goals.front().text.value, 1)) {
    goals.resize(1);
    goals.front().text = text;
  }
  return goals;
}

}  // namespace targetbook::layouts
