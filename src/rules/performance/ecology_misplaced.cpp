#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

void check_ecology_misplaced(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    if (!has_level2(row, level2_ecology) || !is_named(row)) return;
    report.checked();
    if (context.know.words.any_in("ecology_words", words_of_row(row))) return;
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
    .what = {"生态效益指标的名称、描述和值里没有生态、环境、能耗等词（词表 ecology_words）。",
             "Neither name, description nor value of an ecological indicator has a word of ecology (word "
             "list ecology_words)."},
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
