#include <algorithm>

#include "base/text.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

struct HeadField {
  const model::Text* text;
  base::Phrase label;
  const char* field;
};

void look_at(const HeadField& head, const std::optional<base::CellRef>& cell, Report& report) {
  report.checked();
  if (!base::trim(head.text->value).empty()) return;
  Place place;
  place.cell = cell;
  place.field = head.field;
  Said said = saying(say("「{}」没有填写", "'{}' is left empty", head.label));
  said.fix = say("填写「{}」", "fill in '{}'", head.label);
  report.found(std::move(place), std::move(said));
}

/// Forms whose drawing has the unit and the unit of amounts in the line below the title (templates/forms);
/// where the latter is missing, that line was not made out.
bool has_unit_line(const model::Form& form) {
  return (form.layout == "hebei-project" || form.layout == "wuhan-project") && form.title.cell && form.unit;
}

/// Where the form has its unit, filled in or not; nothing where it has no place for it, or the place holds
/// what was not read.
std::optional<base::CellRef> unit_place(const FormContext& context) {
  const model::Form& form = context.form;
  if (form.department_name.cell) return form.department_name.cell;
  if (form.department_code.cell) return form.department_code.cell;
  if (!has_unit_line(form)) return std::nullopt;
  const base::CellRef line{form.title.cell->row + 1, form.title.cell->column};
  const bool is_unread =
      std::any_of(context.book.unread.begin(), context.book.unread.end(), [&](const model::UnreadText& one) {
        return one.sheet == form.sheet && one.text.cell && one.text.cell->row == line.row;
      });
  return is_unread ? std::nullopt : std::optional(line);
}

bool names_unit_elsewhere(const FormContext& context) {
  return std::any_of(context.book.forms.begin(), context.book.forms.end(), [&](const model::Form& form) {
    return &form != &context.form && !form.department_name.value.empty();
  });
}

void check_head_blank(const FormContext& context, Report& report) {
  if (const auto cell = unit_place(context); cell && !names_unit_elsewhere(context))
    look_at({&context.form.department_name, {"单位名称", "the unit's name"}, "department.name"}, cell,
            report);
  const auto* target = context.project();
  if (target == nullptr) return;
  const HeadField heads[] = {
      {&target->supervising_department, {"主管部门", "the supervising department"}, "supervising_department"},
      {&target->implementing_unit, {"实施单位", "the implementing unit"}, "implementing_unit"},
      {&target->project.year, {"项目年度", "the project's year"}, "project.year"},
      {&target->project.last_evaluation,
       {"上年绩效评价结果、整改及应用", "last year's evaluation and what came of it"},
       "project.last_evaluation"},
      {&target->purpose, {"资金用途", "what the money is for"}, "purpose"},
  };
  for (const HeadField& head : heads)
    if (head.text->cell) look_at(head, head.text->cell, report);
}

}  // namespace

const Rule head_blank{
    .code = "R-18",
    .name = "head-blank",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"表头必填栏为空", "A required field of the head blank"},
    .what =
        {"空白表的填报检查列为必填的表头栏（单位名称、主管部门、实施单位、项目年度、资金用途、上年绩效评价"
         "结果）没有填写；同一工作簿另一张表写明单位的，单位名称不算。",
         "A field of the head that the blank form's own checks call required (unit, supervising "
         "department, implementing unit, year, what the money is for, last year's evaluation) is left "
         "empty. The unit's name may stand in another form of the workbook."},
    .why = {"不知道是哪个单位的项目、钱用在哪里，无法审核和汇总。",
            "Whose project it is and what the money is for cannot be told."},
    .fix = {"按表头各栏的要求填写", "fill in the fields of the head"},
    .wrong = {"主管部门：（空）", "主管部门: (blank)"},
    .right = {"主管部门：玉田县档案馆", "主管部门: 玉田县档案馆"},
    .source = "the blank forms' checks",
    .check_form = check_head_blank,
};

}  // namespace targetbook::rules::required
