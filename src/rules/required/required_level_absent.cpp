#include <algorithm>
#include <set>

#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

bool is_demanded(const model::Indicator& indicator) {
  return indicator.requirement == model::Requirement::required ||
         indicator.requirement == model::Requirement::hard;
}

void tell_absent(const std::string& level2, Place place, Report& report) {
  report.found(
      std::move(place),
      saying(say("必填的「{}」没有指标", "'{}' must be filled in and has no indicator", level2), {}, level2));
}

/// An indicator without its second level may be the one that is looked for.
bool has_lost_label(std::span<const model::Indicator> indicators) {
  return std::any_of(indicators.begin(), indicators.end(), [](const model::Indicator& indicator) {
    return !indicator.is_blank() && indicator.level2.value.empty();
  });
}

/// The row below which a second level belongs that the form does not print: its group's last one.
const model::Indicator& row_above(std::span<const model::Indicator> indicators, std::string_view level2) {
  const model::Indicator* above = &indicators.back();
  for (const model::Indicator& indicator : indicators)
    if (model::level1_of(indicator.level2.value) == model::level1_of(level2)) above = &indicator;
  return *above;
}

void check_required_level_absent(const FormContext& context, Report& report) {
  const auto indicators = context.indicators();
  std::set<std::string> demanded(context.profile.level2.begin(), context.profile.level2.end());
  std::set<std::string> filled;
  for (const model::Indicator& indicator : indicators) {
    if (is_demanded(indicator)) demanded.insert(indicator.level2.value);
    if (!indicator.is_blank()) filled.insert(indicator.level2.value);
  }
  if (indicators.empty() || demanded.empty()) return report.not_applicable();
  report.checked(demanded.size());
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    const model::Indicator& blank = indicators[i];
    if (!blank.is_blank() || !demanded.contains(blank.level2.value) || filled.contains(blank.level2.value))
      continue;
    filled.insert(blank.level2.value);  // told once, at the first of its rows
    tell_absent(blank.level2.value, at(blank.level3, indicator_path(i, "level3")), report);
  }
  for (const std::string& level2 : demanded) {
    if (filled.contains(level2)) continue;
    if (has_lost_label(indicators)) {
      report.insufficient();
      continue;
    }
    Place place;
    place.cell = row_above(indicators, level2).level2.cell;
    place.field = "indicators";
    tell_absent(level2, std::move(place), report);
  }
}

}  // namespace

const Rule required_level_absent{
    .code = "R-08",
    .name = "required-level-absent",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"必填二级指标缺失", "Required second level absent"},
    .what = {"标有「必填」的二级指标，或配置要求的二级指标，没有填写指标。",
             "A second level marked 必填, or demanded by the region's profile, has no indicator."},
    .why = {"缺少必填指标的申报表会被退回。", "A form without a required indicator is sent back."},
    .fix = {"在该二级指标下填写至少一个指标", "write at least one indicator under this second level"},
    .wrong = {"质量指标（必填）｜（空）｜（空）", "质量指标（必填） | (blank) | (blank)"},
    .right = {"质量指标（必填）｜扫描质量合格率｜≥98%", "质量指标（必填） | 扫描质量合格率 | ≥98%"},
    .source = "G2",
    .check_form = check_required_level_absent,
};

}  // namespace targetbook::rules::required
