#include "rules/facts/directions.hpp"

#include "base/text.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules {
namespace {

/// Something of which more, or less, is better whoever measures it; a name that
/// tells how much is saved or lacking is neither.
bool ends_with_plain(const WordLists& words, std::string_view list, std::string_view name) {
  return words.index(list).ends(BareName(name).text()) && !words.any_in("lessening_words", name);
}

bool is_benefit_name(const WordLists& words, const std::string& name) {
  if (ends_with_plain(words, "benefit_endings", name)) return true;
  const BareName bare(name);
  if (words.index("fall_endings").ends(bare.text())) return words.any_in("unwanted_amounts", name);
  const bool is_growth = bare.text().ends_with("增长率");
  return ends_with_plain(words, "raised_endings", name) &&
         !words.any_in(is_growth ? "may_be_kept_low" : "spending_rates", name);
}

/// 报告发病率 is a rate of illness, not of reporting.
bool is_harm_name(const WordLists& words, const std::string& name) {
  constexpr std::string_view reported = "报告发病率";
  return name.find(reported) == std::string::npos
             ? ends_with_plain(words, "harm_endings", name)
             : ends_with_plain(words, "harm_endings", base::replace_all(name, reported, "发病率"));
}

/// What its unit or its place shows to be better the less there is of it: a
/// time to be kept short, a pollutant's concentration, a price under costs.
bool is_kept_low(const WordLists& words, const model::Indicator& row) {
  const std::string& name = row.level3.value;
  const BareName made(name);
  const std::string_view bare = made.text();
  const std::string& unit = row.value.value.unit;
  if (words.any_in("lessening_words", name)) return false;
  if (is_time_unit(words, unit) && words.ends_with_any("short_times", bare))
    return !words.any_in("long_times", name) && !words.any_in("lasting_words", name);
  if (bare.ends_with("浓度"))
    return words.any_in("pollutants", name) && !words.any_in("wanted_concentrations", name);
  const bool is_cost = row.level1.value.find("成本") != std::string::npos ||
                       row.level2.value.find("成本") != std::string::npos;
  return is_cost && is_money_unit(words, unit) && words.ends_with_any("cost_endings_kept_low", bare);
}

}  // namespace

bool less_is_better(const WordLists& words, const model::Indicator& row) {
  const std::string& name = row.level3.value;
  return is_reverse_name(words, name) || is_harm_name(words, name) || is_kept_low(words, row);
}

bool more_is_better(const WordLists& words, const model::Indicator& row) {
  return is_benefit_name(words, row.level3.value);
}

}  // namespace targetbook::rules
