#include "model/levels.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/structure/family.hpp"

namespace targetbook::rules::structure {
namespace {

constexpr std::string_view standard_names[] = {"数量指标",     "质量指标",       "时效指标",
                                               "成本指标",     "经济效益指标",   "社会效益指标",
                                               "生态效益指标", "可持续影响指标", "服务对象满意度指标",
                                               "经济成本指标", "社会成本指标",   "生态环境成本指标"};
constexpr int near = 60;  ///< percent that two words without 指标 share

std::string stem_of(std::string_view name) {
  constexpr std::string_view ending = "指标";
  std::string stem = bare_name(name);
  if (stem.size() > ending.size() && stem.ends_with(ending)) stem.resize(stem.size() - ending.size());
  return stem;
}

struct Nearest {
  std::string_view name;
  int share = 0;
};
Nearest nearest_to(std::string_view level2) {
  Nearest best;
  const std::string stem = stem_of(level2);
  for (const std::string_view name : standard_names)
    if (const int share = likeness(stem, stem_of(name)); share > best.share) best = {name, share};
  return best;
}

void check_level2_unknown(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    const std::string& level2 = row.level2.value;
    if (level2.empty() || !row.level2.cell) return;
    if (!model::parse_level1(row.level1.value).is_standard) return;
    report.checked();
    if (model::parse_level2(level2).is_standard) return;
    const Nearest nearest = nearest_to(level2);
    const bool is_near = nearest.share >= near;
    Said said = saying(is_near ? say("「{}」不是规定的二级指标，疑为「{}」",
                                     "'{}' is no second level; probably '{}' is meant", level2, nearest.name)
                               : say("「{}」不是规定的二级指标", "'{}' is no standard second level", level2),
                       level2, is_near ? std::string(nearest.name) : std::string());
    if (is_near) said.fix = say("改为「{}」", "put '{}'", nearest.name);
    if (!is_near || context.project() == nullptr) said.severity = base::Severity::info;
    report.found(at(row.level2, indicator_path(i, "level2")), std::move(said));
  });
}

}  // namespace

const Rule level2_unknown{
    .code = "S-13",
    .name = "level2-unknown",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"不是规定的二级指标", "No second level"},
    .what =
        {"二级指标不是规定的词，而与其中一个相近（「社会效应指标」）；部门表和不像任何规定词的，只作提示。",
         "A second level is none of the standard words but near one (社会效应指标). In a department's form, "
         "and where no standard word is near, it is only mentioned."},
    .why = {"不认识的二级指标归不了类。", "An unknown second level cannot be put anywhere in summaries."},
    .fix = {"改为规定的二级指标", "put a standard second level"},
    .wrong = {"社会效应指标", "社会效应指标"},
    .right = {"社会效益指标", "社会效益指标"},
    .source = "practice",
    .check_form = check_level2_unknown,
};

}  // namespace targetbook::rules::structure
