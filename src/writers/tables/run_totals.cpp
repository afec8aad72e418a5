#include "writers/tables/run_totals.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace targetbook::writers {
namespace {

const std::vector<model::Indicator>* indicators_of(const model::Form& form) {
  if (const auto* project = std::get_if<model::ProjectTarget>(&form.body)) return &project->indicators;
  if (const auto* department = std::get_if<model::DepartmentTarget>(&form.body))
    return &department->indicators;
  return nullptr;
}

/// Two regions may each have a bureau of one name.
std::string shown_name(const std::string& name, const std::string& region) {
  if (name.empty()) return "（未写明单位）";
  return name.starts_with(region) ? name : region + name;
}

BureauTotals totals_of(const BureauYear& bureau, const std::string& region) {
  BureauTotals totals;
  totals.region = region;
  totals.code = bureau.code;
  totals.name = shown_name(bureau.name.empty() ? bureau.code : bureau.name, region);
  totals.year = bureau.year;
  totals.projects = bureau.projects;
  totals.indicators = bureau.indicators;
  totals.funds.add(bureau.funds);
  return totals;
}

}  // namespace

void RunTotals::count_indicators_of(const model::Form& form) {
  const auto* all = indicators_of(form);
  if (all == nullptr) return;
  for (const model::Indicator& one : *all) {
    if (one.is_blank()) continue;
    ++indicators;
    if (one.value.value.number || !one.value.value.parts.empty()) ++quantified;
    ++kinds_[one.level2.value.empty() ? "（未写明）" : one.level2.value];
  }
}

void RunTotals::add(const model::Submission& submission, const SourceFacts& source) {
  ++files;
  if (source.standing != rules::Standing::counts) {
    UncountedBook& book = uncounted.emplace_back();
    book.file = submission.source.file;
    book.standing = source.standing;
    for (const BureauYear& bureau : find_bureaus(submission).bureaus)
      book.bureaus.push_back(totals_of(bureau, source.region));
    return;
  }
  ++counted_files;
  forms += submission.forms.size();
  adjustments += submission.adjustments.size();
  unrecognised += submission.unrecognised.size();
  for (const model::Form& form : submission.forms) count_indicators_of(form);
  for (const BureauYear& bureau : find_bureaus(submission).bureaus) {
    projects += bureau.projects;
    BureauTotals of_book = totals_of(bureau, source.region);
    const auto [known, is_new] =
        bureaus_.try_emplace({bureau.name.empty() ? bureau.code : bureau.name, source.region, bureau.year});
    BureauTotals& totals = known->second;
    if (is_new) {
      totals = std::move(of_book);
      continue;
    }
    if (totals.code.empty()) totals.code = bureau.code;
    totals.projects += bureau.projects;
    totals.indicators += bureau.indicators;
    totals.funds.add(bureau.funds);
  }
}

std::vector<BureauTotals> RunTotals::bureaus() const {
  std::vector<BureauTotals> out;
  for (const auto& [key, totals] : bureaus_) out.push_back(totals);
  std::stable_sort(out.begin(), out.end(), [](const BureauTotals& left, const BureauTotals& right) {
    return left.funds.total.money() > right.funds.total.money();
  });
  return out;
}

std::size_t RunTotals::bureau_count() const {
  std::set<std::pair<std::string, std::string>> names;
  for (const auto& [key, totals] : bureaus_) names.emplace(std::get<0>(key), std::get<1>(key));
  return names.size();
}

FundTotals RunTotals::funds() const {
  FundTotals sum;
  for (const auto& [key, totals] : bureaus_) sum.add(totals.funds);
  return sum;
}

std::vector<KindCount> RunTotals::indicator_kinds(std::size_t limit) const {
  std::vector<KindCount> out;
  for (const auto& [name, count] : kinds_) out.push_back({name, count});
  std::stable_sort(out.begin(), out.end(),
                   [](const KindCount& left, const KindCount& right) { return left.count > right.count; });
  if (out.size() <= limit) return out;
  KindCount rest{"其他", 0};
  for (std::size_t i = limit - 1; i < out.size(); ++i) rest.count += out[i].count;
  out.resize(limit - 1);
  out.push_back(rest);
  return out;
}

}  // namespace targetbook::writers
