#include <algorithm>

#include "rules/cross/family.hpp"
#include "rules/facts/book_facts.hpp"
#include "rules/facts/directions.hpp"
#include "rules/facts/goal_claims.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules::cross {
namespace {

using model::ValueOperator;

constexpr std::string_view goal_not_indicator_supersedes[] = {"T-08"};

bool is_up(ValueOperator op) {
  return op == ValueOperator::at_least || op == ValueOperator::more;
}
bool is_down(ValueOperator op) {
  return op == ValueOperator::at_most || op == ValueOperator::less;
}

/// Whether the indicator's value is another than what the goal claims.
bool differs(const Claim& claim, const model::Indicator& row, const WordLists& words) {
  const model::TargetValue& value = row.value.value;
  // A rate without its sign is told as such (T-04), whatever its number.
  const bool lacks_sign = value.unit.empty() && !is_percent_unit(note_of(row.level3.value));
  if (claim.value.unit == "%" && lacks_sign && is_rate_name(words, row.level3.value)) return false;
  // 0.98 or 1 where a percent is meant lacks its sign, which other rules tell (T-04, F-06).
  if (claim.value.unit == "%" && value.unit != "%" && *value.number <= base::Decimal::whole(1)) return false;
  if (claim.is_universal) return *value.number < *claim.value.number && !(value.op && is_down(*value.op));
  if (counted(value).number != counted(claim.value).number) return true;
  // The right number without its operator is another rule's matter (T-08).
  if (!claim.is_bound || !claim.value.op || !value.op) return false;
  // So is an operator that is the wrong one for what is measured (T-10).
  if (is_up(*value.op) && less_is_better(words, row)) return false;
  const bool wants_more = more_is_better(words, row) || is_satisfaction_name(words, row.level3.value);
  if (is_down(*value.op) && wants_more) return false;
  return (is_up(*claim.value.op) && is_down(*value.op)) || (is_down(*claim.value.op) && is_up(*value.op));
}

/// 12个 and 12处 of the same thing are no contradiction.
bool is_measure_word(std::string_view unit) {
  constexpr std::string_view measures[] = {"个", "家", "所", "处", "座", "项",
                                           "间", "条", "类", "种", "台", "套"};
  return std::find(std::begin(measures), std::end(measures), unit) != std::end(measures);
}

/// The indicator that surely has the claim's name and counts it in another unit; null for none.
const model::Indicator* counted_otherwise(const Claim& claim,
                                          const std::vector<const model::Indicator*>& rows,
                                          const WordLists& words) {
  constexpr int sure = 3;
  const base::Decimal hundred = base::Decimal::whole(100);
  if (claim.value.unit == "%") {
    for (const model::Indicator* row : rows)
      if (row->value.value.unit == "‰" && row->value.value.number == claim.value.number &&
          !claim.phrases.empty() && match_level(claim.phrases.front(), row->level3.value) >= 2)
        return row;
  }
  if (claim.is_universal || !is_count_unit(words, claim.value.unit)) return nullptr;
  if (claim.spans_years) return nullptr;
  const model::Indicator* found = nullptr;
  for (const model::Indicator* row : rows) {
    const model::TargetValue& value = row->value.value;
    const bool is_counted = is_count_unit(words, value.unit) || is_money_unit(words, value.unit);
    if (!is_quantity(value) || !is_counted || value.unit.find('/') != std::string::npos) continue;
    if (is_measure_word(value.unit) && is_measure_word(claim.value.unit)) continue;
    // 4万卷 and 40000卷, 人 and 人次 are no contradiction that is sure.
    const bool are_kin = value.unit.ends_with(claim.value.unit) || claim.value.unit.ends_with(value.unit) ||
                         value.unit.starts_with(claim.value.unit) || claim.value.unit.starts_with(value.unit);
    // A small number of days may be another's by chance.
    if (is_time_unit(words, value.unit) && *value.number <= hundred) continue;
    const bool is_named =
        !claim.phrases.empty() && match_level(claim.phrases.front(), row->level3.value) >= sure;
    if (are_kin || value.number != claim.value.number ||
        (!is_named && !is_thing_of(claim, row->level3.value)))
      continue;
    if (found != nullptr) return nullptr;
    found = row;
  }
  return found;
}

struct Scene {
  const model::Form* form = nullptr;
  std::span<const model::Indicator> all;
  std::vector<const model::Indicator*> rows;  ///< those the text is about
};

Place place_in(const Scene& scene, const model::Indicator& row) {
  Place place;
  place.cell = row.value.cell;
  place.form = scene.form;
  place.field = "indicators[" + std::to_string(&row - scene.all.data()) + "].value";
  return place;
}

void say_unit(const Claim& claim, const std::string& source, const model::Indicator& row, const Scene& scene,
              Report& report) {
  report.checked();
  Said said = saying(say("「{}」：{}为「{}」，指标值为「{}」，计量单位不同",
                         "'{}': {} has '{}', the value is '{}': the units differ", row.level3.value, source,
                         claim.shown, row.value.value.raw),
                     row.value.value.raw, claim.shown);
  said.fix = say("统一写「{}」或「{}」", "use '{}' or '{}' in both", claim.value.unit, row.value.value.unit);
  report.found(place_in(scene, row), std::move(said));
}

void say_value(const Claim& claim, const std::string& source, const model::Indicator& row, const Scene& scene,
               Report& report) {
  Said said = saying(say("「{}」：{}为「{}」，指标值为「{}」", "'{}': {} has '{}', the value is '{}'",
                         row.level3.value, source, claim.shown, row.value.value.raw),
                     row.value.value.raw, claim.shown);
  report.found(place_in(scene, row), std::move(said));
}

/// Claims that have no indicator of their name but one that counts the same thing; where one of several
/// claims agrees with it, the others are of something else.
void compare_things(const std::vector<const Claim*>& claims, const std::string& source, const Scene& scene,
                    const WordLists& words, Report& report) {
  std::vector<std::pair<const model::Indicator*, const Claim*>> apart;
  std::vector<const model::Indicator*> settled;
  for (const Claim* claim : claims) {
    const model::Indicator* row = counting(*claim, scene.rows);
    if (row == nullptr) continue;
    report.checked();
    if (differs(*claim, *row, words))
      apart.emplace_back(row, claim);
    else
      settled.push_back(row);
  }
  for (const auto& [row, claim] : apart) {
    const auto is_this = [row = row](const auto& one) { return one.first == row; };
    const bool is_alone = std::count_if(apart.begin(), apart.end(), is_this) == 1;
    if (is_alone && std::find(settled.begin(), settled.end(), row) == settled.end())
      say_value(*claim, source, *row, scene, report);
  }
}

void compare(std::string_view text, const std::string& source, const Scene& scene, const WordLists& words,
             Report& report) {
  std::vector<const Claim*> unnamed;
  const std::vector<Claim> claims = claims_in(text);
  for (const Claim& claim : claims) {
    const std::vector<std::size_t> meant = indicators_of(claim, scene.rows);
    if (meant.empty()) {
      if (counting(claim, scene.rows) != nullptr)
        unnamed.push_back(&claim);
      else if (const model::Indicator* row = counted_otherwise(claim, scene.rows, words))
        say_unit(claim, source, *row, scene, report);
      continue;
    }
    report.checked();
    bool agrees = false;
    for (const std::size_t i : meant) agrees = agrees || !differs(claim, *scene.rows[i], words);
    if (!agrees) say_value(claim, source, *scene.rows[meant.front()], scene, report);
  }
  compare_things(unnamed, source, scene, words, report);
}

void check_goals(const FormContext& context, Report& report) {
  const auto goals = context.goals();
  for (const model::Goal& goal : goals) {
    Scene scene{&context.form, context.indicators(), {}};
    for (const model::Indicator& row : context.indicators()) {
      const bool same_term =
          row.term == goal.term || goal.term == model::Term::unstated || row.term == model::Term::unstated;
      const bool same_goal =
          row.goal.value.empty() || goal.name.value.empty() || row.goal.value == goal.name.value;
      if (!row.is_blank() && same_term && same_goal) scene.rows.push_back(&row);
    }
    const std::string source = goal.name.value.empty() ? "绩效目标" : goal.name.value;
    compare(scan_text(goal.text.value), source, scene, context.know.words, report);
    if (goal.restated.value != goal.text.value)
      compare(scan_text(goal.restated.value), source, scene, context.know.words, report);
  }
  if (context.project() == nullptr) return;
  Scene scene{&context.form, context.indicators(), {}};
  for (const model::Indicator& row : context.indicators())
    if (!row.is_blank() && row.term != model::Term::long_term) scene.rows.push_back(&row);
  compare(scan_text(context.project()->purpose.value), "资金用途", scene, context.know.words, report);
}

void check_goal_not_indicator(const WorkbookContext& context, Report& report) {
  for (const FormContext& form : context.forms) check_goals(form, report);
  for (const ProseProject& prose : context.facts.prose_projects()) {
    if (prose.project == nullptr) continue;
    const auto& indicators = std::get<model::ProjectTarget>(prose.project->body).indicators;
    Scene scene{prose.project, indicators, {}};
    for (const model::Indicator& row : indicators)
      if (!row.is_blank()) scene.rows.push_back(&row);
    compare(prose.line.text, "文字", scene, context.know.words, report);
  }
}

}  // namespace

