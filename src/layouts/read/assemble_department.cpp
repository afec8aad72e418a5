#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/drawing/label_words.hpp"
#include "layouts/read/assemble.hpp"
#include "layouts/read/read_rows.hpp"
#include "layouts/read/year.hpp"

namespace targetbook::layouts {
namespace {

using model::DepartmentTarget;
using model::Term;

/// The group a printed line belongs to, where it is in one group only: 人员类项目支出 is 支出构成.
std::string printed_group(const Block& block, std::size_t group, std::size_t item, std::string_view words) {
  std::string found;
  for (const PrintedLine& line : block.lines) {
    if (base::fold_label(line.cells[item]) != base::fold_label(words)) continue;
    if (!found.empty() && found != line.cells[group]) return {};
    found = line.cells[group];
  }
  return found;
}

/// A group's label that was cleared would leave its lines to the group above: they are known by their own
/// words.
void restore_groups(RecordTable& table, const ReadContext& context) {
  const auto column_of = [&](std::string_view slot) {
    const auto& repeat = table.block->repeat;
    return static_cast<std::size_t>(std::find_if(repeat.begin(), repeat.end(),
                                                 [&](const DrawnCell& cell) { return cell.slot() == slot; }) -
                                    repeat.begin());
  };
  const auto slot_of = [&](std::string_view slot) {
    return static_cast<std::size_t>(std::find(table.slots.begin(), table.slots.end(), slot) -
                                    table.slots.begin());
  };
  const std::size_t group = slot_of("group");
  const std::size_t item = slot_of("item");
  if (group == table.slots.size() || item == table.slots.size()) return;
  std::string restored;
  for (RecordRow& row : table.rows) {
    RawCell& label = row.cells[group];
    if (!label.is_inherited && !label.is_blank()) {
      restored.clear();
      continue;
    }
    const std::string printed =
        printed_group(*table.block, column_of("group"), column_of("item"), row.cells[item].text);
    if (!printed.empty() && base::fold_label(printed) != base::fold_label(label.text) &&
        printed != restored) {
      restored = printed;
      const base::CellRef at{row.row, row.cells[item].at.column > 0 ? row.cells[item].at.column - 1 : 0};
      context.observations->push_back(
          {model::Observation::Kind::cleared_group, context.sheet, at, printed, ""});
    }
    if (!restored.empty()) label.text = restored;
  }
}

void read_funds(RecordTable& table, DepartmentTarget& target, const ReadContext& context) {
  restore_groups(table, context);
  const std::size_t first = target.funds.size();
  read_rows(table, "funds", target.funds, context);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    model::DepartmentFund& fund = target.funds[first + i];
    for (std::size_t s = 0; s < table.slots.size(); ++s) {
      if (!table.slots[s].starts_with("history.")) continue;
      const std::optional<int> year = year_in(table.headings[s]);
      if (!year) continue;
      const std::string path = "funds[" + std::to_string(first + i) + "].history[" +
                               std::to_string(fund.history.size()) + "].amount";
      fund.history.push_back({*year, read_amount(table.rows[i].cells[s], path, context)});
    }
  }
}

std::string goal_name(Term term, std::string_view number) {
  return (term == Term::long_term ? "长期目标" : "年度目标") + std::string(number);
}

/// `目标2：…` in the overview: its number and its text; the row's own number where it prints none.
struct NumberedText {
  std::string number;
  RawCell text;
};

NumberedText numbered(const RawCell& cell, const DrawnCell& drawn, std::size_t row_number,
                      const Aliases& aliases) {
  NumberedText result{std::to_string(row_number), cell};
  if (const auto captures = Pattern(drawn.pieces, aliases).match(cell.text);
      captures && captures->size() == 2) {
    result.number = captures->front().text;
    result.text.text = captures->back().text;
  }
  return result;
}

void read_overview(const RecordTable& table, DepartmentTarget& target, const ReadContext& context) {
  for (const Term term : {Term::long_term, Term::annual}) {
    const auto slot =
        std::find(table.slots.begin(), table.slots.end(), term == Term::annual ? "annual" : "long_term");
    if (slot == table.slots.end()) continue;
    const auto s = static_cast<std::size_t>(slot - table.slots.begin());
    const auto drawn =
        std::find_if(table.block->repeat.begin(), table.block->repeat.end(),
                     [&](const DrawnCell& c) { return c.has_slot() && c.pieces.back().slot == *slot; });
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      if (table.rows[i].cells[s].is_blank()) continue;
      const NumberedText text = numbered(table.rows[i].cells[s], *drawn, i + 1, context.drawing->aliases);
      const std::string path = "goals[" + std::to_string(target.goals.size()) + "].text";
      model::Goal& goal = target.goals.emplace_back();
      goal.term = term;
      goal.name = {goal_name(term, text.number), text.text.at};
      goal.text = {read_text(text.text, path, context), text.text.at};
    }
  }
}

