#include <vector>

#include "model/levels.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/structure/family.hpp"

namespace targetbook::rules::structure {
namespace {

constexpr std::string_view outputs = "产出指标";
constexpr std::string_view effects = "效益指标";
constexpr std::string_view satisfaction = "满意度指标";
constexpr std::string_view costs = "成本指标";

bool is_known_group(std::string_view level1) {
  return level1 == outputs || level1 == effects || level1 == satisfaction || level1 == costs;
}

/// Whether forms print the second level there.
bool belongs(std::string_view level1, std::string_view level2, std::string_view own) {
  if (level1 == own) return true;
  if (own == satisfaction && level1 == effects) return true;
  return own == costs ? level1 == outputs : level2 == costs && level1 == costs;
}

/// Neighbouring rows with the same fault, as one label above them that was lost makes it.
struct Run {
  std::size_t first = 0;  ///< indicators' places in the form
  std::size_t last = 0;
};

void tell(const FormContext& context, const Run& run, Report& report) {
  const auto rows = context.indicators();
  const model::Indicator& first = rows[run.first];
  const model::Indicator& last = rows[run.last];
  const std::string own(model::level1_of(first.level2.value));
  const std::size_t count = run.last - run.first + 1;
  Said said =
      count == 1
          ? saying(say("「{}」属「{}」，现列在「{}」之下", "'{}' belongs to '{}' and stands under '{}'",
                       first.level2.value, own, first.level1.value),
                   first.level1.value, own)
          : saying(say("「{}」至「{}」{}行的二级指标属「{}」，现列在「{}」之下",
                       "from '{}' to '{}', {} rows' second levels belong to '{}' and stand under '{}'",
                       first.level3.value, last.level3.value, count, own, first.level1.value),
                   first.level1.value, own);
  said.fix = count == 1 ? say("把「{}」移到「{}」之下；不是这一类的，改二级指标",
                              "move '{}' below '{}'; if it is none, change the second level",
                              first.level3.value, own)
                        : say("在「{}」一行填写一级指标「{}」；不是这一类的，改二级指标",
                              "put the first level '{1}' into the row of '{0}'; if they are none, change the "
                              "second levels",
                              first.level3.value, own);
  Place place = at(first.level2, indicator_path(run.first, "level2"));
  if (count > 1 && first.level2.cell && last.level2.cell)
    place.range = base::CellRange{*first.level2.cell, *last.level2.cell};
  report.found(std::move(place), std::move(said));
}

void check_level2_misplaced(const FormContext& context, Report& report) {
  const auto rows = context.indicators();
  std::vector<Run> runs;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    const std::string& level1 = row.level1.value;
    const std::string& level2 = row.level2.value;
    const std::string_view own = model::level1_of(level2);
    if (own.empty() || !is_known_group(level1)) return;
    report.checked();
    if (belongs(level1, level2, own)) return;
    const bool goes_on = !runs.empty() && runs.back().last + 1 == i && rows[i - 1].level1.value == level1 &&
                         rows[i - 1].term == row.term &&
                         belongs(model::level1_of(rows[runs.back().first].level2.value), level2, own);
    if (goes_on)
      runs.back().last = i;
    else
      runs.push_back({i, i});
  });
  for (const Run& run : runs) tell(context, run, report);
}

}  // namespace

const Rule level2_misplaced{
    .code = "S-12",
    .name = "level2-misplaced",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"二级指标不属所在的一级指标", "A second level under the wrong first"},
    .what = {"标准的二级指标列在别的一级指标之下（产出指标下的生态效益指标）。成本指标列在产出下、满意度列在"
             "效益下是旧表样式，不算。",
             "A standard second level stands under another first level than its own (生态效益指标 under "
             "产出指标). 成本指标 under 产出 and satisfaction under 效益, as older forms print them, do not "
             "count."},
    .why = {"汇总按一级、二级指标归类，错位的归不到该去的地方。",
            "Summaries go by levels; what is misplaced is counted elsewhere."},
    .fix = {"移到所属的一级指标下，或改二级指标", "move it below its own first level, or change the second"},
    .wrong = {"产出指标 - 生态效益指标", "产出指标 - 生态效益指标"},
    .right = {"效益指标 - 生态效益指标", "效益指标 - 生态效益指标"},
    .source = "practice",
    .check_form = check_level2_misplaced,
};

}  // namespace targetbook::rules::structure
