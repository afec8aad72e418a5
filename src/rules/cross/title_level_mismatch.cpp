#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "rules/cross/family.hpp"
#include "rules/facts/likeness.hpp"

namespace targetbook::rules::cross {
namespace {

enum class GovernmentLevel : std::uint8_t { province, city, county };

struct LevelWord {
  std::string_view word;
  GovernmentLevel level;
};

// Words that hold another one stand before it.
constexpr auto title_words = std::to_array<LevelWord>({
    {"自治区本级", GovernmentLevel::province},
    {"自治区级", GovernmentLevel::province},
    {"省本级", GovernmentLevel::province},
    {"省级", GovernmentLevel::province},
    {"市本级", GovernmentLevel::city},
    {"市级", GovernmentLevel::city},
    {"县本级", GovernmentLevel::county},
    {"县级", GovernmentLevel::county},
    {"区本级", GovernmentLevel::county},
    {"区级", GovernmentLevel::county},
});
constexpr auto unit_words = std::to_array<LevelWord>({
    {"自治区", GovernmentLevel::province},
    {"自治县", GovernmentLevel::county},
    {"省", GovernmentLevel::province},
    {"市", GovernmentLevel::city},
    {"县", GovernmentLevel::county},
    {"区", GovernmentLevel::county},
});

/// The lowest government that a unit's name names: 武汉市江汉区信访局 is a county's. Nothing where it names
/// none.
std::optional<LevelWord> level_of_unit(std::string_view name) {
  std::optional<LevelWord> found;
  std::size_t at = 0;
  for (const LevelWord& word : unit_words) {
    const auto place = name.rfind(word.word);
    if (place == std::string_view::npos || place < 6)
      continue;  // a name of two characters at least goes before it
    const bool is_inside = word.word == "区" && name.substr(0, place + word.word.size()).ends_with("自治区");
    if (is_inside || (found && place <= at)) continue;
    found = word;
    at = place;
  }
  return found;
}

std::string unit_of_form(const FormContext& context) {
  if (!context.form.department_name.value.empty()) return context.form.department_name.value;
  if (const auto* target = context.project())
    return target->implementing_unit.value.empty() ? target->supervising_department.value
                                                   : target->implementing_unit.value;
  return {};
}

void check_title_level_mismatch(const FormContext& context, Report& report) {
  const std::string title = base::without_white_space(context.form.title.value);
  const auto word = std::find_if(title_words.begin(), title_words.end(),
                                 [&](const LevelWord& w) { return title.find(w.word) != std::string::npos; });
  if (word == title_words.end()) return;
  const std::string unit = plain_unit(unit_of_form(context));
  const auto level = level_of_unit(unit);
  if (!level) return report.insufficient();
  report.checked();
  // A city may be a county's equal (县级市).
  const bool may_be_county = level->level == GovernmentLevel::city &&
                             word->level == GovernmentLevel::county && word->word.starts_with("县");
  if (level->level == word->level || may_be_county) return;
  Place place;
  place.cell = context.form.title.cell;
  place.field = "title";
  report.found(std::move(place),
               {.message = say("表题层级「{}」与单位「{}」不符", "the title says '{}', but the unit is '{}'",
                               word->word, unit_of_form(context)),
                .actual = std::string(word->word),
                .expected = std::string(level->word) + "级",
                .fix = {},
                .severity = {}});
}

}  // namespace

const Rule title_level_mismatch{
    .code = "X-09b",
    .name = "title-level-mismatch",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"表题层级与单位不符", "The title is of another level"},
    .what = {"表题写自治区本级、省级、市级、县级或区级，而单位名称属于另一级。",
             "The title says 自治区本级, 省级, 市级, 县级 or 区级, but the unit's name belongs to another "
             "level."},
    .why = {"表题沿用了上级模板，公开后会被当成上级部门的表。",
            "A template of the higher level was not adapted."},
    .fix = {"把表题改为本级", "put the unit's own level into the title"},
    .wrong = {"固原市信访局的表题为「自治区本级部门项目支出预算绩效目标表」",
              "自治区本级 over a form of 固原市信访局"},
    .right = {"表题为「市本级部门项目支出预算绩效目标表」", "市本级"},
    .source = "固原 2021",
    .check_form = check_title_level_mismatch,
};

}  // namespace targetbook::rules::cross
