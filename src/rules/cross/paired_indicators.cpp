#include "rules/cross/paired_indicators.hpp"

#include <algorithm>

#include "rules/facts/likeness.hpp"

namespace targetbook::rules::cross {
namespace {

/// A row with its name as it is compared with others.
struct NamedRow {
  PairedIndicator indicator;
  std::string plain;
  std::string core;
  std::string stem;  ///< the core without endings that say no more
  Letters letters;   ///< of the stem
};

std::string stem_of(std::string core) {
  for (const std::string_view tail : {"发生", "多样性", "性"})
    if (core.ends_with(tail) && core.size() > tail.size() + 9) core.resize(core.size() - tail.size());
  return core;
}

void add_rows(const FormContext& form, std::vector<NamedRow>& rows) {
  const auto indicators = form.indicators();
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    const std::string& name = indicators[i].level3.value;
    if (name.empty()) continue;
    std::string core = core_name(name);
    std::string stem = stem_of(core);
    Letters letters(stem);
    rows.push_back({{&form.form, &indicators[i], i},
                    plain_name(name),
                    std::move(core),
                    std::move(stem),
                    std::move(letters)});
  }
}

bool same_place(const NamedRow& a, const NamedRow& b) {
  const model::Indicator& left = *a.indicator.row;
  const model::Indicator& right = *b.indicator.row;
  return left.term == right.term && left.level1.value == right.level1.value;
}

/// Names that most likely mean the same: the same core, a core that begins or ends the other, or nearly all
/// characters alike.
bool same_core(const NamedRow& a, const NamedRow& b) {
  constexpr std::size_t fewest = 5;  // characters
  constexpr int alike = 85;
  if (a.stem == b.stem) return true;
  const bool is_in_order = a.stem.size() <= b.stem.size();
  const NamedRow& left = is_in_order ? a : b;
  const NamedRow& right = is_in_order ? b : a;
  if (left.letters.size() < fewest) return false;
  if (right.stem.ends_with(left.stem) || right.stem.starts_with(left.stem)) return true;
  return left.letters.size() > fewest && are_alike(left.letters, right.letters, alike);
}

bool is_count(const model::TargetValue& value) {
  return value.type == model::ValueType::quantity && value.number && value.unit != "%";
}

/// A department's count may be the sum of its projects'.
bool is_sum(const NamedRow& department, const std::vector<NamedRow>& projects) {
  const model::TargetValue& whole = department.indicator.row->value.value;
  if (!is_count(whole)) return false;
  std::optional<base::Decimal> sum = base::Decimal{};
  std::size_t count = 0;
  for (const NamedRow& project : projects) {
    const model::TargetValue& part = project.indicator.row->value.value;
    if (department.plain != project.plain || !same_place(department, project) || !is_count(part)) continue;
    if (sum) sum = add(*sum, *part.number);
    ++count;
  }
  return count > 1 && sum == whole.number;
}

}  // namespace

bool same_value(const model::TargetValue& left, const model::TargetValue& right) {
  if (left.type == model::ValueType::quantity && right.type == model::ValueType::quantity)
    return left.number == right.number && left.to == right.to && left.unit == right.unit;
  return plain_name(left.raw) == plain_name(right.raw);
}

std::vector<IndicatorPair> indicator_pairs(const WorkbookContext& context) {
  const bool has_department =
      std::any_of(context.forms.begin(), context.forms.end(),
                  [](const FormContext& form) { return form.department() != nullptr; });
  if (!has_department) return {};
  std::vector<NamedRow> departments;
  std::vector<NamedRow> projects;
  for (const FormContext& form : context.forms)
    add_rows(form, form.department() != nullptr ? departments : projects);
  std::vector<IndicatorPair> pairs;
  for (const NamedRow& project : projects) {
    const model::TargetValue& value = project.indicator.row->value.value;
    const auto agrees = [&](const NamedRow& d) { return same_value(d.indicator.row->value.value, value); };
    // One of the same name, if possible one that agrees; else one that is only probably the same.
    const NamedRow* best = nullptr;
    bool named = false;
    for (const NamedRow& department : departments) {
      if (!same_place(department, project)) continue;
      const bool by_name = department.plain == project.plain;
      if (!by_name && (named || !same_core(department, project))) continue;
      if (best != nullptr && by_name == named && !(agrees(department) && !agrees(*best))) continue;
      best = &department;
      named = by_name;
    }
    if (best == nullptr) continue;
    const model::TargetValue& of_best = best->indicator.row->value.value;
    const bool same_rate = best->core == project.core;
    const bool both_units = of_best.unit == value.unit;
    const bool is_filled = !of_best.raw.empty() && !value.raw.empty();
    pairs.push_back({best->indicator, project.indicator, named,
                     is_filled && (named || (same_rate && both_units)) && !is_sum(*best, projects)});
  }
  return pairs;
}

}  // namespace targetbook::rules::cross
