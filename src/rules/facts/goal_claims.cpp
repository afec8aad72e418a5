#include "rules/facts/goal_claims.hpp"

#include <algorithm>

#include "base/pattern.hpp"
#include "base/text.hpp"
#include "rules/facts/indicator_words.hpp"
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

constexpr std::string_view before_things[] = {
    "开展", "组织", "完成", "实施", "举办", "召开", "全年", "新增", "确保", "计划", "预计", "不少于",
    "力争", "年度", "当年", "本年", "今年", "更新", "购置", "采购", "新建", "建设", "建成", "改造",
    "修复", "治理", "发放", "保障", "资助", "清运", "回收", "储备", "办理", "化解", "调解", "运维",
    "推广", "适配", "惠及", "奖补", "诊断", "扶持", "保持", "累计", "预期", "参加", "享受", "聘用",
    "印制", "制作", "安装", "维修", "维护", "进行", "落实", "推进", "做好", "达到", "年",   "为",
    "对",   "向",   "将",   "的",   "及",   "和",   "与",   "并",   "全县", "全市", "全区", "我县",
    "我市", "我区", "区级", "县级", "市级", "、",   "-",    ".",    "：",   "\""};
constexpr std::string_view behind_things[] = {
    "数量", "人数", "人次", "次数", "场次", "场数", "份数", "页数", "条数", "件数", "户数", "个数", "套数",
    "册数", "篇数", "项数", "天数", "台数", "辆数", "吨数", "栋数", "家数", "所数", "处数", "起数", "批次",
    "期数", "数",   "面积", "里程", "规模", "总量", "种类", "工程", "作业", "的",   "\""};

/// Digits and a mark in front: `1.`, `(2)`, `2026年`.
void strip_figures(std::string& text) {
  static const base::Pattern number("^(?:[0-9]{4}年|[(（]?[0-9一二三四五六七八九十]{1,2}[.、)）])");
  text.erase(0, number.find_in(text).size());
}

/// 全年开展健康教育讲座 is 健康教育讲座, and so is 健康教育讲座场次.
std::string thing_in(std::string_view words) {
  std::string thing = base::replace_all(base::replace_all(plain_name(words), "“", ""), "”", "");
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : behind_things)
      if (thing.ends_with(word)) {
        thing.resize(thing.size() - word.size());
        again = true;
      }
  }
  for (bool again = true; again;) {
    again = false;
    strip_figures(thing);
    for (const std::string_view word : before_things)
      if (thing.starts_with(word) && characters_in(thing) > characters_in(word) + 1) {
        thing.erase(0, word.size());
        again = true;
      }
  }
  if (std::find(std::begin(before_things), std::end(before_things), thing) != std::end(before_things))
    return {};
  return base::replace_all(thing, "的", "");
}

/// Words by which a number is one of a part, of each or of another time.
bool is_another_number(std::string_view words) {
  static const base::Pattern pattern(
      "每|各|均|其中|上年|去年|同比|较|比|同期|分别|超过|占|第|最|增加|减少|下降|提高");
  return !pattern.find_in(words).empty();
}

bool says_years(std::string_view words) {
  static const base::Pattern pattern("(?:^|[^0-9])[两二三四五1-9]年|十[三四五]五|到20|至20|累计|期末");
  return !pattern.find_in(words).empty();
}

