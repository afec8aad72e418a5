#include "writers/tables/bureaus.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace targetbook::writers {
namespace {

struct Named {
  std::string code;
  std::string name;
  [[nodiscard]] bool is_known() const { return !name.empty() || !code.empty(); }
};

Named named_by(const model::Form& form) {
  Named named{form.department_code.value, form.department_name.value};
  const auto* target = std::get_if<model::ProjectTarget>(&form.body);
  if (named.is_known() || target == nullptr) return named;
  named.name = target->implementing_unit.value.empty() ? target->supervising_department.value
                                                       : target->implementing_unit.value;
  return named;
}

/// The one bureau all forms that name any agree on; unknown where they name several.
Named only_one(const std::vector<Named>& all) {
  std::set<std::string> names;
  Named found;
  for (const Named& named : all) {
    if (!named.is_known()) continue;
    names.insert(named.name.empty() ? named.code : named.name);
    if (found.code.empty()) found.code = named.code;
    if (found.name.empty()) found.name = named.name;
  }
  return names.size() == 1 ? found : Named{};
}

/// The one year all forms that have any agree on; a form without a year is taken to be of it.
std::optional<int> only_year(const std::vector<model::Form>& forms) {
  std::optional<int> found;
  for (const model::Form& form : forms) {
    if (found && form.year && *found != *form.year) return std::nullopt;
    if (form.year) found = form.year;
  }
  return found;
}

bool is_same(const BureauYear& bureau, const Named& named, std::optional<int> year) {
  if (bureau.year != year) return false;
  if (bureau.name.empty() || named.name.empty())
    return bureau.code == named.code && bureau.name == named.name;
  return bureau.name == named.name &&
         (bureau.code.empty() || named.code.empty() || bureau.code == named.code);
}

std::size_t find_or_add(std::vector<BureauYear>& bureaus, const Named& named, std::optional<int> year) {
  const auto found = std::find_if(bureaus.begin(), bureaus.end(),
                                  [&](const BureauYear& bureau) { return is_same(bureau, named, year); });
  if (found != bureaus.end()) {
    if (found->code.empty()) found->code = named.code;
    return static_cast<std::size_t>(found - bureaus.begin());
  }
  BureauYear added;
  added.code = named.code;
  added.name = named.name;
  added.year = year;
  bureaus.push_back(std::move(added));
  return bureaus.size() - 1;
}

// Inside a member called `add` the money's own `add` is not found.
std::optional<base::Money> sum_of(base::Money left, base::Money right) {
  return add(left, right);
}

std::size_t count_printed(const std::vector<model::Indicator>& indicators) {
  return static_cast<std::size_t>(std::count_if(indicators.begin(), indicators.end(),
                                                [](const model::Indicator& one) { return !one.is_blank(); }));
}

}  // namespace

void Total::add(const model::Amount& amount) {
  if (money_ && amount.value.money) money_ = sum_of(*money_, *amount.value.money);
}
void Total::add(const Total& other) {
  if (money_) money_ = other.money_ ? sum_of(*money_, *other.money_) : std::nullopt;
}

void FundTotals::add(const model::Funds& funds) {
  total.add(funds.total);
  fiscal.add(funds.fiscal);
  carryover.add(funds.carryover);
  other.add(funds.other);
}
void FundTotals::add(const FundTotals& more) {
  total.add(more.total);
  fiscal.add(more.fiscal);
  carryover.add(more.carryover);
  other.add(more.other);
}

std::size_t count_indicators(const model::Form& form) {
  if (const auto* target = std::get_if<model::ProjectTarget>(&form.body))
    return count_printed(target->indicators);
  if (const auto* target = std::get_if<model::DepartmentTarget>(&form.body))
    return count_printed(target->indicators);
  return 0;
}

BureausOfSubmission find_bureaus(const model::Submission& submission) {
  std::vector<Named> named;
  named.reserve(submission.forms.size());
  for (const model::Form& form : submission.forms) named.push_back(named_by(form));
  const Named fallback = only_one(named);
  const std::optional<int> fallback_year = only_year(submission.forms);

  BureausOfSubmission found;
  for (std::size_t i = 0; i < named.size(); ++i) {
    const model::Form& form = submission.forms[i];
    const std::size_t which = find_or_add(found.bureaus, named[i].is_known() ? named[i] : fallback,
                                          form.year ? form.year : fallback_year);
    BureauYear& bureau = found.bureaus[which];
    found.of_form.push_back(which);
    bureau.indicators += count_indicators(form);
    if (const auto* project = std::get_if<model::ProjectTarget>(&form.body)) {
      if (project->is_self_evaluation()) continue;  // of money that another year's targets have counted
      ++bureau.projects;
      bureau.funds.add(project->funds);
    } else if (const auto* department = std::get_if<model::DepartmentTarget>(&form.body)) {
      bureau.department = department;
    }
  }
  return found;
}

}  // namespace targetbook::writers
