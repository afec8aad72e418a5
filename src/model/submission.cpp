#include "model/submission.hpp"

#include <algorithm>

namespace targetbook::model {

const char* to_string(Term term) {
  switch (term) {
    case Term::unstated:
      return "";
    case Term::annual:
      return "annual";
    case Term::long_term:
      return "long-term";
  }
  return "";
}

const char* to_string(PlanBasis basis) {
  switch (basis) {
    case PlanBasis::undecided:
      return "";
    case PlanBasis::periodic:
      return "periodic";
    case PlanBasis::cumulative:
      return "cumulative";
  }
  return "";
}

const char* to_string(Subject subject) {
  switch (subject) {
    case Subject::unstated:
      return "";
    case Subject::targets:
      return "targets";
    case Subject::budget:
      return "budget";
    case Subject::income:
      return "income";
    case Subject::appropriation:
      return "appropriation";
    case Subject::general_budget:
      return "general-budget";
    case Subject::basic:
      return "basic";
  }
  return "";
}

const char* to_string(Unrecognised::Reason reason) {
  switch (reason) {
    case Unrecognised::Reason::empty:
      return "empty";
    case Unrecognised::Reason::no_layout:
      return "no-layout";
    case Unrecognised::Reason::ambiguous:
      return "ambiguous";
  }
  return "no-layout";
}

std::string_view kind_of(const FormBody& body) {
  const auto* project = std::get_if<ProjectTarget>(&body);
  if (project != nullptr && project->is_self_evaluation()) return "self-evaluation";
  constexpr std::string_view kinds[] = {"project-target", "department-target", "narrative", "contents",
                                        "budget-table"};
  return kinds[body.index()];
}

PlanBasis PaymentPlan::basis() const {
  const base::Decimal all = base::Decimal::whole(100);
  std::optional<base::Decimal> sum = base::Decimal{};
  base::Decimal last;
  bool rising = true;
  for (const Milestone& milestone : milestones) {
    const auto& percent = milestone.percent.value.number;
    if (!percent) continue;
    if (sum) sum = add(*sum, *percent);
    rising = rising && *percent >= last;
    last = *percent;
  }
  const bool periodic = sum && *sum == all;
  const bool cumulative = rising && last == all;
  if (periodic == cumulative) return PlanBasis::undecided;
  return periodic ? PlanBasis::periodic : PlanBasis::cumulative;
}

}  // namespace targetbook::model
