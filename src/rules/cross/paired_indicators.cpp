#include "rules/cross/paired_indicators.hpp"

#include <algorithm>

#include "rules/facts/likeness.hpp"

namespace targetbook::rules::cross {
namespace {

std::vector<PairedIndicator> rows_of(const FormContext& form) {
  std::vector<PairedIndicator> rows;
  const auto indicators = form.indicators();
  for (std::size_t i = 0; i < indicators.size(); ++i)
    if (!indicators[i].level3.value.empty()) rows.push_back({&form.form, &indicators[i], i});
  return rows;
}

bool same_place(const PairedIndicator& a, const PairedIndicator& b) {
  return a.row->term == b.row->term && a.row->level1.value == b.row->level1.value;
}

bool same_name(const PairedIndicator& a, const PairedIndicator& b) {
  return plain_name(a.row->level3.value) == plain_name(b.row->level3.value);
}

/// Names that most likely mean the same: the same core, a core that begins or ends the other, or nearly all
/// characters alike.
bool same_core(const PairedIndicator& a, const PairedIndicator& b) {
  constexpr std::size_t fewest = 5;  // characters
  constexpr int alike = 85;
  std::string left = core_name(a.row->level3.value);
  std::string right = core_name(b.row->level3.value);
  for (std::string* core : {&left, &right})
    for (const std::string_view tail : {"发生", "多样性", "性"})
      if (core->ends_with(tail) && core->size() > tail.size() + 9) core->resize(core->size() - tail.size());
  if (left == right) return true;
  if (left.size() > right.size()) std::swap(left, right);
  if (characters_in(left) >= fewest && (right.ends_with(left) || right.starts_with(left))) return true;
  return characters_in(left) > fewest && likeness(left, right) >= alike;
}

bool is_count(const model::TargetValue& value) {
  return value.type == model::ValueType::quantity && value.number && value.unit != "%";
}

/// A department's count may be the sum of its projects'.
bool is_sum(const PairedIndicator& department, const std::vector<PairedIndicator>& projects) {
  if (!is_count(department.row->value.value)) return false;
  std::optional<base::Decimal> sum = base::Decimal{};
  std::size_t count = 0;
  for (const PairedIndicator& project : projects) {
    if (!same_name(department, project) || !same_place(department, project) ||
        !is_count(project.row->value.value))
      continue;
    if (sum) sum = add(*sum, *project.row->value.value.number);
    ++count;
  }
  return count > 1 && sum == department.row->value.value.number;
}

}  // namespace

bool same_value(const model::TargetValue& left, const model::TargetValue& right) {
  if (left.type == model::ValueType::quantity && right.type == model::ValueType::quantity)
    return left.number == right.number && left.to == right.to && left.unit == right.unit;
  return plain_name(left.raw) == plain_name(right.raw);
}

std::vector<IndicatorPair> indicator_pairs(const WorkbookContext& context) {
  std::vector<PairedIndicator> departments;
  std::vector<PairedIndicator> projects;
  for (const FormContext& form : context.forms)
    for (PairedIndicator& row : rows_of(form))
      (form.department() != nullptr ? departments : projects).push_back(row);
  std::vector<IndicatorPair> pairs;
  for (const PairedIndicator& project : projects) {
    const auto agrees = [&](const PairedIndicator& d) {
      return same_value(d.row->value.value, project.row->value.value);
    };
    // One of the same name, if possible one that agrees; else one that is only probably the same.
    const PairedIndicator* best = nullptr;
    bool named = false;
    for (const PairedIndicator& department : departments) {
      if (!same_place(department, project)) continue;
      const bool by_name = same_name(department, project);
      if (!by_name && (named || !same_core(department, project))) continue;
      if (best != nullptr && by_name == named && !(agrees(department) && !agrees(*best))) continue;
      best = &department;
      named = by_name;
    }
    if (best == nullptr) continue;
    const bool same_rate = core_name(best->row->level3.value) == core_name(project.row->level3.value);
    const bool both_units = best->row->value.value.unit == project.row->value.value.unit;
    const bool is_filled = !best->row->value.value.raw.empty() && !project.row->value.value.raw.empty();
    pairs.push_back({*best, project, named,
                     is_filled && (named || (same_rate && both_units)) && !is_sum(*best, projects)});
  }
  return pairs;
}

}  // namespace targetbook::rules::cross
