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

void check_level2_misplaced(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    const std::string& level1 = row.level1.value;
    const std::string& level2 = row.level2.value;
    const std::string_view own = model::level1_of(level2);
    if (own.empty() || !is_known_group(level1)) return;
    report.checked();
    if (belongs(level1, level2, own)) return;
    Said said = saying(say("「{}」属「{}」，现列在「{}」之下", "'{}' belongs to '{}' and stands under '{}'",
                           level2, own, level1),
                       level1, std::string(own));
    said.fix = say("把「{}」移到「{}」之下；不是这一类的，改二级指标",
                   "move '{}' below '{}'; if it is none, change the second level", row.level3.value, own);
    report.found(at(row.level2, indicator_path(i, "level2")), std::move(said));
  });
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
