#include "base/text.hpp"
#include "rules/codes/code_shapes.hpp"
#include "rules/codes/family.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules::codes {
namespace {

Said blank_in(std::string_view before, std::string_view after) {
  return saying(say("编码「{}」中有空格或换行，已按「{}」读取",
                    "code '{}' has a blank or line end inside; read as '{}'",
                    base::replace_all(std::string(before), "\n", "⏎"), after),
                std::string(before), std::string(after));
}

void check_codes_of_rows(const model::BudgetTable& table, Report& report) {
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
      const std::string& heading = table.columns[c].name;
      if (!heading.ends_with("编码") && !heading.ends_with("代码")) continue;
      const model::Text& code = text_of(table.rows[r][c]);
      if (code.value.empty()) continue;
      report.checked();
      const std::string closed = base::without_white_space(code.value);
      if (closed == code.value) continue;
      report.found(at(code, row_path(table, r, c)),
                   saying(say("编码「{}」中有空格或换行，应为「{}」",
                              "code '{}' has a blank or line end inside; it should be '{}'",
                              base::replace_all(code.value, "\n", "⏎"), closed),
                          code.value, closed));
    }
}

void check_blank_in_code(const FormContext& context, Report& report) {
  if (const auto* table = context.table()) return check_codes_of_rows(*table, report);
  const auto* target = context.project();
  if (target == nullptr || target->project.code.value.empty()) return;
  report.checked();
  for (const model::Adjustment& change : context.book.adjustments) {
    if (change.sheet != context.form.sheet || change.cell != target->project.code.cell ||
        change.field != "project.code")
      continue;
    const std::string_view before = base::trim(change.before);
    if (base::without_white_space(before) != before)
      report.found(at(target->project.code, "project.code"), blank_in(before, change.after));
  }
}

}  // namespace

const Rule blank_in_code{
    .code = "C-02",
    .name = "blank-in-code",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"编码含空白", "Blank in a code"},
    .what = {"编码中间夹有空格、制表符或换行。", "A code has a blank, a tab or a line end inside."},
    .why = {"按编码查找、汇总时，带空格的编码会被当成另一个编码。",
            "Looked up by its code, the project would count as another one."},
    .fix = {"删去编码中的空格和换行", "take the blanks and line ends out of the code"},
    .wrong = {"13063722P 004351100152", "13063722P 004351100152"},
    .right = {"13063722P004351100152", "13063722P004351100152"},
    .source = "B2",
    .check_form = check_blank_in_code,
};

}  // namespace targetbook::rules::codes
