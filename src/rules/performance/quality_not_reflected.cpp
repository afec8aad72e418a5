#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

void check_quality_not_reflected(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    if (!has_level2(row, level2_quality) || !is_named(row)) return;
    report.checked();
    const WordLists& words = context.know.words;
    // Quality has more words than a list can know: only what clearly belongs elsewhere is told.
    if (!words.any_in("not_quality_words", row.level3.value) ||
        words.any_in("quality_words", words_of_row(row)))
      return;
    report.found(at(row.level3, indicator_path(i, "level3")),
                 saying(say("质量指标「{}」未反映质量", "'{}' under quality says nothing of quality",
                            row.level3.value),
                        row.level3.value));
  });
}

}  // namespace

const Rule quality_not_reflected{
    .code = "P-06",
    .name = "quality-not-reflected",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"质量指标无质量词", "Quality not reflected"},
    .what =
        {"质量指标的名称说的显然是别的事，如人数、频度、收入、成本、和谐稳定（词表 "
         "not_quality_words），又没有合格、准确、达标等反映质量的词（词表 quality_words）。",
         "The name of an indicator of quality clearly speaks of something else: a count, money, stability "
         "(word list not_quality_words), and nothing of it of quality (word list quality_words)."},
    .why = {"质量指标要说清办得好不好。", "An indicator of quality should tell how well the work was done."},
    .fix = {"改为合格率、准确率、达标率等，或移到其他二级指标",
            "make it a rate of passing, accuracy or the like, or move it"},
    .wrong = {"质量指标：档案整理频度", "质量指标: 档案整理频度"},
    .right = {"质量指标：网络故障修复合格率", "质量指标: 网络故障修复合格率"},
    .source = "published examples",
    .check_form = check_quality_not_reflected,
};

}  // namespace targetbook::rules::performance
