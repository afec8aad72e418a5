#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/config.hpp"
#include "base/language.hpp"
#include "base/money.hpp"
#include "model/submission.hpp"

/// A form drawn once: for recognising, reading, writing, checking and explaining it.
namespace targetbook::layouts {

using base::SourcePosition;
/// A mistake in a drawing, at its line and column.
using DrawingError = base::ConfigError;

/// Part of a drawn cell: printed words, or the place of a value. Exactly one of the two is not empty.
struct Piece {
  std::string words;
  std::string slot;
};

/// One entry of a drawn row. `"文字"` is a label, `"{name}"` a value, `"单位：{unit}"` a value between words,
/// `"<"` merged into the left, `"^"` merged into the above, `""` a blank cell.
struct DrawnCell {
  enum class Kind : std::uint8_t { blank, label, slot, pattern, left, above };
  Kind kind = Kind::blank;
  std::vector<Piece> pieces;
  std::uint32_t rows = 1;  ///< extent with all that is merged into it
  std::uint32_t columns = 1;
  SourcePosition position;

  [[nodiscard]] bool has_slot() const { return kind == Kind::slot || kind == Kind::pattern; }
  /// The printed words, with nothing in the places of values.
  [[nodiscard]] std::string words() const;
  /// The only or first value's name; empty for labels.
  [[nodiscard]] std::string_view slot() const;
};
using DrawnRow = std::vector<DrawnCell>;

/// A line that a table prints beforehand (`一、一般公共预算拨款收入`); `field` is a value of the form that
/// the line repeats (`funds.fiscal`).
struct PrintedLine {
  std::vector<std::string> cells;  ///< one entry per column of the repeated row
  std::string field;
};

/// Rows of a blank form under the same levels.
struct BlankGroup {
  std::string level1;
  std::string level2;
  std::uint32_t rows = 1;
};

/// Rows that belong together and move together.
struct Block {
  std::string id;
  std::vector<DrawnRow> draw;  ///< fixed rows; for a table, its headings
  DrawnRow repeat;             ///< the row drawn once per record; empty for a block without a table
  std::string table;           ///< which records: `indicators`, `spending`, …
  std::string each;            ///< the block stands once per record of this table (`goals`)
  model::Term term = model::Term::unstated;  ///< what its records are about
  std::vector<std::string> group;            ///< equal neighbours in these slots are one tall cell
  std::vector<PrintedLine> lines;
  std::uint32_t blank = 0;               ///< empty rows in a blank form, below the printed lines
  std::vector<BlankGroup> blank_groups;  ///< rows of a blank form that are sorted into groups beforehand
  std::uint32_t blank_sets = 1;          ///< how often a blank form has all these groups (once per goal)
  bool optional = false;                 ///< a form without it is still this form
  bool list =
      false;  ///< its rows are of several forms: each holds values of its form beside those of a record
  SourcePosition position;

  [[nodiscard]] bool is_table() const { return !repeat.empty(); }
};

enum class FormKind : std::uint8_t {
  project_target,
  self_evaluation,
  department_target,
  narrative,
  contents,
  budget_table
};
/// Whether it is read into a model::ProjectTarget.
constexpr bool is_of_project(FormKind kind) {
  return kind == FormKind::project_target || kind == FormKind::self_evaluation;
}
/// `project-target`, …
const char* to_string(FormKind kind);

struct Drawing {
  std::string id;
  SourcePosition position;  ///< of its id
  FormKind kind = FormKind::project_target;
  int version = 1;
  base::Words name;
  std::string file;       ///< where it was read from; for messages
  std::string title;      ///< the title's pattern: `{year}年{*}项目支出(绩效目标)申报表`
  std::string new_title;  ///< what a form without a title is given: `{project.name}绩效目标表`
  base::AmountUnit unit = base::AmountUnit::yuan;  ///< what amounts are in where the form does not say
  std::uint32_t columns = 0;
  std::vector<double> widths;  ///< of the columns, in characters
  bool landscape = false;
  std::map<std::string, std::vector<std::string>, std::less<>> aliases;  ///< a label's other names
  std::vector<std::string> extras;  ///< labels whose values the model has no name for, and that are kept so
  std::vector<std::string> optional_labels;  ///< a form without them is still this form
  std::map<std::string, std::vector<std::string>, std::less<>>
      choices;  ///< the options of a field: `project.category`, `projects.category`
  /// What is usual in a text field but not all that may stand there, by its name: `rows.计量单位`.
  std::map<std::string, std::vector<std::string>, std::less<>> suggestions;
  std::vector<int> accepted;  ///< older versions of the blank form that are still read
  std::vector<Block> blocks;
  model::Subject subject = model::Subject::unstated;
  std::vector<model::SumLine> sums;  ///< that must hold

  /// Whether a form made from a blank form of this version is read.
  [[nodiscard]] bool accepts(int form_version) const;
};

/// Reads one drawing (TOML). Throws DrawingError at the first mistake.
Drawing parse_drawing(std::string_view toml, const std::string& file);
Drawing parse_drawing(const base::Config& config);

/// The drawing as a picture in text, for a terminal.
std::string picture_of(const Drawing& drawing);

}  // namespace targetbook::layouts