/// The thing that the figure counts: before it, or behind it where only verbs stand before (更新30处供水站).
std::string thing_of(std::string_view before, std::string_view behind) {
  if (is_another_number(before)) return {};
  std::string thing = thing_in(before);
  if (!thing.empty()) return thing;
  for (const std::string_view end : {"、", "（", "(", "：", "以上", "以下"})
    behind = behind.substr(0, behind.find(end));
  std::size_t figure = 0;
  while (figure < behind.size() && (behind[figure] < '0' || behind[figure] > '9')) ++figure;
  behind = behind.substr(0, figure);
  return is_another_number(behind) ? std::string() : thing_in(behind);
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

/// 每月开展巡查4次 is no number of the year.
bool is_of_each_time(std::string_view words) {
  static const base::Pattern pattern("每(?:个)?(?:月|季|周|天|日|旬)");
  return !pattern.find_in(words).empty();
}

void add_figures(std::string_view clause, std::vector<Claim>& claims) {
  std::size_t from = 0;
  for (const Figure& figure : figures_in(clause)) {
    const bool is_date =
        figure.is_year() || figure.unit == "月" || figure.unit == "月底" || figure.unit == "日";
    const std::string_view words =
        figure.begin >= from ? clause.substr(from, figure.begin - from) : std::string_view{};
    from = figure.end;
    if (is_date || figure.unit.empty() || is_of_each_time(words)) continue;
    Claim claim;
    claim.phrases = phrases_of(words);
    claim.thing = thing_of(words, clause.substr(figure.end));
    claim.spans_years = says_years(clause.substr(0, figure.begin));
    if (claim.phrases.empty() && claim.thing.empty()) continue;
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
  return counted(claim.value).unit == counted(value).unit;
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

namespace {

struct MatchedName {
  explicit MatchedName(std::string_view name)
      : plain(base::replace_all(plain_name(name), "满意率", "满意度")),
        core(core_name(name)),
        characters(characters_in(plain)),
        letters(core) {}
  std::string plain;
  std::string core;
  std::size_t characters;
  Letters letters;  ///< of the core
};

int match_level(const MatchedName& said, const MatchedName& name) {
  constexpr std::size_t fewest = 3;  // characters of a name that may end another
  constexpr int alike = 80;
  if (said.plain.empty() || name.plain.empty()) return 0;
  if (said.plain == name.plain || said.core == name.core) return 4;
  if (name.characters >= fewest && said.plain.ends_with(name.plain)) return 3;
  if (name.letters.size() > fewest && said.core.ends_with(name.core)) return 3;
  if (said.characters >= fewest && name.plain.ends_with(said.plain)) return 2;
  if (said.letters.size() > fewest && name.core.ends_with(said.core)) return 2;
  return name.letters.size() > fewest && are_alike(said.letters, name.letters, alike) ? 1 : 0;
}

}  // namespace

int match_level(std::string_view phrase, std::string_view indicator) {
  return match_level(MatchedName(phrase), MatchedName(indicator));
}

std::vector<std::size_t> indicators_of(const Claim& claim,
                                       const std::vector<const model::Indicator*>& indicators) {
  std::vector<std::size_t> best;
  for (const std::string& phrase : claim.phrases) {
    const MatchedName said(phrase);
    int level = claim.is_universal ? 2 : 0;  // what is said of all must be said of this very name
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      if (!is_comparable(claim, indicators[i]->value.value)) continue;
      const int own = match_level(said, MatchedName(indicators[i]->level3.value));
      if (own == 0 || own < level) continue;
      if (own > level) best.clear();
      level = own;
      best.push_back(i);
    }
    if (!best.empty()) return best;
  }
  return best;
}

Counted counted(const model::TargetValue& value) {
  constexpr std::string_view many = "万";
  constexpr int ten_thousand = 4;
  Counted plain{value.number.value_or(base::Decimal{}), value.unit};
  if (plain.unit.starts_with(many) && plain.unit != many && !plain.unit.ends_with("元"))
    if (const auto all = plain.number.shifted(ten_thousand)) {
      plain.number = *all;
      plain.unit.erase(0, many.size());
    }
  if (plain.unit == "名" || plain.unit == "位") plain.unit = "人";
  return plain;
}

bool is_thing_of(const Claim& claim, std::string_view indicator) {
  constexpr std::size_t fewest = 2;
  constexpr std::size_t sure = 4;
  constexpr int most = 75;
  const std::string name = thing_in(bare_name(indicator));
  const std::string& said = claim.thing;
  if (characters_in(name) < fewest || characters_in(said) < fewest) return false;
  if (said == name || said.ends_with(name) || name.ends_with(said)) return true;
  if (characters_in(name) >= sure && have_same_letters(said, name)) return true;  // 保洁道路, 道路保洁
  return characters_in(name) >= sure && characters_in(said) >= sure && pair_overlap(name, said) >= most;
}

const model::Indicator* counting(const Claim& claim, const std::vector<const model::Indicator*>& indicators) {
  if (claim.is_universal || claim.thing.empty() || !claim.value.number) return nullptr;
  const Counted said = counted(claim.value);
  if (said.unit.empty() || said.unit == "%") return nullptr;
  const model::Indicator* found = nullptr;
  for (const model::Indicator* row : indicators) {
    const model::TargetValue& value = row->value.value;
    if (!is_quantity(value) || value.to || counted(value).unit != said.unit) continue;
    if (claim.spans_years && row->term != model::Term::long_term) continue;
    if (!is_thing_of(claim, row->level3.value)) continue;
    if (found != nullptr) return nullptr;
    found = row;
  }
  return found;
}

}  // namespace targetbook::rules
