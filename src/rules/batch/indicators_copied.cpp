#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/text.hpp"
#include "rules/batch/batch_projects.hpp"
#include "rules/batch/family.hpp"
#include "rules/likeness.hpp"

namespace targetbook::rules::batch {
namespace {

constexpr std::size_t fewest_rows = 4;
constexpr std::size_t shared_percent = 80;
constexpr std::size_t all_percent = 100;

struct IndicatorSet {
  const BatchProject* project = nullptr;
  std::size_t identity = 0;         ///< the same for all forms of one project
  std::vector<std::uint32_t> rows;  ///< numbers of rows, rarest first
  const model::Indicator* first = nullptr;
  std::size_t first_index = 0;
};

/// Numbers the rows of all forms, so that sets of them compare fast.
std::vector<IndicatorSet> sets_of(const std::vector<BatchProject>& projects, std::vector<std::size_t>& counts) {
  std::unordered_map<std::string, std::uint32_t> numbers;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> identities;
  std::vector<IndicatorSet> sets;
  for (const BatchProject& project : projects) {
    const std::size_t identity = identities.try_emplace({project.unit, project.name}, identities.size()).first->second;
    IndicatorSet set{&project, identity, {}, nullptr, 0};
    for (std::size_t i = 0; i < project.target->indicators.size(); ++i) {
      const model::Indicator& row = project.target->indicators[i];
      if (row.is_blank()) continue;
      std::string key = to_string(row.term);
      key += '\n' + row.level2.value + '\n' + plain_name(row.level3.value) + '\n' + plain_name(row.value.value.raw);
      const auto [number, is_new] = numbers.try_emplace(std::move(key), static_cast<std::uint32_t>(numbers.size()));
      set.rows.push_back(number->second);
      if (set.first == nullptr) {
        set.first = &row;
        set.first_index = i;
      }
    }
    std::sort(set.rows.begin(), set.rows.end());
    set.rows.erase(std::unique(set.rows.begin(), set.rows.end()), set.rows.end());
    counts.resize(numbers.size(), 0);
    for (const std::uint32_t row : set.rows) ++counts[row];
    sets.push_back(std::move(set));
  }
  for (IndicatorSet& set : sets)
    std::sort(set.rows.begin(), set.rows.end(), [&](std::uint32_t a, std::uint32_t b) {
      return counts[a] != counts[b] ? counts[a] < counts[b] : a < b;
    });
  return sets;
}

/// What both have, in percent of what either has.
std::size_t likeness_of(const IndicatorSet& a, const IndicatorSet& b) {
  std::vector<std::uint32_t> left = a.rows;
  std::vector<std::uint32_t> right = b.rows;
  std::sort(left.begin(), left.end());
  std::sort(right.begin(), right.end());
  std::vector<std::uint32_t> both;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
  return all_percent * both.size() / (left.size() + right.size() - both.size());
}

void check_indicators_copied(const BatchContext& context, Report& report) {
  const std::vector<BatchProject> projects = batch_projects(context);
  std::vector<std::size_t> counts;
  const std::vector<IndicatorSet> sets = sets_of(projects, counts);
  // Two sets that share four fifths share one of their rarest rows: only those are looked up.
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_row;
  // A form handed in once more says nothing new to those that come later.
  std::set<std::pair<std::size_t, std::vector<std::uint32_t>>> seen;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const IndicatorSet& set = sets[i];
    if (set.rows.size() < fewest_rows) continue;
    report.checked();
    const std::size_t needed = (shared_percent * set.rows.size() + all_percent - 1) / all_percent;
    const std::size_t prefix = set.rows.size() - needed + 1;
    const bool is_new = seen.emplace(set.identity, set.rows).second;
    std::size_t first = sets.size();
    std::size_t shared = 0;
    for (std::size_t r = 0; r < prefix; ++r) {
      for (const std::size_t other : by_row[set.rows[r]]) {
        if (other >= first) break;
        if (sets[other].identity == set.identity) continue;
        const std::size_t alike = likeness_of(sets[other], set);
        if (alike < shared_percent) continue;
        first = other;
        shared = alike;
        break;
      }
      if (is_new) by_row[set.rows[r]].push_back(i);
    }
    if (first == sets.size()) continue;
    const BatchProject& copy = *set.project;
    const BatchProject& original = *sets[first].project;
    report.found(place_in(copy, set.first->level3.cell, "indicators[" + std::to_string(set.first_index) + "].level3"),
                 {.message = say("「{}」与「{}」（{}）的指标相同{}%", "the indicators of '{}' and '{}' ({}) are the same to {} %",
                                 copy.target->project.name.value, original.target->project.name.value,
                                 named_from(copy, original, sets[first].first->level3.cell), shared),
                  .actual = std::to_string(shared),
                  .expected = {},
                  .fix = {},
                  .severity = {}});
  }
}

}  // namespace

const Rule indicators_copied{
    .code = "B-05",
    .name = "indicators-copied",
    .severity = base::Severity::warning,
    .scope = Scope::batch,
    .title = {"指标整套相同", "A whole set of indicators is copied"},
    .what = {"两个不同项目（各有四条以上指标）的二级指标、三级指标和指标值有八成以上相同。",
             "Two projects of four indicators or more share four fifths of them: second level, name and value."},
    .why = {"不同项目用同一套指标，反映不了各自的任务。", "Indicators that fit every project say nothing of this one."},
    .fix = {"按项目内容分别设置指标", "set indicators by what each project does"},
    .wrong = {"接访经费与信访救助基金的9条指标完全相同", "the nine indicators of 接访经费 and 信访救助基金 are the same"},
    .right = {"接访经费设接访批次，救助基金设救助人数", "one counts visits received, the other people helped"},
    .source = "玉田 2022",
    .check_batch = check_indicators_copied,
};

}  // namespace targetbook::rules::batch
