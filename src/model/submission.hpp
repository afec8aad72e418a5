#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/cell_ref.hpp"
#include "base/language.hpp"
#include "base/money.hpp"
#include "model/levels.hpp"
#include "model/sourced.hpp"
#include "model/sums.hpp"
#include "model/target_value.hpp"

/// What the submitted forms say, without their looks. Plain structs; the submission JSON of the contract is
/// their picture.
namespace targetbook::model {

/// A column or labelled value that the form has and the model does not.
struct Extra {
  std::string heading;  ///< as drawn, the levels of a heading joined with `/`
  Text text;            ///< as displayed
};
using Extras = std::vector<Extra>;

// The fields of the records below, with their names, words and codecs, stand in model/fields/: a new value is
// a member here and a line there.

enum class Term : std::uint8_t { unstated, annual, long_term };
/// `annual`, `long-term`; null for unstated.
const char* to_string(Term term);

/// A goal (绩效目标) of a project or department.
struct Goal {
  Term term = Term::unstated;
  Text name;
  Text text;
  Number ratio;   ///< 指标权重比例(%) of its annual table
  Text restated;  ///< the goal's text where the form prints it a second time in other words
};

/// An earlier or expected year's value beside the target (前年, 上年).
struct HistoryValue {
  std::string label;  ///< as the form heads the column
  Sourced<TargetValue> value;
};

/// One row of an indicator table.
struct Indicator {
  Term term = Term::unstated;
  Text goal;  ///< the goal's name; its cell is empty where the name was taken from the block
  Text level1;
  Text level2;
  Text level3;
  Text description;
  Sourced<TargetValue> value;
  std::vector<HistoryValue> history;
  Number weight;
  Text basis;
  Text nature;     ///< 定量 or 定性, in the form's words
  Text direction;  ///< 正向 or 反向, in the form's words
  Text scoring;    ///< 评（扣）分标准
  Text standard;   ///< 绩效标准
  Text remark;
  Sourced<TargetValue> actual;  ///< 实际完成值, of a self-evaluation as the two below
  Number score;                 ///< 得分
  Text deviation;               ///< 偏差原因分析及改进措施
  Requirement requirement = Requirement::unstated;
  Extras extras;
  std::uint32_t row = 0;  ///< the sheet row it stands in

  /// Whether third level and value are both blank: kept for the rules, not printed.
  [[nodiscard]] bool is_blank() const { return level3.value.empty() && value.value.type == ValueType::empty; }
};

struct Funds {
  Amount total;
  Amount fiscal;
  Amount carryover;
  Amount other;
};

struct FundSource {
  Text name;
  Amount amount;
};

enum class PlanBasis : std::uint8_t { undecided, periodic, cumulative };
/// `periodic`, `cumulative`; null for undecided.
const char* to_string(PlanBasis basis);

struct Milestone {
  int month = 0;
  Number percent;
};

/// 资金支出计划: which share of the money is spent by the end of which month.
struct PaymentPlan {
  std::vector<Milestone> milestones;
  /// From the percents: `undecided` where they fit both readings or neither.
  [[nodiscard]] PlanBasis basis() const;
};

struct SpendingItem {
  Text item;
  Text basis;
  Amount own;
  Amount transfer;
  Amount other;
  Extras extras{};
};

struct ProcurementItem {
  Text item;
  Text quantity;
  Amount amount;
  Extras extras{};
};

/// A line of what became of the money (年初预算数, 全年预算数, 全年执行数).
struct Execution {
  Text item;
  Amount initial;
  Amount adjusted;
  Amount executed;
  Number weight;  ///< 分值, of the line that is scored
  Number rate;    ///< 执行率, in percent
  Number score;
};

struct Project {
  Text code;
  Text name;
  Text attribute;
  Text period;
  Text year;
  Text category;
  Text frequency;
  Text manager;
  Text phone;
  Text basis;
  Text plan;
  Text last_evaluation;
  Text budget_change;
  Amount total_budget;
};

/// What a form is handed in for: the targets of a year to come, or how those of a year past were met.
enum class Stage : std::uint8_t { target, self_evaluation };

/// kinds `project-target` and `self-evaluation`: the latter says all that the former does, and what came of
/// it
struct ProjectTarget {
  Stage stage = Stage::target;
  Text supervising_department;
  Text implementing_unit;
  Project project;
  Funds funds;
  std::vector<FundSource> fund_sources;
  Amount fund_sources_total;  ///< 当年预算合计 above the sources
  Text purpose;
  PaymentPlan payment_plan;
  std::vector<SpendingItem> spending;
  std::vector<ProcurementItem> procurement;
  std::vector<Goal> goals;
  std::optional<base::CellRef> goal_place;  ///< the one cell the form has for its goals, filled in or not
  std::vector<Indicator> indicators;
  std::vector<Execution> execution;  ///< of a self-evaluation as the two below
  Number total_weight;               ///< what all 分值 are said to add up to
  Number score;                      ///< 总分

