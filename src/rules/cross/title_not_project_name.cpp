#include "rules/cross/family.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules::cross {
namespace {

/// The project that a title names: `2.信访救助基金绩效目标表` is about 信访救助基金. Empty for titles of a
/// form.
std::string project_of_title(const model::Form& form) {
  constexpr std::string_view tail = "绩效目标表";
  std::string title = scan_text(form.title.value);
  if (!title.ends_with(tail)) return {};
  title.resize(title.size() - tail.size());
  std::string_view rest = title;
  const auto digits = rest.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos) return {};
  rest.remove_prefix(digits);
  for (const std::string_view sign : {".", "、", "．"})
    if (rest.starts_with(sign)) return std::string(rest.substr(sign.size()));
  return {};
}

void check_title_not_project_name(const FormContext& context, Report& report) {
  const auto* target = context.project();
  if (target == nullptr) return;
  const std::string named = project_of_title(context.form);
  if (named.empty()) return;
  if (target->project.name.value.empty()) return report.insufficient();
  report.checked();
  if (plain_name(named) == plain_name(target->project.name.value)) return;
  Place place;
  place.cell = context.form.title.cell;
  place.field = "title";
  report.found(std::move(place),
               {.message = say("表题「{}」，项目名称「{}」", "the title names '{}', the form '{}'", named,
                               target->project.name.value),
                .actual = named,
                .expected = target->project.name.value,
                .fix = {},
                .severity = {}});
}

constexpr std::string_view title_not_project_name_speaks_over[] = {"X-20"};

}  // namespace

const Rule title_not_project_name{
    .code = "X-04",
    .name = "title-not-project-name",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"表题与项目名称不一致", "Title and project name differ"},
    .what = {"带序号的表题（如“1.接访经费绩效目标表”）去掉序号和“绩效目标表”后与项目名称栏不同。",
             "A numbered title (1.接访经费绩效目标表), without number and 绩效目标表, is not the project's "
             "name in the form."},
    .why = {"两处名称不同，分不清是哪个项目的目标表。", "It cannot be told whose targets these are."},
    .fix = {"改正表题或项目名称", "correct the title or the name"},
    .wrong = {"表题「1.接访经费绩效目标表」，项目名称「信访救助基金」",
              "title 1.接访经费绩效目标表, project 信访救助基金"},
    .right = {"表题「1.接访经费绩效目标表」，项目名称「接访经费」",
              "title 1.接访经费绩效目标表, project 接访经费"},
    .source = "hebei-project",
    .supersedes = title_not_project_name_speaks_over,
    .check_form = check_title_not_project_name,
};

}  // namespace targetbook::rules::cross
