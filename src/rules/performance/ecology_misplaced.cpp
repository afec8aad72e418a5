#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

/// Words of ecology there are more than a list can know: only what clearly belongs elsewhere is out of place.
bool is_no_ecology(const WordLists& words, const model::Indicator& row) {
  if (!words.any_in("not_ecology_words", row.level3.value)) return false;
  return !words.any_in("ecology_words", words_of_row(row)) && !is_ecology_unit(words, row.value.value.unit);
}

void check_ecology_misplaced(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    if (!has_level2(row, level2_ecology) || !is_named(row)) return;
    report.checked();
    if (!is_no_ecology(context.know.words, row)) return;
    report.found(at(row.level3, indicator_path(i, "level3")),
                 saying(say("生态效益指标「{}」与生态无关", "'{}' under ecology has nothing to do with it",
                            row.level3.value),
                        row.level3.value));
  });
}

}  // namespace

const Rule ecology_misplaced{
    .code = "P-10",
    .name = "ecology-misplaced",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"生态效益错位", "Ecology misplaced"},
    .what =
        {"生态效益指标的名称说的显然是别的事，如投诉、就业、收入、成本、及时（词表 "
         "not_ecology_words），名称、描述、值和单位又都与生态无关（词表 ecology_words、ecology_units）。",
         "The name of an ecological indicator clearly speaks of something else: complaints, jobs, income, "
         "costs, timeliness (word list not_ecology_words), and nothing of it is ecological (word lists "
         "ecology_words, ecology_units)."},
    .why = {"与生态无关的内容占了生态效益的位置，等于没有设。",
            "What is not ecological takes the place of what should be."},
    .fix = {"移到合适的二级指标；项目没有生态效益的可以不设",
            "move it where it belongs; leave ecology out where the project has no such effect"},
    .wrong = {"生态效益指标：受众投诉率", "生态效益指标: 受众投诉率"},
    .right = {"生态效益指标：办公用纸减少量", "生态效益指标: 办公用纸减少量"},
    .source = "Y10",
    .check_form = check_ecology_misplaced,
};

}  // namespace targetbook::rules::performance
