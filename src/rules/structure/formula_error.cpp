#include "rules/facts/observed.hpp"
#include "rules/structure/family.hpp"

namespace targetbook::rules::structure {
namespace {

void check_formula_error(const WorkbookContext& context, Report& report) {
  using Kind = model::Observation::Kind;
  report.checked(context.book.sheets.size());
  for (const model::Observation& observation : context.book.observations) {
    Said said;
    if (observation.kind == Kind::formula_error)
      said.message = say("公式结果为{}", "the formula gives {}", observation.text);
    else if (observation.kind == Kind::formula_unvalued)
      said.message =
          say("公式「={}」没有保存结果", "the formula '={}' was stored without its result", observation.text);
    else
      continue;
    said.actual = observation.text;
    if (observation.kind == Kind::formula_unvalued)
      said.fix = {"用 WPS 或 Excel 打开后重新保存，或直接填写数值",
                  "open and save it in a spreadsheet program, or type the value"};
    report.found(place_of(context.book, observation), std::move(said));
  }
}

// A cell whose formula failed is not also a blank, a wrong amount or a vague value.
constexpr std::string_view formula_error_speaks_over[] = {"R-01", "R-02", "R-03", "R-04", "R-06", "R-07",
                                                          "R-09", "R-10", "R-11", "R-16", "F-02", "F-16",
                                                          "T-02", "T-05", "P-03", "Q-04", "Q-05"};

}  // namespace

const Rule formula_error{
    .code = "S-10",
    .name = "formula-error",
    .severity = base::Severity::error,
    .scope = Scope::workbook,
    .title = {"外部链接或公式错误", "Formula error"},
    .what = {"单元格是错误值（#REF!、#N/A、#VALUE!、#DIV/"
             "0!、#NAME?），或公式没有保存结果；「=100%」这类只写数值的公式除外。",
             "A cell holds an error (#REF!, #N/A, #VALUE!, #DIV/0!, #NAME?), or a formula was stored without "
             "its result; "
             "formulas that are nothing but a value, such as =100%, do not count."},
    .why = {"没有结果的公式读不出数值，报表离开原来的电脑就算不出来。",
            "A formula without a result has no value to read, and away from its own computer it cannot be "
            "reckoned."},
    .fix = {"改为直接填写的数值", "replace the formula by its value"},
    .wrong = {"#REF!", "#REF!"},
    .right = {"45.00", "45.00"},
    .source = "inferred",
    .supersedes = formula_error_speaks_over,
    .check_workbook = check_formula_error,
};

}  // namespace targetbook::rules::structure
