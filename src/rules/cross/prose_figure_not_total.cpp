#include <algorithm>

#include "rules/cross/family.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/book_facts.hpp"
#include "rules/facts/ratios.hpp"
#include "rules/facts/table_figures.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules::cross {
namespace {

/// The label that a figure's words come to: without year, unit's own name and verbs; empty for another year's
/// figure.
std::string label_of(std::string_view words, std::optional<int> year) {
  if (const auto mark = words.find("年"); mark != std::string_view::npos && mark >= 4) {
    const auto figures = figures_in(words);
    if (!figures.empty() && figures.front().is_year()) {
      if (!year || figures.front().number != base::Decimal::whole(*year)) return {};
      words.remove_prefix(mark + std::string_view("年").size());
    }
  }
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view head : {"初", "我单位", "我局", "本单位", "本部门", "本年", "全年", "其中",
                                        "预算中", "纳入", "安排", "一般公共预算安排"})
      if (words.starts_with(head)) {
        words.remove_prefix(head.size());
        again = true;
      }
    if (const auto digits = words.find_first_not_of("0123456789.");
        digits != 0 && digits != std::string_view::npos)
      words.remove_prefix(digits);
  }
  for (const std::string_view tail : {"为", "共", "共计", "安排"})
    if (words.ends_with(tail)) words.remove_suffix(tail.size());
  return std::string(words);
}

/// How far a figure of the text may be off for having been rounded.
std::int64_t slack_of(const Figure& figure) {
  const base::AmountUnit unit = figure.money_unit().value_or(base::AmountUnit::yuan);
  if (unit == base::AmountUnit::yuan) return 1;
  // Half of the last digit: of one decimal as written, else of two.
  const auto last_digit =
      base::Money::from(base::Decimal::whole(1).shifted(figure.decimals == 1 ? -1 : -2).value(), unit);
  return last_digit ? last_digit->fen() / 2 : 1;
}

void check_line(const model::Form& form, const TextLine& line, const TableFigures& tables, Report& report) {
  for (const Figure& figure : line.figures) {
    const auto said = figure.money();
    if (!said || figure.op) continue;
    const std::string label = label_of(words_before(line.text, figure.begin), form.year);
    const auto known = label.empty() ? tables.end() : tables.find(label);
    if (known == tables.end()) continue;
    report.checked();
    const bool agrees = std::any_of(
        known->second.begin(), known->second.end(),
        [&](const TableFigure& table) { return distance(table.amount, *said) <= slack_of(figure); });
    if (agrees) continue;
    const TableFigure& table = known->second.front();
    const base::AmountUnit unit = figure.money_unit().value_or(base::AmountUnit::yuan);
    Place place;
    place.cell = line.cell;
    place.field = line.field;
    place.form = &form;
    report.found(std::move(place),
                 {.message = say("说明中「{}」为{}，{}为{}", "the text has {1} for '{0}', but {2} has {3}",
                                 label, with_unit(*said, unit), place_words(*table.form, table.cell),
                                 with_unit(table.amount, unit)),
                  .actual = in_unit(*said, unit),
                  .expected = in_unit(table.amount, unit),
                  .fix = {},
                  .severity = {}});
  }
}

void check_prose_figure_not_total(const WorkbookContext& context, Report& report) {
  const TableFigures tables = table_figures(context.facts.forms());
  for (const FormFacts& facts : context.facts.forms()) {
    const model::Form& form = facts.form();
    if (!std::holds_alternative<model::Narrative>(form.body) || form.subject != model::Subject::budget)
      continue;
    if (tables.empty()) {
      report.insufficient();
      continue;
    }
    for (const TextLine& line : facts.lines()) check_line(form, line, tables, report);
  }
}

}  // namespace

const Rule prose_figure_not_total{
    .code = "X-07",
    .name = "prose-figure-not-total",
    .severity = base::Severity::warning,
    .scope = Scope::workbook,
    .title = {"说明中的数字与报表不符", "A figure of the text is not the tables'"},
    .what = {"预算情况说明中收支总预算、基本支出、项目支出、各类支出、机关运行经费、采购和购买服务等数字，在"
             "报表的同名合计或科目中找不到相同的数。",
             "A figure that the budget text gives by the name of a total or class (总预算, 基本支出, "
             "项目支出, 机关运行经费, purchases …) "
             "is not what any table has under that name."},
    .why = {"说明和报表一起公开，数字必须一致。", "Text and tables are published together."},
    .fix = {"以报表为准，改正说明中的数字", "correct the text after the tables"},
    .wrong = {"说明「项目支出324.19万元」，报表342.19",
              "项目支出324.19万元 in the text, 342.19 in the table"},
    .right = {"说明「项目支出342.19万元」，报表342.19", "342.19 in both"},
    .source = "江汉 2024, 预算情况说明",
    .check_workbook = check_prose_figure_not_total,
};

}  // namespace targetbook::rules::cross
