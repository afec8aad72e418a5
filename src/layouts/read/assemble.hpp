#pragma once
#include "layouts/read/codec.hpp"

/// Records into forms: names become members, labels become standard names, goals and plans find their shape.
namespace targetbook::layouts {

model::FormBody assemble_project(Record& record, ReadContext& context);
model::FormBody assemble_department(Record& record, ReadContext& context);
model::FormBody assemble_budget_table(Record& record, ReadContext& context);

/// A budget table's columns as its drawing heads them.
std::vector<model::BudgetTable::Column> budget_columns(const Drawing& drawing);

/// The rows of an indicator table, with history, requirement and term.
void read_indicators(const RecordTable& table, std::vector<model::Indicator>& out,
                     const ReadContext& context);

/// Splits `1.…` `2.…` lines into goals, each text with its number; one goal where the lines are not numbered.
std::vector<model::Goal> split_goals(const model::Text& text, model::Term term);

/// Takes `项目1：` or `3.` off the rows' texts, as the drawn row has them; a text without them stays whole.
void strip_numbering(RecordTable& table, const Aliases& aliases);

}  // namespace targetbook::layouts
