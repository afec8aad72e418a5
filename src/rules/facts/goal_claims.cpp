#include "rules/facts/goal_claims.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules {
namespace {

/// Words between a name and its figure that belong to neither.
std::string_view without_verbs(std::string_view words) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view verb :
         {"达到", "达", "保持在", "保持", "控制在", "提高到", "提高至", "提升到", "提升至", "稳定在", "降至",
          "降到", "为", "是",     "在",   "指标值", "-",      "：",     "均",     "要",     "应",     "力争"})
      if (words.ends_with(verb)) {
        words.remove_suffix(verb.size());
        again = true;
      }
  }
  return words;
}

/// `数量指标-结案数量-指标值` gives 结案数量, then what stands before it; labels of levels are no names.
std::vector<std::string> phrases_of(std::string_view words) {
  std::vector<std::string> phrases;
  const auto parts = base::split(without_verbs(words), '-');
  for (std::size_t i = parts.size(); i-- > 0;) {
    const std::string_view part = without_verbs(parts[i]);
    if (!part.empty() && !part.ends_with("指标")) phrases.emplace_back(part);
  }
  return phrases;
}

void add_figures(std::string_view clause, std::vector<Claim>& claims) {
  std::size_t from = 0;
  for (const Figure& figure : figures_in(clause)) {
    const bool is_date =
        figure.is_year() || figure.unit == "月" || figure.unit == "月底" || figure.unit == "日";
    const std::string_view words =
        figure.begin >= from ? clause.substr(from, figure.begin - from) : std::string_view{};
    from = figure.end;
    if (is_date || figure.unit.empty()) continue;
    Claim claim;
    claim.phrases = phrases_of(words);
    if (claim.phrases.empty()) continue;
    claim.shown = std::string(clause.substr(figure.begin, figure.end - figure.begin));
    claim.value = model::parse_target_value(claim.shown);
    claim.is_bound = figure.is_bound;
    if (claim.value.number) claims.push_back(std::move(claim));
  }
}

/// `重点信访案件均结案`: the clause without its 均 is what is claimed of all.
void add_universal(std::string_view clause, std::vector<Claim>& claims) {
  for (const std::string_view word : {"均", "全部"}) {
    const auto at = clause.find(word);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view before = clause.substr(0, at);
    const std::string_view behind = clause.substr(at + word.size());
    if (before.ends_with("平") || before.ends_with("人") || before.ends_with("户") ||
        behind.starts_with("衡"))
      continue;
    Claim claim;
    claim.phrases = {std::string(before) + std::string(behind)};
    claim.shown = std::string(clause);
    claim.value = model::parse_target_value("100%");
    claim.is_universal = true;
    claims.push_back(std::move(claim));
    return;
  }
}

bool is_percent_like(const model::TargetValue& value) {
  // A rate whose sign was forgotten (`≥85息诉率`) is still the figure that is meant.
  return value.unit == "%" || value.unit.empty() || value.unit.find("率") != std::string::npos ||
         value.unit.find("度") != std::string::npos || value.unit.find("程度") != std::string::npos ||
         value.unit.find("比") != std::string::npos;
}

bool is_comparable(const Claim& claim, const model::TargetValue& value) {
  if (value.type != model::ValueType::quantity || !value.number || value.to) return false;
  if (claim.value.unit == "%") return is_percent_like(value);
  return claim.value.unit == value.unit;
}

}  // namespace

std::vector<Claim> claims_in(std::string_view scanned) {
  std::vector<Claim> claims;
  for (const std::string_view clause : clauses_of(scanned)) {
    const std::size_t before = claims.size();
    add_figures(clause, claims);
    if (claims.size() == before) add_universal(clause, claims);
  }
  return claims;
}

int match_level(std::string_view phrase, std::string_view indicator) {
  constexpr std::size_t fewest = 3;  // characters of a name that may end another
  constexpr int alike = 80;
  const std::string said = base::replace_all(plain_name(phrase), "满意率", "满意度");
  const std::string name = base::replace_all(plain_name(indicator), "满意率", "满意度");
  const std::string said_core = core_name(phrase);
  const std::string name_core = core_name(indicator);
  if (said.empty() || name.empty()) return 0;
  if (said == name || said_core == name_core) return 4;
  if (characters_in(name) >= fewest && said.ends_with(name)) return 3;
  if (characters_in(name_core) > fewest && said_core.ends_with(name_core)) return 3;
  if (characters_in(said) >= fewest && name.ends_with(said)) return 2;
  if (characters_in(said_core) > fewest && name_core.ends_with(said_core)) return 2;
  if (characters_in(name_core) > fewest && likeness(said_core, name_core) >= alike) return 1;
  return 0;
}

std::vector<std::size_t> indicators_of(const Claim& claim,
                                       const std::vector<const model::Indicator*>& indicators) {
  std::vector<std::size_t> best;
  for (const std::string& phrase : claim.phrases) {
    int level = claim.is_universal ? 2 : 0;  // what is said of all must be said of this very name
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      if (!is_comparable(claim, indicators[i]->value.value)) continue;
      const int own = match_level(phrase, indicators[i]->level3.value);
      if (own == 0 || own < level) continue;
      if (own > level) best.clear();
      level = own;
      best.push_back(i);
    }
    if (!best.empty()) return best;
  }
  return best;
}

}  // namespace targetbook::rules
