#include "rules/cross/family.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/facts/project_entries.hpp"

namespace targetbook::rules::cross {
namespace {

constexpr std::size_t fewest_in_name = 4;
constexpr std::size_t fewest_in_text = 12;

struct Told {
  const model::Form* form = nullptr;
  const model::Text* text = nullptr;
  std::string field;
  std::string plain;
  bool is_goal = false;
};

std::vector<Told> told_in(const model::Form& form) {
  std::vector<Told> told;
  const model::ProjectTarget& target = target_of(form);
  for (std::size_t i = 0; i < target.goals.size(); ++i)
    told.push_back({&form, &target.goals[i].text, "goals[" + std::to_string(i) + "].text",
                    plain_name(target.goals[i].text.value), true});
  told.push_back({&form, &target.purpose, "purpose", plain_name(target.purpose.value), false});
  return told;
}

std::string name_of(const model::Form& form) {
  return plain_name(target_of(form).project.name.value);
}

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// The other project that the text names in place of its own.
const model::Form* other_named(const Told& one, const std::vector<const model::Form*>& projects) {
  const std::string own = name_of(*one.form);
  if (own.empty() || holds(one.plain, own)) return nullptr;
  for (const model::Form* other : projects) {
    const std::string name = name_of(*other);
    if (other == one.form || characters_in(name) < fewest_in_name || holds(own, name) || holds(name, own))
      continue;
    if (holds(one.plain, name)) return other;
  }
  return nullptr;
}

/// The project that said the same before.
const Told* same_before(const Told& one, const std::vector<Told>& before) {
  if (characters_in(one.plain) < fewest_in_text) return nullptr;
  for (const Told& other : before)
    if (other.is_goal == one.is_goal && other.form != one.form && other.plain == one.plain &&
        name_of(*other.form) != name_of(*one.form))
      return &other;
  return nullptr;
}

/// A sheet that was copied, its title still that of the project it was copied from.
void look_at_title(const model::Form& form, const std::vector<const model::Form*>& projects, Report& report) {
  if (!form.title.cell) return;
  report.checked();
  const Told title{&form, &form.title, "title", plain_name(form.title.value), false};
  const model::Form* other = other_named(title, projects);
  if (other == nullptr) return;
  const std::string& own = target_of(form).project.name.value;
  Place place = at(form.title, "title");
  place.form = &form;
  Said said = saying(say("项目「{}」的表题写的是另一项目「{}」", "the title over '{}' is that of '{}'", own,
                         target_of(*other).project.name.value),
                     target_of(*other).project.name.value, own);
  said.fix = say("表题改为「{}」的", "put the title of '{}'", own);
  report.found(std::move(place), std::move(said));
}

/// The project of this name before, under another code: whichever was copied kept its name.
void look_at_name(const model::Form& form, const std::vector<const model::Form*>& projects, Report& report) {
  const model::Project& project = target_of(form).project;
  if (project.name.value.empty() || project.code.value.empty()) return;
  for (const model::Form* other : projects) {
    if (other == &form) return;
    const std::string& code = target_of(*other).project.code.value;
    if (name_of(*other) != name_of(form) || code.empty() || code == project.code.value) continue;
    Place place = at(project.name, "project.name");
    place.form = &form;
    Said said =
        saying(say("项目名称「{}」与工作表「{}」的项目相同",
                   "the name '{}' is that of the project on sheet '{}'", project.name.value, other->sheet),
               project.name.value);
    said.fix = say("核对是否复制后没有改名", "see whether it was copied and not renamed");
    report.found(std::move(place), std::move(said));
    return;
  }
}

void check_other_projects_text(const WorkbookContext& context, Report& report) {
  std::vector<const model::Form*> projects;
  for (const FormContext& one : context.forms)
    if (one.project() != nullptr) projects.push_back(&one.form);
  if (projects.size() < 2) return;
  std::vector<Told> before;
  for (const model::Form* form : projects) {
    look_at_title(*form, projects, report);
    look_at_name(*form, projects, report);
  }
  for (const model::Form* form : projects)
    for (Told& one : told_in(*form)) {
      if (one.plain.empty()) continue;
      report.checked();
      const std::string kind = one.is_goal ? "绩效目标" : "资金用途";
      const std::string kind_en = one.is_goal ? "goal" : "purpose";
      const std::string& own = target_of(*form).project.name.value;
      Place place = at(*one.text, one.field);
      place.form = form;
      if (const model::Form* other = other_named(one, projects)) {
        const std::string& name = target_of(*other).project.name.value;
        Said said = saying(
            say("项目「{}」的{}写的是另一项目「{}」", "the {1} of '{0}' is about another project, '{2}'", own,
                base::Words{kind, kind_en}, name),
            name);
        said.fix = say("写「{}」自己的{}", "write the {1} of '{0}' itself", own, base::Words{kind, kind_en});
        report.found(std::move(place), std::move(said));
      } else if (const Told* same = same_before(one, before)) {
        const std::string& name = target_of(*same->form).project.name.value;
        Said said = saying(say("项目「{}」的{}与「{}」（{}）的完全相同",
                               "the {1} of '{0}' is the same as that of '{2}' ({3})", own,
                               base::Words{kind, kind_en}, name, place_words(*same->form, same->text->cell)));
        said.fix = say("写「{}」自己的{}", "write the {1} of '{0}' itself", own, base::Words{kind, kind_en});
        report.found(std::move(place), std::move(said));
      }
      before.push_back(std::move(one));
    }
}

}  // namespace

const Rule other_projects_text{
    .code = "X-20",
    .name = "other-projects-text",
    .severity = base::Severity::warning,
    .scope = Scope::workbook,
    .title = {"表题、名称、目标或用途是另一项目的", "Another project's title, name, goal or purpose"},
    .what = {"项目的表题、绩效目标或资金用途写的是同一工作簿中另一项目的名称而没有写自己的，或与另一项目的完"
             "全相同"
             "（十二字以上）；或项目名称与另一张表的相同，而编码不同。",
             "A project's title, goal or purpose names another project of the workbook and not its own, or "
             "is the "
             "same as another's (twelve characters or more); or its name is another's, under another "
             "code."},
    .why = {"多半是复制后没有改。", "Most often it was copied and not changed."},
    .fix = {"写本项目自己的目标和用途", "write this project's own goal and purpose"},
    .wrong = {"接访经费的用途：用于信访救助基金发放", "the purpose of 接访经费: 用于信访救助基金发放"},
    .right = {"用于接待来访群众", "用于接待来访群众"},
    .source = "practice",
    .check_workbook = check_other_projects_text,
};

}  // namespace targetbook::rules::cross
