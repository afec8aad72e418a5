#include <algorithm>

#include "rules/facts/observed.hpp"
#include "rules/structure/family.hpp"

namespace targetbook::rules::structure {
namespace {

bool has_moved(const std::vector<const model::Observation*>& moved, const model::Form& form,
               std::string_view field) {
  return std::any_of(moved.begin(), moved.end(), [&](const model::Observation* o) {
    return o->sheet == form.sheet && form.range.contains(*o->cell) && o->text == field;
  });
}

void check_amount_column_moves(const WorkbookContext& context, Report& report) {
  const auto moved = observed(context.book, model::Observation::Kind::value_column);
  report.checked(context.forms.size());
  for (const model::Observation* amount : moved) {
    const model::Form* form = form_at(context.book, amount->sheet, amount->cell);
    if (form == nullptr) continue;
    const auto stands_beside = [&](const FormContext& other) {
      return &other.form != form && other.form.layout == form->layout &&
             !has_moved(moved, other.form, amount->text);
    };
    // Where all tables of the book are drawn that way, it is the book's way.
    if (std::none_of(context.forms.begin(), context.forms.end(), stands_beside)) continue;
    Said said;
    said.actual = base::column_name(amount->cell->column);
    said.expected = amount->other;
    said.message =
        say("金额写在{}列，同类表写在标签右边一列（{}列）",
            "the amount stands in column {}; in the other tables it is right beside its label (column {})",
            said.actual, said.expected);
    report.found(place_of(context.book, *amount, amount->text), std::move(said));
  }
}

}  // namespace

const Rule amount_column_moves{
    .code = "S-07",
    .name = "amount-column-moves",
    .severity = base::Severity::info,
    .scope = Scope::workbook,
    .title = {"金额列不一致", "Amount in another column"},
    .what = {"同一工作簿的同类表中，一张表的金额与标签之间隔了空列。",
             "In one of several like tables of a workbook an amount does not stand right beside its label."},
    .why = {"按列取数的汇总会漏掉它。", "A summary that goes by columns misses it."},
    .fix = {"把金额移到与同类表相同的列", "move the amount into the column where the other tables have it"},
    .wrong = {"年度资金总额｜（空）｜2.500000", "年度资金总额 | (blank) | 2.500000"},
    .right = {"年度资金总额｜2.500000", "年度资金总额 | 2.500000"},
    .source = "G15",
    .check_workbook = check_amount_column_moves,
};

}  // namespace targetbook::rules::structure
