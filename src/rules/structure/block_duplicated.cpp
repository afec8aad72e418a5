#include <map>
#include <tuple>

#include "base/text.hpp"
#include "rules/structure/family.hpp"

namespace targetbook::rules::structure {
namespace {

/// What makes a block this one: layout, title, and for a project its name and code, and whose it is.
using Identity = std::tuple<std::string, std::string, std::string, std::string, std::string>;

Identity identity_of(const FormContext& form) {
  const auto* project = form.project();
  return {form.form.layout, base::fold_label(form.form.title.value),
          project == nullptr ? std::string() : base::fold_label(project->project.name.value),
          project == nullptr ? std::string() : project->project.code.value,
          project == nullptr ? std::string() : base::fold_label(form.form.department_name.value)};
}

bool may_be_told(const FormContext& form) {
  if (const auto* project = form.project()) return !project->project.name.value.empty();
  return !form.form.title.value.empty();
}

void check_block_duplicated(const WorkbookContext& context, Report& report) {
  std::map<Identity, const model::Form*> seen;
  for (const FormContext& form : context.forms) {
    if (!may_be_told(form)) {
      report.insufficient();
      continue;
    }
    report.checked();
    const auto [first, is_new] = seen.try_emplace(identity_of(form), &form.form);
    if (is_new) continue;
    const auto* project = form.project();
    const std::string title = base::replace_all(form.form.title.value, "\n", "");
    const std::string block =
        project == nullptr || title.find(project->project.name.value) != std::string::npos
            ? title
            : title + "·" + project->project.name.value;
    Place place;
    place.form = &form.form;
    place.cell = form.form.title.cell ? form.form.title.cell : form.form.range.first;
    Said said;
    said.message = say("表块「{}」重复，与工作表「{}」{}相同",
                       "the block '{}' is there twice; the first is on sheet '{}' at {}", block,
                       first->second->sheet, base::to_a1(first->second->range.first));
    said.actual = block;
    report.found(std::move(place), std::move(said));
  }
}

}  // namespace

const Rule block_duplicated{
    .code = "S-08",
    .name = "block-duplicated",
    .severity = base::Severity::warning,
    .scope = Scope::workbook,
    .title = {"多余空表块", "Block twice"},
    .what = {"一个工作簿中有两块表的表题、项目名称和项目编码都相同。",
             "Two blocks of a workbook have the same title, project name and project code."},
    .why = {"同一个项目会被汇总两次。", "One project would be summed up twice."},
    .fix = {"删去多余的一块", "delete the one that is too many"},
    .wrong = {"两块「1.接访经费绩效目标表」", "two blocks 1.接访经费绩效目标表"},
    .right = {"每个项目一块表", "one block for each project"},
    .source = "inferred",
    .check_workbook = check_block_duplicated,
};

}  // namespace targetbook::rules::structure
