#include <unordered_map>

#include "base/text.hpp"
#include "rules/batch/batch_projects.hpp"
#include "rules/batch/family.hpp"

namespace targetbook::rules::batch {
namespace {

/// Two years of one project share its code, and a form handed in twice is B-02's.
bool is_same_project(const BatchProject& a, const BatchProject& b) {
  if (a.plain_name() != b.plain_name()) return false;
  return a.form().year != b.form().year || a.target->total == b.target->total;
}

void check_duplicate_code(const BatchContext& context, Report& report) {
  std::unordered_map<std::string, std::vector<BatchProject>> by_code;
  for (const BatchProject& project : batch_projects(context)) {
    const std::string code = base::fold_width(base::without_white_space(project.code()));
    if (code.empty()) continue;
    report.checked();
    auto& known = by_code[code];
    const BatchProject* first = nullptr;
    bool is_known = false;
    for (const BatchProject& other : known) {
      is_known = is_known || is_same_project(other, project);
      if (first == nullptr && !is_same_project(other, project)) first = &other;
    }
    if (first != nullptr)
      report.found(
          place_in(project, project.target->code_cell, "project.code"),
          {.message = say("项目编码「{}」重复：{}已用于「{}」",
                          "project code '{}' is used twice: {} has it for '{}'", code,
                          named_from(project, *first, first->target->code_cell), first->shown_name()),
           .actual = code,
           .expected = {},
           .fix = {},
           .severity = {}});
    if (!is_known) known.push_back(project);
  }
}

}  // namespace

const Rule duplicate_code{
    .code = "B-01",
    .name = "duplicate-code",
    .severity = base::Severity::error,
    .scope = Scope::batch,
    .title = {"项目编码重复", "Two projects share a code"},
    .what = {"同一批报送中，名称或金额不同的两个项目使用同一项目编码；同一项目的不同年度不算。",
             "Two projects of a run, of different name or amount, bear one code; two years of one project do "
             "not count."},
    .why = {"项目编码是预算项目的唯一标识，重复会造成数据互相覆盖。",
            "A project is known by its code; one would overwrite the other."},
    .fix = {"按预算系统中的编码填写", "fill in the code that the budget system has"},
    .wrong = {"三个项目的编码都是2010308", "2010308 for three projects"},
    .right = {"每个项目有自己的编码", "each project has its own"},
    .source = "江汉 2024",
    .check_batch = check_duplicate_code,
};

}  // namespace targetbook::rules::batch
