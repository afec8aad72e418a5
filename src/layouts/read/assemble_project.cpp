#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "layouts/drawing/labelled_sources.hpp"
#include "layouts/drawing/term_slots.hpp"
#include "layouts/drawing/term_words.hpp"
#include "layouts/read/assemble.hpp"
#include "layouts/read/read_rows.hpp"
#include "layouts/vocabulary/field_words.hpp"

namespace targetbook::layouts {
namespace {

using model::ProjectTarget;
using model::Term;

RawCell take(const Record& record, std::string_view name) {
  const auto it = record.fields.find(name);
  return it == record.fields.end() ? RawCell{} : it->second;
}

void read_fields(const Record& record, ProjectTarget& target, const ReadContext& context) {
  for (const auto& [name, cell] : record.fields)
    if (const auto* field = model::find_field<ProjectTarget>(name))
      read_field(field->codec, field->in(target), cell, name, context);
  // A hint such as （延续性项目填写） is no amount and no text of the submitter's.
  if (!target.project.total_budget.value.money &&
      target.project.total_budget.value.raw.find("填写") != std::string::npos)
    target.project.total_budget.value.raw.clear();
}

/// A month that is not written as `3月底` or `3月`: 一季度, 截至三月底.
void tell_month(const RawCell& month, const std::string& path, const ReadContext& context) {
  if (month.cell == nullptr) return;
  const std::string written = base::fold_label(month.cell->text());
  for (const char* end : {"月底", "月末", "月份底", "月份", "月"})
    if (written == month.text + end) return;
  adjust(month, path, base::tidy_text(month.cell->text()), month.text,
         {"按所写的时间取月份", "the month taken from what is written"}, context);
}

/// `plan.2.month` and `plan.2.percent` are the second milestone. The months are data: counties differ.
void read_plan(const Record& record, ProjectTarget& target, const ReadContext& context) {
  for (std::size_t number = 1;; ++number) {
    const std::string slot = "plan." + std::to_string(number) + ".";
    const auto month = record.fields.find(slot + "month");
    if (month == record.fields.end()) return;
    model::Milestone milestone;
    const std::string& digits = month->second.text;
    std::from_chars(digits.data(), digits.data() + digits.size(), milestone.month);
    const std::string path =
        "payment_plan.milestones[" + std::to_string(target.payment_plan.milestones.size()) + "].";
    tell_month(month->second, path + "month", context);
    read_field(Codec::percent, &milestone.percent, take(record, slot + "percent"), path + "percent", context);
    target.payment_plan.milestones.push_back(std::move(milestone));
  }
}

/// What the block that draws this value is about: `年度目标` is an annual one.
Term term_of_slot(const Drawing& drawing, std::string_view slot) {
  for (const Block& block : drawing.blocks)
    for (const DrawnRow& row : block.draw)
      for (const DrawnCell& cell : row)
        if (cell.slot() == slot) return block.term;
  return Term::unstated;
}

/// `{goals}` is a cell of numbered goals, `{goal}` a cell with one.
void read_goal_fields(const Record& record, ProjectTarget& target, const ReadContext& context) {
  for (const char* slot : {"goals", "goal", "long_term.goal", "annual.goal"})
    if (const auto cell = record.fields.find(slot); cell != record.fields.end())
      target.goal_place = cell->second.at;
  if (const auto cell = record.fields.find("goals"); cell != record.fields.end())
    target.goals = split_goals({read_text(cell->second, "goals", context), cell->second.at},
                               term_of_slot(*context.drawing, "goals"));
  if (const auto cell = record.fields.find("goal"); cell != record.fields.end() && !cell->second.is_blank()) {
    model::Goal& goal = target.goals.emplace_back();
    goal.term = term_of_slot(*context.drawing, "goal");
    goal.text = {read_text(cell->second, "goals[0].text", context), cell->second.at};
  }
  for (const Term term : {Term::long_term, Term::annual}) {
    const auto cell = record.fields.find(std::string(prefix_of(term)) + "goal");
    if (cell == record.fields.end() || cell->second.is_blank()) continue;
    const std::string path = "goals[" + std::to_string(target.goals.size()) + "].text";
    model::Goal& goal = target.goals.emplace_back();
    goal.term = term;
    goal.text = {read_text(cell->second, path, context), cell->second.at};
  }
}

/// A table whose goal column is blank all over is about the one goal of its term.
void inherit_goals(ProjectTarget& target, std::size_t first) {
  const auto of_table = [&](const model::Indicator& i) { return !i.goal.value.empty(); };
  if (std::any_of(target.indicators.begin() + static_cast<std::ptrdiff_t>(first), target.indicators.end(),
                  of_table))
    return;
  const model::Goal* only = nullptr;
  std::size_t count = 0;
  for (const model::Goal& goal : target.goals)
    if (target.indicators.size() > first && goal.term == target.indicators[first].term) {
      only = &goal;
      ++count;
    }
  if (count != 1) return;
  for (std::size_t i = first; i < target.indicators.size(); ++i)
    target.indicators[i].goal = {only->name.value, std::nullopt};
}

/// The goal's weight stands in the goal's first row of its annual table.
void read_ratios(const RecordTable& table, ProjectTarget& target, std::size_t first,
                 const ReadContext& context) {
  const auto slot = std::find(table.slots.begin(), table.slots.end(), "ratio");
  if (slot == table.slots.end()) return;
  const auto column = static_cast<std::size_t>(slot - table.slots.begin());
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const RawCell& cell = table.rows[i].cells[column];
    if (cell.is_blank() || cell.is_inherited) continue;
    const std::string& name = target.indicators[first + i].goal.value;
    for (std::size_t g = 0; g < target.goals.size(); ++g)
      if (target.goals[g].name.value == name && !target.goals[g].ratio.cell)
        read_field(Codec::percent, &target.goals[g].ratio, cell, "goals[" + std::to_string(g) + "].ratio",
                   context);
  }
}

/// Whether a row is called as the line is printed, or by another name of it.
bool is_line(const PrintedLine& line, const std::string& name, const Aliases& aliases) {
  const std::string folded = base::fold_label(name);
  const auto is_it = [&](const std::string& words) { return base::fold_label(words) == folded; };
  for (const std::string& printed : line.cells) {
    if (printed.empty()) continue;
    const auto others = aliases.find(printed);
    if (is_it(printed) ||
        (others != aliases.end() && std::any_of(others->second.begin(), others->second.end(), is_it)))
      return true;
  }
  return false;
}

/// Lines that repeat a value of the form give it: the first source is the fiscal appropriation.
template <class Row>
void read_repeated_values(const RecordTable& table, const std::vector<Row>& rows, model::Text Row::*name,
                          model::Amount Row::*amount, const Aliases& aliases, ProjectTarget& target) {
  for (const PrintedLine& line : table.block->lines) {
    const auto* field = line.field.empty() ? nullptr : model::find_field<ProjectTarget>(line.field);
    if (field == nullptr) continue;
    for (const Row& row : rows)
      if (is_line(line, (row.*name).value, aliases))
        *std::get<model::Amount*>(field->in(target)) = row.*amount;
  }
}

/// Sources with a line each, called as their labels.
void read_labelled_sources(const Record& record, ProjectTarget& target, const ReadContext& context) {
  for (const LabelledSource& source : labelled_sources(*context.drawing)) {
    const auto cell = record.fields.find(source.slot);
    if (cell == record.fields.end()) continue;
    const std::string path = "fund_sources[" + std::to_string(target.fund_sources.size()) + "].amount";
    model::FundSource& own = target.fund_sources.emplace_back();
    own.name.value = source.name;
    read_field(Codec::amount, &own.amount, cell->second, path, context);
  }
}

/// `{execution.executed}` of a list, which has no lines of the money: what its columns say is of the whole.
void read_whole_execution(const Record& record, ProjectTarget& target, const ReadContext& context) {
  model::Execution whole;
  const RawCell* said = nullptr;
  for (const auto& field : model::fields_of<model::Execution>()) {
    const auto cell = record.fields.find("execution." + std::string(field.name));
    if (cell == record.fields.end() || cell->second.is_blank()) continue;
    read_field(field.codec, field.in(whole), cell->second, "execution[0]." + std::string(field.name),
               context);
    said = &cell->second;
  }
  if (said == nullptr) return;
  if (!whole.initial.cell) whole.initial = target.funds.total;
  whole.item.value = whole_of_execution();
  adjust(*said, "execution[0].item", "", whole.item.value,
         {"清单中一行是项目的全部资金", "a row of a list is about all of the project's money"}, context);
  target.execution.push_back(std::move(whole));
}

void read_tables(Record& record, ProjectTarget& target, const ReadContext& context) {
  const Aliases& aliases = context.drawing->aliases;
  for (RecordTable& table : record.tables) {
    strip_numbering(table, aliases);
    const std::string& name = table.block->table;
    if (name == "fund_sources") {
      read_rows(table, name, target.fund_sources, context);
      read_repeated_values(table, target.fund_sources, &model::FundSource::name, &model::FundSource::amount,
                           aliases, target);
    } else if (name == "execution") {
      read_rows(table, name, target.execution, context, true);
      read_repeated_values(table, target.execution, &model::Execution::item, &model::Execution::initial,
                           aliases, target);
    } else if (name == "spending") {
      read_rows(table, name, target.spending, context);
    } else if (name == "procurement") {
      read_rows(table, name, target.procurement, context);
    } else if (name == "goals") {
      read_rows(table, name, target.goals, context);
      for (model::Goal& goal : target.goals) goal.term = term_of_words(goal.name.value);
    }
  }
  for (const RecordTable& table : record.tables) {
    if (table.block->table != "indicators") continue;
    const std::size_t first = target.indicators.size();
    read_indicators(table, target.indicators, context);
    inherit_goals(target, first);
    read_ratios(table, target, first, context);
  }
}

}  // namespace

