#include <algorithm>
#include <map>

#include "model/levels.hpp"
#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

bool has_level1(std::span<const model::Indicator> rows, model::Term term, std::string_view level1) {
  return std::any_of(rows.begin(), rows.end(), [&](const model::Indicator& row) {
    if (row.term != term || row.is_blank()) return false;
    if (level1 == level1_satisfaction) return stands_under_satisfaction(row);
    // One that stands under another first level is there, and told as misplaced.
    return row.level1.value == level1 || model::level1_of(row.level2.value) == level1;
  });
}

bool has_lost_level2(std::span<const model::Indicator> rows, model::Term term) {
  return std::any_of(rows.begin(), rows.end(), [&](const model::Indicator& row) {
    return row.term == term && !row.is_blank() && row.level2.cell && row.level2.value.empty();
  });
}

std::string join_with(const std::vector<std::string>& words, std::string_view comma) {
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : std::string(comma)) + word;
  return joined;
}

void check_level1_incomplete(const FormContext& context, Report& report) {
  const auto rows = context.indicators();
  std::vector<std::string> wanted = context.profile.level1;
  if (context.profile.satisfaction_required) wanted.emplace_back(level1_satisfaction);
  std::map<model::Term, const model::Indicator*> first_of_term;
  for_each_indicator(
      context, [&](const model::Indicator& row, std::size_t) { first_of_term.try_emplace(row.term, &row); });
  for (const auto& [term, first] : first_of_term) {
    const bool has_all_levels =
        std::all_of(rows.begin(), rows.end(), [&, t = term](const model::Indicator& row) {
          return row.term != t || row.is_blank() || !row.level1.value.empty();
        });
    if (!has_all_levels) {
      report.insufficient();
      continue;
    }
    report.checked();
    std::vector<std::string> missing;
    for (const std::string& level1 : wanted) {
      // A row whose second level was lost may be the one of satisfaction.
      if (level1 == level1_satisfaction && has_lost_level2(rows, term)) continue;
      if (!has_level1(rows, term, level1)) missing.push_back(level1);
    }
    if (missing.empty()) continue;
    report.found(at(first->level1, "indicators"),
                 saying(say("缺少{}", "no indicator under {}", join_with(missing, "、")), {},
                        join_with(missing, "、")));
  }
}

}  // namespace

const Rule level1_incomplete{
    .code = "P-01",
    .name = "level1-incomplete",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"一级指标不全", "First levels incomplete"},
    .what = {"本地区要求的一级指标（产出、效益、满意度）中有一类一个指标都没有。满意度列在效益之下也算有。",
             "One of the first levels that the region asks for (output, benefit, satisfaction) has no "
             "indicator. Satisfaction filed under benefit counts."},
    .why = {"只有产出没有效果，或不问服务对象是否满意，绩效就评不全。",
            "With output but no effect, or nobody asked whether he is satisfied, performance cannot be "
            "judged whole."},
    .fix = {"补充缺少的一级指标，每类至少一个", "add the missing first levels, one indicator each at least"},
    .wrong = {"只有产出指标、效益指标", "only 产出指标 and 效益指标"},
    .right = {"产出指标、效益指标、满意度指标都有", "产出指标, 效益指标 and 满意度指标"},
    .source = "S1, 中发〔2018〕34号",
    .check_form = check_level1_incomplete,
};

}  // namespace targetbook::rules::performance
