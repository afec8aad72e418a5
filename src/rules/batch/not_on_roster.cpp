#include <algorithm>
#include <map>

#include "rules/across/roster_match.hpp"
#include "rules/batch/batch_projects.hpp"
#include "rules/batch/family.hpp"
#include "rules/facts/likeness.hpp"

namespace targetbook::rules::batch {
namespace {

void check_unit(const BookDigest& book, const BookStanding& standing, Report& report) {
  report.checked();
  if (standing.line) return;
  Place place;
  place.book = &book;
  const std::string unit(unit_of_book(book));
  const auto form = std::find_if(book.forms.begin(), book.forms.end(),
                                 [](const FormDigest& each) { return each.unit.size != 0; });
  if (form != book.forms.end()) {
    place.book_form = &*form;
    place.cell = form->department_cell;
    place.field = "department.name";
  }
  report.found(
      std::move(place),
      {.message = say("「{}」不在名单", "'{}' is not on the roster", unit.empty() ? own_name(book) : unit),
       .actual = unit,
       .expected = {},
       .fix =
           say("核对单位编码和名称，或补入名单", "check the unit's code and name, or add it to the roster"),
       .severity = {}});
}

void check_rows(const FormContext& form, Report& report) {
  const auto& spending = form.project()->spending;
  std::map<std::string, std::size_t> known;
  for (std::size_t i = 0; i < spending.size(); ++i) {
    if (spending[i].item.value.empty()) continue;
    report.checked();
    const auto [first, is_new] = known.try_emplace(plain_name(spending[i].item.value), i);
    if (is_new || !spending[i].item.cell) continue;
    const auto& cell = spending[first->second].item.cell;
    if (cell == spending[i].item.cell) continue;  // one merged label over both rows
    Place place;
    place.form = &form.form;
    place.cell = spending[i].item.cell;
    place.field = "spending[" + std::to_string(i) + "].item";
    report.found(std::move(place),
                 {.message = say("项目内容「{}」与{}相同", "the item '{}' is the same as {}",
                                 spending[i].item.value, cell ? base::to_a1(*cell) : std::string()),
                  .actual = spending[i].item.value,
                  .expected = {},
                  .fix = say("合并两行，或写明各自的内容", "join the rows, or say what each is for"),
                  .severity = {}});
  }
}

void check_details(const WorkbookContext& book, Report& report) {
  for (const FormContext& form : book.forms)
    if (form.project() != nullptr) check_rows(form, report);
}

void check_not_on_roster(const BatchContext& context, Report& report) {
  if (context.roster == nullptr) return;
  for (std::size_t i = 0; i < context.books.size(); ++i)
    check_unit(*context.books[i], context.standings[i], report);
}

}  // namespace

const Rule not_on_roster{
    .code = "B-04",
    .name = "not-on-roster",
    .severity = base::Severity::info,
    .scope = Scope::batch,
    .title = {"名单以外的单位或重名的明细", "Not on the roster, or a line named twice"},
    .what = {"报送的单位不在名单上，或同一项目的支出明细有两行项目内容相同。",
             "A workbook's unit is not on the roster, or two lines of a project's detail bear one name."},
    .why = {"名单以外的不进入汇总；重名的明细分不清各自用途。",
            "What is not on the roster joins no summary; lines of one name cannot be told apart."},
    .fix = {"核对单位或明细", "check the unit or the lines"},
    .wrong = {"两行都是「信访业务工作保障经费」", "two lines 信访业务工作保障经费"},
    .right = {"「信访业务工作保障经费（伙食补助）」「信访业务工作保障经费（办公印刷）」",
              "each line says what it is for"},
    .source = "江汉 2024",
    .check_workbook = check_details,
    .check_batch = check_not_on_roster,
};

}  // namespace targetbook::rules::batch