const Rule goal_not_indicator{
    .code = "X-11",
    .name = "goal-not-indicator",
    .severity = base::Severity::warning,
    .scope = Scope::workbook,
    .title = {"目标文字与指标值不符", "The goal says another value than the indicator"},
    .what =
        {"目标、资金用途或部门文本中带数的说法（占比达到50%"
         "、不低于5件、均结案）与名称明显对应的指标值不同，或数相同而计量单位不同；名称对应不上的不比较。",
         "A goal or the department's text gives a figure (占比达到50%, 不低于5件, 均结案) and the "
         "indicator it clearly names has "
         "another value. Where no name clearly fits, nothing is compared."},
    .why = {"指标是目标的细化，两处不同就无法考核。",
            "Indicators spell out the goal; two values cannot both be assessed."},
    .fix = {"统一目标文字和指标值", "make the goal and the value the same"},
    .wrong = {"目标「网上信访占比达到50%」，指标值≥70%", "goal 网上信访占比达到50%, value ≥70%"},
    .right = {"目标「网上信访占比达到50%」，指标值≥50%", "goal 网上信访占比达到50%, value ≥50%"},
    .source = "江汉 2024; 玉田 2022",
    .supersedes = goal_not_indicator_supersedes,
    .check_workbook = check_goal_not_indicator,
};

}  // namespace targetbook::rules::cross