/// A goal over its own table: the one of the overview, or a new one where the overview lacks it.
/// `number` is the table's among those of its term, for one that lost its own.
void read_goal_table(const RecordTable& table, std::size_t number, DepartmentTarget& target,
                     const ReadContext& context) {
  const Term term = table.block->term;
  const auto own = [&](std::string_view name) {
    const auto it = table.own.find(name);
    return it == table.own.end() ? RawCell{} : it->second;
  };
  const std::string name = goal_name(term, own("n").is_blank() ? std::to_string(number) : own("n").text);
  const RawCell cell = own("text");
  auto goal = std::find_if(target.goals.begin(), target.goals.end(),
                           [&](const model::Goal& g) { return g.name.value == name; });
  if (goal == target.goals.end()) {
    target.goals.push_back({term, {name, own("n").at}, {}, {}, {}});
    goal = target.goals.end() - 1;
  }
  const std::string path = "goals[" + std::to_string(goal - target.goals.begin()) + "].text";
  const std::string text = read_text(cell, path, context);
  if (goal->text.value.empty())
    goal->text = {text, cell.at};
  else
    goal->restated = {text, cell.at};
  const std::size_t first = target.indicators.size();
  read_indicators(table, target.indicators, context);
  for (std::size_t i = first; i < target.indicators.size(); ++i)
    target.indicators[i].goal = {name, goal->name.cell};
}

/// Goals in cells of their own, apart from any table.
void read_goal_fields(const Record& record, DepartmentTarget& target, const ReadContext& context) {
  for (const auto& [slot, term] : {std::pair("long_term.goal", Term::long_term),
                                   std::pair("annual.goal", Term::annual), std::pair("goal", Term::annual)}) {
    const auto cell = record.fields.find(slot);
    if (cell == record.fields.end() || cell->second.is_blank()) continue;
    const std::string path = "goals[" + std::to_string(target.goals.size()) + "].text";
    model::Goal& goal = target.goals.emplace_back();
    goal.term = term;
    goal.name = {goal_name(term, "1"), cell->second.at};
    goal.text = {read_text(cell->second, path, context), cell->second.at};
  }
}

/// A table without a goal over it is about the goal of its term, where there is one.
void read_goalless_table(const RecordTable& table, DepartmentTarget& target, const ReadContext& context) {
  const std::size_t first = target.indicators.size();
  read_indicators(table, target.indicators, context);
  const Term term = table.block->term == Term::long_term ? Term::long_term : Term::annual;
  for (const model::Goal& goal : target.goals)
    if (goal.term == term)
      for (std::size_t i = first; i < target.indicators.size(); ++i)
        target.indicators[i].goal = {goal.name.value, goal.name.cell};
}

/// `{funds.amount[基本支出]}`: lines of the money that stand beside their names, in the order of their cells.
void read_named_funds(const Record& record, DepartmentTarget& target, const ReadContext& context) {
  constexpr std::string_view start = "funds.amount[";
  std::map<base::CellRef, std::pair<std::string, const RawCell*>> named;
  for (const auto& [slot, cell] : record.fields)
    if (slot.starts_with(start) && !cell.is_blank())
      named[cell.at] = {slot.substr(start.size(), slot.size() - start.size() - 1), &cell};
  for (const auto& [at, line] : named) {
    const std::string path = "funds[" + std::to_string(target.funds.size()) + "].amount";
    model::DepartmentFund& fund = target.funds.emplace_back();
    const auto stroke = line.first.find('/');
    if (stroke != std::string::npos) fund.group = {line.first.substr(0, stroke), at};
    fund.item = {stroke == std::string::npos ? line.first : line.first.substr(stroke + 1), at};
    fund.amount = read_amount(*line.second, path, context);
  }
}

