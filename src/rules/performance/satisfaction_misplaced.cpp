#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

/// Opinions are asked in more words than a list can know: told is what counts, costs or measures something
/// else.
bool is_no_opinion(const WordLists& words, const model::Indicator& row) {
  const std::string& name = row.level3.value;
  if (words.any_in("opinion_words", name) || words.any_in("opinion_words", row.description.value))
    return false;
  return words.any_in("not_opinion_words", name) || is_count_name(words, name) ||
         is_money_unit(words, row.value.value.unit) || is_plain_count_unit(words, row.value.value.unit) ||
         is_time_unit(words, row.value.value.unit);
}

void check_satisfaction_misplaced(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    if (!is_named(row) || is_under_other_level1(row)) return;
    const std::string& name = row.level3.value;
    if (stands_under_satisfaction(row)) {
      report.checked();
      if (!is_no_opinion(words, row)) return;
      Said said = saying(
          say("「{}」列在满意度下，但不是满意度", "'{}' stands under satisfaction and is none", name), name);
      said.severity = base::Severity::warning;
      report.found(at(row.level3, indicator_path(i, "level3")), std::move(said));
      return;
    }
    if (!is_satisfaction_name(words, name)) return;
    if (row.level2.value.empty()) return report.insufficient();
    report.checked();
    report.found(at(row.level3, indicator_path(i, "level3")),
                 saying(say("「{}」应属满意度指标，现列在{}下",
                            "'{}' belongs to satisfaction and stands under {}", name, row.level2.value),
                        row.level2.value, std::string(level2_satisfaction)));
  });
}

constexpr std::string_view satisfaction_speaks_over[] = {"P-05", "P-06", "P-07", "P-09", "P-10"};

}  // namespace

const Rule satisfaction_misplaced{
    .code = "P-08",
    .name = "satisfaction-misplaced",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"满意度指标错位", "Satisfaction misplaced"},
    .what = {"满意度列在时效、生态等其他二级指标下；满意度指标下没有满意、认可、投诉等内容的作警告。",
             "Satisfaction stands under another second level; an indicator under satisfaction that asks "
             "nobody's opinion is a warning."},
    .why = {"满意度单独计分，放在别处就算漏填。",
            "Satisfaction is scored by itself; elsewhere it counts as missing."},
    .fix = {"移到服务对象满意度指标", "move it to 服务对象满意度指标"},
    .wrong = {"时效指标：群众满意度", "时效指标: 群众满意度"},
    .right = {"服务对象满意度指标：群众满意度", "服务对象满意度指标: 群众满意度"},
    .source = "Y8",
    .supersedes = satisfaction_speaks_over,
    .check_form = check_satisfaction_misplaced,
};

}  // namespace targetbook::rules::performance