void strip_numbering(RecordTable& table, const Aliases& aliases) {
  for (std::size_t s = 0; s < table.slots.size(); ++s)
    for (const DrawnCell& drawn : table.block->repeat) {
      if (drawn.kind != DrawnCell::Kind::pattern || drawn.pieces.back().slot != table.slots[s]) continue;
      const Pattern pattern(drawn.pieces, aliases);
      for (RecordRow& row : table.rows)
        if (const auto captures = pattern.match(row.cells[s].text); captures && !captures->empty()) {
          table.changes.push_back({row.cells[s].at,
                                   table.block->table + "." + table.slots[s],
                                   row.cells[s].text,
                                   captures->back().text,
                                   {"去掉序号", "the row's number taken off"}});
          row.cells[s].text = captures->back().text;
        }
    }
}

model::FormBody assemble_project(Record& record, ReadContext& context) {
  ProjectTarget target;
  if (context.drawing->kind == FormKind::self_evaluation) target.stage = model::Stage::self_evaluation;
  read_fields(record, target, context);
  read_plan(record, target, context);
  read_goal_fields(record, target, context);
  read_labelled_sources(record, target, context);
  read_whole_execution(record, target, context);
  read_tables(record, target, context);
  return target;
}

}  // namespace targetbook::layouts
