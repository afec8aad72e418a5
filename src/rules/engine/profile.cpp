#include "rules/engine/profile.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/builtin.hpp"
#include "rules/engine/catalogue.hpp"

namespace targetbook::rules {
namespace {

using base::ConfigValue;

constexpr std::string_view fallback = "generic100";

base::Decimal decimal_of(const ConfigValue& value) {
  const auto number = base::Decimal::parse(value.number());
  if (!number) value.fail("数字太长", "the number is too long");
  return *number;
}

base::Decimal decimal_or(const ConfigValue& table, std::string_view key, const char* otherwise) {
  const ConfigValue* value = table.find(key);
  return value == nullptr ? base::Decimal::parse(otherwise).value() : decimal_of(*value);
}

base::Severity severity_of(const ConfigValue& value) {
  for (const auto severity : {base::Severity::error, base::Severity::warning, base::Severity::info})
    if (value.text() == to_string(severity)) return severity;
  value.fail("级别只能是 error、warning 或 info", "a severity is error, warning or info");
}

base::Pattern pattern_of(const ConfigValue& value) {
  try {
    return base::Pattern(value.text());
  } catch (const std::invalid_argument&) {
    value.fail("「{}」不是正则表达式", "'{}' is no regular expression", value.text());
  }
}

std::vector<base::Pattern> patterns_of(const ConfigValue& table, std::string_view key) {
  std::vector<base::Pattern> patterns;
  if (const ConfigValue* list = table.find(key))
    for (const ConfigValue& pattern : list->array()) patterns.push_back(pattern_of(pattern));
  return patterns;
}

}  // namespace

Profiles Profiles::builtin() {
  Profiles profiles;
  for (const base::BuiltinFile& file : base::builtin_files_in("profiles")) {
    const base::Config config(file);
    profiles.add(config.root());
  }
  return profiles;
}

void Profiles::add(const ConfigValue& table) {
  table.allow_only({"id",
                    "name",
                    "layouts",
                    "weight_total",
                    "level1_split",
                    "level1",
                    "level2",
                    "satisfaction_required",
                    "both_terms_required",
                    "project_code_required",
                    "year_in_title",
                    "long_term_years",
                    "fewest_indicators",
                    "most_indicators",
                    "least_quantified",
                    "least_satisfaction",
                    "shortest_goal",
                    "longest_goal",
                    "code_patterns",
                    "cost_is_level1",
                    "severities"});
  Profile profile;
  profile.id = table.at("id").text();
  profile.name = {table.at("name").at("zh").text(), table.at("name").at("en").text()};
  profile.layouts = table.texts("layouts");
  if (const ConfigValue* total = table.find("weight_total")) profile.weight_total = decimal_of(*total);
  if (const ConfigValue* split = table.find("level1_split"))
    for (const auto& [level1, weight] : split->table()) profile.level1_split[level1] = decimal_of(weight);
  profile.level1 = table.texts("level1");
  profile.level2 = table.texts("level2");
  profile.satisfaction_required = table.boolean_or("satisfaction_required", true);
  profile.both_terms_required = table.boolean_or("both_terms_required", false);
  profile.project_code_required = table.boolean_or("project_code_required", false);
  profile.year_in_title = table.boolean_or("year_in_title", false);
  profile.long_term_years = static_cast<std::size_t>(table.whole_or("long_term_years", 0));
  profile.fewest_indicators = static_cast<std::size_t>(table.whole_or("fewest_indicators", 3));
  profile.most_indicators = static_cast<std::size_t>(table.whole_or("most_indicators", 20));
  profile.least_quantified = decimal_or(table, "least_quantified", "0.3");
  profile.least_satisfaction = decimal_or(table, "least_satisfaction", "90");
  profile.shortest_goal = static_cast<std::size_t>(table.whole_or("shortest_goal", 6));
  profile.longest_goal = static_cast<std::size_t>(table.whole_or("longest_goal", 450));
  profile.code_patterns = patterns_of(table, "code_patterns");
  profile.cost_is_level1 = table.boolean_or("cost_is_level1", false);
  if (const ConfigValue* severities = table.find("severities"))
    for (const auto& [code, severity] : severities->table()) {
      const Rule* rule = find_rule(code);
      if (rule == nullptr) severity.fail("没有规则「{}」", "there is no rule '{}'", code);
      profile.severities[std::string(rule->code)] = severity_of(severity);
    }
  std::erase_if(profiles_, [&](const Profile& known) { return known.id == profile.id; });
  profiles_.push_back(std::move(profile));
}

const Profile* Profiles::find(std::string_view id) const {
  const auto it =
      std::find_if(profiles_.begin(), profiles_.end(), [&](const Profile& p) { return p.id == id; });
  return it == profiles_.end() ? nullptr : &*it;
}

const Profile& Profiles::of_layout(std::string_view layout) const {
  for (const Profile& profile : profiles_)
    if (std::find(profile.layouts.begin(), profile.layouts.end(), layout) != profile.layouts.end())
      return profile;
  return *find(fallback);
}

}  // namespace targetbook::rules
