#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <unordered_map>

#include "rules/cross/family.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/facts/project_entries.hpp"

namespace targetbook::rules::cross {
namespace {

constexpr std::size_t fewest_in_name = 4;
constexpr std::size_t fewest_in_text = 12;

struct Told {
  std::size_t project = 0;  ///< its place among the workbook's
  const model::Text* text = nullptr;
  std::string field;
  std::string plain;
  bool is_goal = false;
};

/// The projects of a workbook and their names, found in a text in time that does not grow with their number.
class Projects {
 public:
  explicit Projects(const WorkbookContext& context) {
    for (const FormContext& one : context.forms) {
      if (one.project() == nullptr) continue;
      forms_.push_back(&one.form);
      names_.push_back(plain_name(target_of(one.form).project.name.value));
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
      by_name_[names_[i]].push_back(i);
      if (characters_in(names_[i]) >= fewest_in_name) lengths_.insert(names_[i].size());
    }
  }
  Projects(const Projects&) = delete;  // it has views of its own names
  Projects& operator=(const Projects&) = delete;

  [[nodiscard]] std::size_t size() const { return forms_.size(); }
  [[nodiscard]] const model::Form& form(std::size_t project) const { return *forms_[project]; }
  [[nodiscard]] const std::string& name(std::size_t project) const { return names_[project]; }
  /// Those of one name, in order.
  [[nodiscard]] const std::vector<std::size_t>& of_name(const std::string& name) const {
    return by_name_.find(name)->second;
  }

  /// The first other project that the text names in place of its own.
  [[nodiscard]] std::optional<std::size_t> other_named(const Told& one) const {
    const std::string& own = names_[one.project];
    if (own.empty() || holds(one.plain, own)) return std::nullopt;
    std::optional<std::size_t> first;
    for (std::size_t from = 0; from < one.plain.size(); ++from)
      for (const std::size_t length : lengths_) {
        if (length > one.plain.size() - from) break;
        const auto named = by_name_.find(std::string_view(one.plain).substr(from, length));
        if (named == by_name_.end() || holds(own, named->first) || holds(named->first, own)) continue;
        first = std::min(first.value_or(named->second.front()), named->second.front());
      }
    return first;
  }

 private:
  static bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
  }

  std::vector<const model::Form*> forms_;
  std::vector<std::string> names_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_name_;
  std::set<std::size_t> lengths_;  ///< bytes of the names that are long enough to be told in a text
};

std::vector<Told> told_in(const Projects& projects, std::size_t project) {
  std::vector<Told> told;
  const model::ProjectTarget& target = target_of(projects.form(project));
  for (std::size_t i = 0; i < target.goals.size(); ++i)
    told.push_back({project, &target.goals[i].text, "goals[" + std::to_string(i) + "].text",
                    plain_name(target.goals[i].text.value), true});
  told.push_back({project, &target.purpose, "purpose", plain_name(target.purpose.value), false});
  return told;
}

/// What was said before, by its words.
class Before {
 public:
  /// The project of another name that said the same; null for none.
  [[nodiscard]] const Told* same_as(const Told& one, const Projects& projects) const {
    if (characters_in(one.plain) < fewest_in_text) return nullptr;
    const auto said = said_[one.is_goal ? 1 : 0].find(one.plain);
    if (said == said_[one.is_goal ? 1 : 0].end()) return nullptr;
    for (const Told& other : said->second)
      if (projects.name(other.project) != projects.name(one.project)) return &other;
    return nullptr;
  }
  void add(Told one, const Projects& projects) {
    std::vector<Told>& same = said_[one.is_goal ? 1 : 0][one.plain];
    // Of one name the first is enough.
    for (const Told& other : same)
      if (projects.name(other.project) == projects.name(one.project)) return;
    if (same.size() < 2) same.push_back(std::move(one));
  }

 private:
  std::array<std::unordered_map<std::string, std::vector<Told>>, 2> said_;
};

/// A sheet that was copied, its title still that of the project it was copied from.
void look_at_title(std::size_t project, const Projects& projects, Report& report) {
  const model::Form& form = projects.form(project);
  if (!form.title.cell) return;
  report.checked();
  const auto other =
      projects.other_named({project, &form.title, "title", plain_name(form.title.value), false});
  if (!other) return;
  const std::string& others = target_of(projects.form(*other)).project.name.value;
  const std::string& own = target_of(form).project.name.value;
  Place place = at(form.title, "title");
  place.form = &form;
  Said said =
      saying(say("项目「{}」的表题写的是另一项目「{}」", "the title over '{}' is that of '{}'", own, others),
             others, own);
  said.fix = say("表题改为「{}」的", "put the title of '{}'", own);
  report.found(std::move(place), std::move(said));
}

/// The project of this name before, under another code: whichever was copied kept its name.
void look_at_name(std::size_t project, const Projects& projects, Report& report) {
  const model::Form& form = projects.form(project);
  const model::Project& own = target_of(form).project;
  if (own.name.value.empty() || own.code.value.empty()) return;
  for (const std::size_t other : projects.of_name(projects.name(project))) {
    if (other >= project) return;
    const std::string& code = target_of(projects.form(other)).project.code.value;
    if (code.empty() || code == own.code.value) continue;
    Place place = at(own.name, "project.name");
    place.form = &form;
    Said said = saying(
        say("项目名称「{}」与工作表「{}」的项目相同", "the name '{}' is that of the project on sheet '{}'",
            own.name.value, projects.form(other).sheet),
        own.name.value);
    said.fix = say("核对是否复制后没有改名", "see whether it was copied and not renamed");
    report.found(std::move(place), std::move(said));
    return;
  }
}

void look_at_text(const Told& one, const Projects& projects, const Before& before, Report& report) {
  const base::Words kind = one.is_goal ? base::Words{"绩效目标", "goal"} : base::Words{"资金用途", "purpose"};
  const model::Form& form = projects.form(one.project);
  const std::string& own = target_of(form).project.name.value;
  Place place = at(*one.text, one.field);
  place.form = &form;
  const auto told = [&](Said said) {
    said.fix = say("写「{}」自己的{}", "write the {1} of '{0}' itself", own, kind);
    report.found(std::move(place), std::move(said));
  };
  if (const auto other = projects.other_named(one)) {
    const std::string& name = target_of(projects.form(*other)).project.name.value;
    told(saying(say("项目「{}」的{}写的是另一项目「{}」", "the {1} of '{0}' is about another project, '{2}'",
                    own, kind, name),
                name));
  } else if (const Told* same = before.same_as(one, projects)) {
    const model::Form& of = projects.form(same->project);
    told(saying(say("项目「{}」的{}与「{}」（{}）的完全相同",
                    "the {1} of '{0}' is the same as that of '{2}' ({3})", own, kind,
                    target_of(of).project.name.value, place_words(of, same->text->cell))));
  }
}

void check_other_projects_text(const WorkbookContext& context, Report& report) {
  const Projects projects(context);
  if (projects.size() < 2) return;
  for (std::size_t project = 0; project < projects.size(); ++project) {
    look_at_title(project, projects, report);
    look_at_name(project, projects, report);
  }
  Before before;
  for (std::size_t project = 0; project < projects.size(); ++project)
    for (Told& one : told_in(projects, project)) {
      if (one.plain.empty()) continue;
      report.checked();
      look_at_text(one, projects, before, report);
      before.add(std::move(one), projects);
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
