#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "layouts/drawing/drawing.hpp"

/// The words by which a form without a drawing is read (templates/headings/forms.toml). All texts are folded.
namespace targetbook::layouts {

/// What a label is for, and how surely: 1 for the very words, less where something was taken off.
struct FieldWord {
  std::string_view slot;       ///< `project.name`; empty for a word that heads others
  std::string_view otherwise;  ///< the slot, where another label of the form has the first one
  double score = 1;
};

/// What a label of a project's or a department's form is for; nothing for other texts.
std::optional<FieldWord> field_word(FormKind kind, std::string_view folded);

/// `level1`, `level2`, `level3` for headings of an indicator table's levels; empty for others.
std::string_view level_of_heading(std::string_view folded);
/// What a level's heading means where another one heads that level already; empty for none.
std::string_view second_level_meaning(std::string_view folded);
/// What stands below a heading of an indicator table, its levels too; empty for an unknown heading.
std::string_view column_of_heading(std::string_view folded);
/// The same in a self-evaluation's table: `actual`, `score` and `deviation` besides.
std::string_view column_of_evaluation(std::string_view folded);

/// Which column of another table (`projects`, `spending`) a heading is; empty for none.
std::string_view table_column(FormKind kind, std::string_view table, std::string_view folded);
/// Whether such a heading is that column's only where no other one is: 年度主要任务 beside 对应项目.
bool is_second_choice(std::string_view folded);
/// Those tables, and the columns that must be there: all of the one kind, and of the other, if any, one.
struct WordTable {
  std::string name;
  std::vector<std::string> required;
  std::vector<std::string> one_of;
};
const std::vector<WordTable>& word_tables(FormKind kind);

/// The value of the form (`funds.fiscal`) that a line of another table repeats; empty for none.
std::string_view line_field(std::string_view table, std::string_view folded);

/// A slot with the name of its line, where it is one of many: `funds.amount[基本支出]` for the words
/// `1.其中：基本支出（万元）`; as it is, where it is none.
std::string named(std::string_view slot, std::string_view words);

/// A heading over running numbers.
bool heads_numbers(std::string_view folded);

/// A line of a department's money that is the whole of it, by its end: `部门预算总额（万元）`.
bool is_whole_of_money(std::string_view folded);

/// What the line of the whole is called in a table of the money's execution.
const std::string& whole_of_execution();

/// A text that ends as titles of target forms and of self-evaluations do.
bool ends_like_title(std::string_view folded);
bool says_department(std::string_view folded);
/// A title of a self-evaluation; one of the forms besides that are none of targets.
bool says_evaluation(std::string_view folded);
bool says_other_kind(std::string_view folded);
/// A heading of forms that say what came of targets.
bool heads_results(std::string_view folded);
/// A heading of forms that follow a year that is not over.
bool heads_foreseen(std::string_view folded);

/// Without `一、`, `（一）`, `1.` in front.
std::string_view without_numbering(std::string_view folded);

}  // namespace targetbook::layouts
