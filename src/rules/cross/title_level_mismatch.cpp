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

/// What a unit's name leads with, as far down as it names regions: 武汉市江汉区信访局 is a county's.
struct UnitLevel {
  GovernmentLevel level;
  std::string_view region;  ///< its name

  /// A city may be a county's equal (县级市) or a province's (直辖市).
  [[nodiscard]] bool may_be(const LevelWord& title) const {
    if (title.level == level) return true;
    const bool is_city = region.ends_with("市");
    return is_city && (title.level == GovernmentLevel::city ||
                       (level == GovernmentLevel::county && title.level == GovernmentLevel::county));
  }
  /// `市本级` or `市级`, as the title words it.
  [[nodiscard]] std::string word_like(std::string_view title_word) const {
    std::string own = "县";
    for (const std::string_view kind : {"自治区", "省", "市", "区", "州", "盟"})
      if (region.ends_with(kind)) {
        own = kind;
        break;
      }
    return own + (title_word.ends_with("本级") ? "本级" : "级");
  }
};

GovernmentLevel level_of_code(std::string_view code) {
  if (code.ends_with("0000")) return GovernmentLevel::province;
  return code.ends_with("00") ? GovernmentLevel::city : GovernmentLevel::county;
}

/// By the table of regions only: 市场, 市政 and 社区 are none. Nothing where the name leads with no region,
/// or with one whose level is not told apart.
std::optional<UnitLevel> level_of_unit(const Codes& codes, std::string_view name) {
  std::optional<UnitLevel> found;
  for (const std::string_view code : codes.regions_leading(name)) {
    const UnitLevel one{level_of_code(code), codes.region(code).value_or(std::string_view{})};
    if (found && found->level != one.level) return std::nullopt;
    found = one;
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

/// A unit that its superior's level leads (气象局, 公路分中心) hands in its superior's form.
bool is_led_from_above(const FormContext& context, const LevelWord& title) {
  if (context.know.words.any_in("branch_words", unit_of_form(context))) return true;
  const auto* target = context.project();
  if (target == nullptr) return false;
  for (const model::Text* name : {&target->supervising_department, &target->implementing_unit}) {
    const auto level = level_of_unit(context.know.codes, plain_unit(name->value));
    if (level && level->may_be(title)) return true;
  }
  return false;
}

void check_title_level_mismatch(const FormContext& context, Report& report) {
  const std::string title = base::without_white_space(context.form.title.value);
  const auto word = std::find_if(title_words.begin(), title_words.end(),
                                 [&](const LevelWord& w) { return title.find(w.word) != std::string::npos; });
  if (word == title_words.end()) return;
  const auto level = level_of_unit(context.know.codes, plain_unit(unit_of_form(context)));
  const bool may_be_its_own = level && level->may_be(*word);
  if (!level || (!may_be_its_own && is_led_from_above(context, *word))) return report.insufficient();
  report.checked();
  if (may_be_its_own) return;
  const std::string own = level->word_like(word->word);
  Place place;
  place.cell = context.form.title.cell;
  place.field = "title";
  report.found(
      std::move(place),
      {.message = say("表题层级「{}」与单位「{}」不符", "the title says '{}', but the unit is '{}'",
                      word->word, unit_of_form(context)),
       .actual = std::string(word->word),
       .expected = own,
       .fix = say("把表题中的「{}」改为「{}」", "put '{1}' for '{0}' into the title", word->word, own),
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