bool is_figure(const RawCell& cell) {
  return cell.number() ||
         (!cell.is_blank() && cell.text.find_first_not_of("0123456789.,") == std::string::npos);
}

/// The tasks' last row may be their sum (金额合计): it is no task, and what its columns say (总额, 财政拨款)
/// is the department's money, a line each.
void take_totals(RecordTable& table, DepartmentTarget& target, const ReadContext& context) {
  const auto name = static_cast<std::size_t>(std::find(table.slots.begin(), table.slots.end(), "name") -
                                             table.slots.begin());
  if (name == table.slots.size()) return;
  std::erase_if(table.rows, [&](const RecordRow& row) {
    const RawCell& label = row.cells[name];
    if (label.is_inherited || !ends_like_total(base::fold_label(label.text))) return false;
    const std::size_t first = target.funds.size();
    const auto add = [&](std::string_view heading, const RawCell& cell) {
      if (cell.is_inherited || !is_figure(cell)) return;
      const std::string path = "funds[" + std::to_string(target.funds.size()) + "].amount";
      model::DepartmentFund& fund = target.funds.emplace_back();
      fund.group = {read_text(label, path, context), label.at};
      fund.item.value = lowest_words(heading);
      fund.amount = read_amount(cell, path, context);
    };
    for (std::size_t i = 0; i < table.slots.size(); ++i) {
      const std::string& slot = table.slots[i];
      if (slot == any_slot)
        add(table.extras[i], row.cells[i]);
      else if (slot == "total" || slot == "year_budget")
        add(table.headings[i], row.cells[i]);
    }
    for (const auto& [heading, cell] : row.extras) add(heading, cell);
    return target.funds.size() > first;
  });
}

/// A goal's table that is printed but not filled in is no goal: blank forms have spare ones.
void drop_blank_goals(DepartmentTarget& target) {
  const auto is_blank = [&](const model::Goal& goal) {
    return goal.text.value.empty() && goal.restated.value.empty() &&
           std::all_of(target.indicators.begin(), target.indicators.end(),
                       [&](const model::Indicator& indicator) {
                         return indicator.goal.value != goal.name.value || indicator.is_blank();
                       });
  };
  std::vector<std::string> blank;
  for (const model::Goal& goal : target.goals)
    if (is_blank(goal)) blank.push_back(goal.name.value);
  const auto is_dropped = [&](const std::string& name) {
    return std::find(blank.begin(), blank.end(), name) != blank.end();
  };
  std::erase_if(target.goals, [&](const model::Goal& goal) { return is_dropped(goal.name.value); });
  std::erase_if(target.indicators,
                [&](const model::Indicator& indicator) { return is_dropped(indicator.goal.value); });
}

}  // namespace

model::FormBody assemble_department(Record& record, ReadContext& context) {
  DepartmentTarget target;
  for (const auto& [name, cell] : record.fields)
    if (const auto* field = model::find_field<DepartmentTarget>(name))
      read_field(field->codec, field->in(target), cell, name, context);
  for (RecordTable& table : record.tables) {
    const std::string& name = table.block->table;
    if (name == "funds") read_funds(table, target, context);
    if (name == "projects") {
      strip_numbering(table, context.drawing->aliases);
      take_totals(table, target, context);
      read_rows(table, name, target.projects, context);
    }
    if (name == "goal_pairs") read_overview(table, target, context);
  }
  read_named_funds(record, target, context);
  read_goal_fields(record, target, context);
  std::map<Term, std::size_t> tables;
  for (const RecordTable& table : record.tables)
    if (table.block->table == "indicators" && table.block->each.empty())
      read_goalless_table(table, target, context);
    else if (table.block->table == "indicators")
      read_goal_table(table, ++tables[table.block->term], target, context);
  drop_blank_goals(target);
  // A row with nothing but its printed number.
  std::erase_if(target.projects, [](const model::DepartmentProject& project) {
    return project.name.value.empty() && project.category.value.empty() && project.purpose.value.empty() &&
           project.total.value.raw.empty() && project.year_budget.value.raw.empty() && project.extras.empty();
  });
  std::stable_sort(target.goals.begin(), target.goals.end(), [](const model::Goal& a, const model::Goal& b) {
    return a.term == Term::long_term && b.term == Term::annual;
  });
  return target;
}

}  // namespace targetbook::layouts
