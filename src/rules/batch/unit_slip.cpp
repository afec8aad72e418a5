#include <map>

#include "rules/batch/batch_projects.hpp"
#include "rules/batch/family.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/book_facts.hpp"
#include "rules/facts/likeness.hpp"

namespace targetbook::rules::batch {
namespace {

constexpr std::string_view unit_slip_supersedes[] = {"X-03"};
constexpr std::int64_t factor = 10'000;

/// Whether one amount is ten thousand times the other, to the fen.
bool is_exact_slip(base::Money a, base::Money b) {
  const std::int64_t low = std::min(a.fen(), b.fen());
  const std::int64_t high = std::max(a.fen(), b.fen());
  return low > 0 && high / factor == low && high % factor == 0;
}

/// The same between two years, when amounts change too.
bool is_rough_slip(base::Money a, base::Money b) {
  const std::int64_t low = std::min(a.fen(), b.fen());
  const std::int64_t high = std::max(a.fen(), b.fen());
  return low > 0 && high / low >= factor / 2 && high / low <= factor * 2;
}

void say_slip(Place place, const std::string& name, base::Money own, const base::AmountUnit unit,
              const std::string& where, base::Money other, Report& report) {
  report.found(std::move(place),
               {.message = say("「{}」金额疑差1万倍：此处为{}，{}为{}",
                               "'{0}' is probably off by a factor of 10 000: {1} here, {2} has {3}", name,
                               with_unit(own, unit), where, with_unit(other, unit)),
                .actual = in_unit(own, unit),
                .expected = in_unit(other, unit),
                .fix = {},
                .severity = {}});
}

void check_within(const WorkbookContext& context, Report& report) {
  std::map<std::string, const ProjectEntry*> known;
  const std::vector<ProjectEntry>& entries = context.facts.project_entries();
  for (const ProjectEntry& entry : entries) {
    if (!entry.amount->value.money) continue;
    const auto [first, is_new] = known.try_emplace(plain_name(entry.name->value), &entry);
    if (is_new) continue;
    report.checked();
    if (!is_exact_slip(*entry.amount->value.money, *first->second->amount->value.money)) continue;
    Place place;
    place.form = entry.form;
    place.cell = entry.amount->cell;
    place.field = entry.amount_field;
    say_slip(std::move(place), entry.name->value, *entry.amount->value.money, unit_of(*entry.form),
             place_words(*first->second->form, first->second->amount->cell),
             *first->second->amount->value.money, report);
  }
}

void check_across(const BatchContext& context, Report& report) {
  std::map<std::pair<std::string_view, std::string_view>, std::vector<BatchProject>> by_name;
  for (const BatchProject& project : batch_projects(context)) {
    const auto& money = project.target->total;
    if (!money || project.plain_name().empty() || project.unit().empty()) continue;
    auto& known = by_name[{project.unit(), project.plain_name()}];
    for (const BatchProject& other : known) {
      if (other.book == project.book) continue;
      report.checked();
      const base::Money theirs = *other.target->total;
      const bool is_slip = other.form().year == project.form().year ? is_exact_slip(*money, theirs)
                                                                    : is_rough_slip(*money, theirs);
      if (!is_slip) continue;
      say_slip(place_in(project, project.target->total_cell, "funds.total"),
               std::string(project.shown_name()), *money, unit_of(project.form()),
               named_from(project, other, other.target->total_cell), theirs, report);
      break;
    }
    constexpr std::size_t most_years = 8;
    if (known.size() < most_years) known.push_back(project);
  }
}

}  // namespace

const Rule unit_slip{
    .code = "B-09",
    .name = "unit-slip",
    .severity = base::Severity::warning,
    .scope = Scope::batch,
    .title = {"金额量级异常", "An amount is off by ten thousand"},
    .what = {"同一项目在另一张表中的金额正好是此处的一万倍或万分之一，或与另一年度相差约一万倍。",
             "The same project has exactly ten thousand times the amount, or the ten thousandth part, in "
             "another form, or about that in "
             "another year."},
    .why = {"多半是元与万元填错。", "元 and 万元 were probably mixed up."},
    .fix = {"核对金额单位", "check the unit of the amount"},
    .wrong = {"单位为万元的表填500000，预算表为50万元", "500000 in a form in 万元, 50万元 in the list"},
    .right = {"单位为万元的表填50", "50 in a form in 万元"},
    .source = "practice",
    .supersedes = unit_slip_supersedes,
    .check_workbook = check_within,
    .check_batch = check_across,
};

}  // namespace targetbook::rules::batch
