#include <algorithm>

#include "base/text.hpp"
#include "rules/codes/code_shapes.hpp"
#include "rules/codes/family.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules::codes {
namespace {

/// What names of classes are compared by: `维修(护)费` is `维修（护）费`.
std::string class_name(std::string_view name) {
  return base::fold_label(name);
}

struct CodedName {
  const model::Text& cell;
  std::string field;
  std::string_view code;
  std::string_view name;
  bool is_economic = false;
};

void say_other_name(const CodedName& coded, std::string_view right, Report& report) {
  report.found(at(coded.cell, coded.field),
               saying(say("科目 {} 的名称应为「{}」，填写为「{}」",
                          "class {} is called '{}'; here it is '{}'", coded.code, right, coded.name),
                      std::string(coded.name), std::string(right)));
}

void judge_class_name(const CodedName& coded, const FormContext& context, Report& report) {
  const Codes& codes = context.know.codes;
  std::vector<std::string_view> names;
  if (coded.is_economic) {
    if (const auto name = codes.economic(coded.code)) names.push_back(*name);
  } else {
    names = codes.functional_names(coded.code, context.form.year);
  }
  if (names.empty()) {
    const auto end = coded.is_economic ? std::nullopt : codes.functional_end(coded.code);
    if (!end || !context.form.year || *context.form.year <= *end) return report.insufficient();
    report.checked();
    report.found(at(coded.cell, coded.field),
                 saying(say("科目 {}「{}」只用到{}年", "class {} '{}' was in force until {} only", coded.code,
                            coded.name, *end),
                        std::string(coded.code)));
    return;
  }
  report.checked();
  const std::string here = class_name(coded.name);
  const bool is_right = std::any_of(names.begin(), names.end(),
                                    [&](std::string_view name) { return class_name(name) == here; });
  if (!is_right) say_other_name(coded, names.front(), report);
}

void judge_class_pairs(const model::BudgetTable& table, std::size_t code_column, bool is_economic,
                       const FormContext& context, Report& report) {
  const std::size_t name_column = code_column + 1;
  if (name_column >= table.columns.size() || !table.columns[name_column].name.ends_with("科目名称")) return;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const model::Text& code = text_of(table.rows[r][code_column]);
    const model::Text& name = text_of(table.rows[r][name_column]);
    if (code.value.empty() || name.value.empty()) continue;
    judge_class_name({name, row_path(table, r, name_column), code.value, name.value, is_economic}, context,
                     report);
  }
}

void judge_class_brackets(const model::BudgetTable& table, std::size_t column, bool is_economic,
                          const FormContext& context, Report& report) {
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const model::Text& cell = text_of(table.rows[r][column]);
    if (const auto found = bracketed_class(cell.value); found && !found->name.empty())
      judge_class_name({cell, row_path(table, r, column), found->code, found->name, is_economic}, context,
                       report);
  }
}

void check_class_name_differs(const FormContext& context, Report& report) {
  const auto* table = context.table();
  if (table == nullptr) return;
  for (std::size_t c = 0; c < table->columns.size(); ++c) {
    if (table->columns[c].is_amount) continue;
    switch (class_column(table->columns[c].name)) {
      case ClassColumn::functional_code:
        judge_class_pairs(*table, c, false, context, report);
        break;
      case ClassColumn::economic_code:
        judge_class_pairs(*table, c, true, context, report);
        break;
      case ClassColumn::functional:
        judge_class_brackets(*table, c, false, context, report);
        break;
      case ClassColumn::economic:
        judge_class_brackets(*table, c, true, context, report);
        break;
      default:
        break;
    }
  }
}

}  // namespace

const Rule class_name_differs{
    .code = "C-10",
    .name = "class-name-differs",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"科目编码与名称不符", "Name of another class"},
    .what = {"科目编码在当年的政府收支分类科目中是另一个名称，或该编码已经停用。不在词典中的编码不作判断。",
             "The class has another name in the classification of that year, or is no longer in force. Codes "
             "that are not in the dictionary are not judged."},
    .why = {"编码和名称各说各的，无法判断钱列在哪个科目。",
            "With a code and a name that disagree nobody can tell which class the money is in."},
    .fix = {"按当年政府收支分类科目核对编码和名称",
            "check the code and its name against this year's classification"},
    .wrong = {"30202 邮电费", "30202 邮电费"},
    .right = {"30202 印刷费", "30202 印刷费"},
    .source = "T12, T13",
    .check_form = check_class_name_differs,
};

}  // namespace targetbook::rules::codes