  [[nodiscard]] bool is_self_evaluation() const { return stage == Stage::self_evaluation; }
};

struct YearAmount {
  int year = 0;
  Amount amount;
};

/// A line of 部门总体资金情况.
struct DepartmentFund {
  Text group;
  Text item;
  Amount amount;
  Number share;
  std::vector<YearAmount> history;
  Extras extras{};
};

/// A line of 项目支出情况.
struct DepartmentProject {
  Text name;
  Text category;
  Amount total;
  Amount year_budget;
  Text purpose;
  Extras extras{};
};

/// kind `department-target`
struct DepartmentTarget {
  Text reporter;
  Text phone;
  std::vector<DepartmentFund> funds;
  Text functions;
  Text tasks;
  std::vector<DepartmentProject> projects;
  std::vector<Goal> goals;
  std::vector<Indicator> indicators;
};

/// Where the text of one cell begins in a section's text.
struct TextPiece {
  std::size_t begin = 0;
  base::CellRef cell;
};

struct Section {
  Text heading;
  Text text;                        ///< all its cells, joined by line ends
  std::vector<TextPiece> pieces{};  ///< one per cell, in order
};

/// kind `narrative`
struct Narrative {
  std::vector<Section> sections;
};

/// kind `contents`
struct Contents {
  std::vector<Text> entries;
};

/// kind `budget-table`. Rows have one entry per column.
struct BudgetTable {
  struct Column {
    std::string name;  ///< heading levels joined with `/`
    bool is_amount = false;
  };
  using Entry = std::variant<Text, Amount>;
  std::vector<Column> columns;
  std::vector<std::vector<Entry>> rows;
  std::vector<Text> notes;
};

using FormBody = std::variant<ProjectTarget, DepartmentTarget, Narrative, Contents, BudgetTable>;

/// What a table or text is about, where its kind alone does not tell (drawings say it).
enum class Subject : std::uint8_t { unstated, targets, budget, income, appropriation, general_budget, basic };
inline constexpr std::array subjects = {Subject::targets,       Subject::budget,         Subject::income,
                                        Subject::appropriation, Subject::general_budget, Subject::basic};
/// `targets`, `general-budget`, …; null for unstated.
const char* to_string(Subject subject);

/// Why a form's amounts, or some of them, have no unit although something is said of it.
struct UnitDoubt {
  base::CellRef cell;
  base::Words words;  ///< what is said there: two units that contradict, or one that is none of ours
};

/// One form that was recognised on a sheet.
struct Form {
  std::string layout;  ///< the drawing's id
  std::string sheet;
  base::CellRange range;  ///< from the title to the last remark
  Text title;
  std::optional<int> year;
  std::optional<base::AmountUnit> unit;        ///< as the form states it
  std::optional<base::CellRef> unit_place;     ///< where it states it, or would
  std::vector<UnitDoubt> unit_doubts;          ///< in order of their cells
  std::optional<base::AmountUnit> amounts_in;  ///< what its first amount was read in, whoever stated it
  std::optional<base::CellRef> year_place;  ///< where a line of its own states the year, or would; none where
                                            ///< the form has no such line
  bool says_year = false;                   ///< that line states it
  Text department_code;
  Text department_name;
  std::vector<Text> remarks;  ///< notes and signature lines around the form
  Extras extras;              ///< its labelled values that the model does not have
  Subject subject = Subject::unstated;
  std::vector<SumLine> sums;  ///< that must hold, as its drawing says
  FormBody body;
};

/// `project-target`, `budget-table`, …
std::string_view kind_of(const FormBody& body);

/// A value that reading changed beyond trimming.
struct Adjustment {
  std::string sheet;
  base::CellRef cell;
  std::string field;  ///< the JSON path of the value
  std::string before;
  std::string after;
  base::Words why;
};

struct Unrecognised {
  enum class Reason : std::uint8_t { empty, no_layout, ambiguous };
  std::string sheet;
  Reason reason = Reason::no_layout;
  std::string closest;  ///< the nearest layout's id; empty where none is near
  base::Words closest_name{};
  std::vector<std::string> missing{};  ///< the nearest layout's labels that do not stand there, as drawn
};
/// `empty`, `no-layout`, `ambiguous`
const char* to_string(Unrecognised::Reason reason);

struct Source {
  std::string file;
  std::string container;
  std::string sha256;
  std::string saved{};  ///< when a program last saved it, as the workbook itself says: `2026-02-20T08:00:00Z`
  bool is_displayed = false;  ///< its cells hold what was displayed (.csv, HTML): numbers are texts there
};

/// Something of the sheet itself that a rule wants to know and no value tells.
struct Observation {
  enum class Kind : std::uint8_t {
    hidden_content,    ///< `text` is the row (`3`), column (`B`) or sheet that is hidden
    formula_error,     ///< `text` is the error's name
    formula_unvalued,  ///< a formula stored without its value; `text` is the formula
    spaced_label,      ///< `text` is the label as it stands there
    alias_label,       ///< `text` is the label as it stands there, `other` as it is drawn
    missing_heading,   ///< `text` is the drawn label that stands nowhere, `other` the table it heads, if any
    shifted_row,       ///< a row whose labels stand in other columns than their headings; `text` is the label
    cleared_group,     ///< a group without its label, told by its rows' own words; `text` is the drawn label
    value_column,  ///< an amount is not right beside its label; `text` is its field, `other` the column there
  };
  Kind kind = Kind::hidden_content;
  std::string sheet;
  std::optional<base::CellRef> cell;
  std::string text;
  std::string other;
};

/// Text that stands on a form's sheet but belongs to no form.
struct UnreadText {
  std::string sheet;
  Text text;
};

/// Whose blank form a workbook was made from, as its hidden mark tells.
struct BureauMark {
  std::string region_code;
  std::string bureau_code;
  std::string bureau;
};

/// All that one workbook says.
struct Submission {
  Source source;
  std::optional<BureauMark> bureau;  ///< nothing where the workbook bears no mark
  std::vector<std::string> sheets;   ///< names, in the workbook's order
  std::vector<Form> forms;
  std::vector<Adjustment> adjustments;
  std::vector<Unrecognised> unrecognised;
  std::vector<UnreadText> unread;
  std::vector<Observation> observations;  ///< in order of sheet, then cell
};

}  // namespace targetbook::model
