#include <optional>
#include <set>
#include <span>

#include "base/utf8.hpp"
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
constexpr std::string_view standard_level1[] = {"产出指标", "效益指标", "满意度指标", "成本指标"};
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
/// 时校 for 时效, 产岀 for 产出: of two characters one is right, at its place. Of two such names, none is
/// told.
bool is_half_right(std::string_view stem, std::string_view name) {
  constexpr std::size_t characters = 2;
  const std::u32string a = base::to_utf32(stem);
  const std::u32string b = base::to_utf32(name);
  return a.size() == characters && b.size() == characters && (a[0] == b[0]) != (a[1] == b[1]);
}

Nearest nearest_to(std::string_view level, std::span<const std::string_view> names) {
  Nearest best;
  const std::string stem = stem_of(level);
  for (const std::string_view name : names)
    if (const int share = likeness(stem, stem_of(name)); share > best.share) best = {name, share};
  if (best.share >= near) return best;
  std::size_t half_right = 0;
  for (const std::string_view name : names) {
    const std::string other = stem_of(name);
    if (!is_half_right(stem, other) && !have_same_letters(stem, other)) continue;
    best = {name, near};
    ++half_right;
  }
  return half_right == 1 ? best : Nearest{};
}

/// A first level that is none, but nearly one; the rows of a group share its cell.
void look_at_level1(const model::Indicator& row, std::size_t i, std::set<base::CellRef>& seen,
                    Report& report) {
  const std::string& level1 = row.level1.value;
  if (level1.empty() || !row.level1.cell || !seen.insert(*row.level1.cell).second) return;
  report.checked();
  if (model::parse_level1(level1).is_standard || model::parse_level2(level1).is_standard) return;
  const Nearest nearest = nearest_to(level1, standard_level1);
  if (nearest.share < near) return;
  Said said = saying(say("「{}」不是规定的一级指标，疑为「{}」",
                         "'{}' is no first level; probably '{}' is meant", level1, nearest.name),
                     level1, std::string(nearest.name));
  said.fix = say("改为「{}」", "put '{}'", nearest.name);
  report.found(at(row.level1, indicator_path(i, "level1")), std::move(said));
}

/// Whether a level is one of those that are set, asked anew only where it is another than in the row before.
template <class Parse>
class IsStandard {
 public:
  explicit IsStandard(Parse parse) : parse_(parse) {}
  /// REQUIRES: the text outlives it.
  bool operator()(const std::string& level) {
    if (!last_ || *last_ != level) is_standard_ = parse_(level).is_standard;
    last_ = level;
    return is_standard_;
  }

 private:
  Parse parse_;
  std::optional<std::string_view> last_;
  bool is_standard_ = false;
};

void check_level2_unknown(const FormContext& context, Report& report) {
  std::set<base::CellRef> level1_cells;
  IsStandard is_level1([](const std::string& level) { return model::parse_level1(level); });
  IsStandard is_level2([](const std::string& level) { return model::parse_level2(level); });
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    if (context.project() != nullptr) look_at_level1(row, i, level1_cells, report);
    const std::string& level2 = row.level2.value;
    if (level2.empty() || !row.level2.cell) return;
    if (!is_level1(row.level1.value)) return;
    report.checked();
    if (is_level2(level2)) return;
    const Nearest nearest = nearest_to(level2, standard_names);
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
    .title = {"不是规定的一、二级指标", "No standard level"},
    .what = {"一级或二级指标不是规定的词，而与其中一个相近（「社会效应指标」「产岀指标」）；部门表和不像任何"
             "规定词的，只作提示。",
             "A first or second level is none of the standard words but near one (社会效应指标, 产岀指标). "
             "In a department's form, "
             "and where no standard word is near, it is only mentioned."},
    .why = {"不认识的二级指标归不了类。", "An unknown second level cannot be put anywhere in summaries."},
    .fix = {"改为规定的二级指标", "put a standard second level"},
    .wrong = {"社会效应指标", "社会效应指标"},
    .right = {"社会效益指标", "社会效益指标"},
    .source = "practice",
    .check_form = check_level2_unknown,
};

}  // namespace targetbook::rules::structure
