#include "rules/codes/code_shapes.hpp"
#include "rules/codes/family.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules::codes {
namespace {

constexpr std::size_t item_length = 7;
constexpr std::size_t class_length = 3;

bool looks_functional(std::string_view code, const Codes& codes) {
  return code.size() == item_length && is_digits(code) &&
         codes.functional(code.substr(0, class_length), std::nullopt);
}

void judge_project_code(const model::Text& code, std::string field, const FormContext& context,
                        Report& report) {
  if (code.value.empty()) return;
  report.checked();
  if (!looks_functional(code.value, context.know.codes)) return;
  auto name = context.know.codes.functional(code.value, context.form.year);
  if (!name) name = context.know.codes.functional(code.value, std::nullopt);
  if (!name)
    name = context.know.codes.functional(std::string_view(code.value).substr(0, class_length), std::nullopt);
  report.found(
      at(code, std::move(field)),
      saying(say("项目代码「{}」是功能科目的形式（{}），不是项目代码",
                 "project code '{}' is a functional class ({}), not a project's code", code.value, *name),
             code.value));
}

void check_functional_class_as_code(const FormContext& context, Report& report) {
  if (const auto* target = context.project())
    return judge_project_code(target->project.code, "project.code", context, report);
  const auto* table = context.table();
  if (table == nullptr) return;
  for (std::size_t c = 0; c < table->columns.size(); ++c)
    if (table->columns[c].name == "项目编码" || table->columns[c].name == "项目代码")
      for (std::size_t r = 0; r < table->rows.size(); ++r)
        judge_project_code(text_of(table->rows[r][c]), row_path(*table, r, c), context, report);
}

constexpr std::string_view functional_class_speaks_over[] = {"C-01", "B-01"};

}  // namespace

const Rule functional_class_as_code{
    .code = "C-04",
    .name = "functional-class-as-code",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"编码疑为功能科目", "Functional class instead of a project code"},
    .what = {"项目编码是7位数字，前3位是支出功能分类的类（201、208 等）。",
             "The project code has seven digits and starts with a class of the functional classification "
             "(201, 208 …)."},
    .why = {"功能科目说明钱花在哪一类事情上，多个项目会相同，不能用来区分项目。",
            "A functional class tells what kind of thing the money is for; several projects share it, so it "
            "cannot tell them apart."},
    .fix = {"填写项目库中的项目编码，功能科目另行填写",
            "put the project's own code from the project library here"},
    .wrong = {"项目代码：2010308", "项目代码: 2010308"},
    .right = {"项目代码：42010324T000000100001", "项目代码: 42010324T000000100001"},
    .source = "J2",
    .supersedes = functional_class_speaks_over,
    .check_form = check_functional_class_as_code,
};

}  // namespace targetbook::rules::codes
