#include "cli/rules_option.hpp"

#include "base/file_error.hpp"
#include "base/text.hpp"
#include "cli/clock.hpp"
#include "cli/usage_error.hpp"
#include "rules/engine/catalogue.hpp"

namespace targetbook::cli {
namespace {

bool is_known(std::string_view word) {
  if (rules::find_rule(word) != nullptr) return true;
  for (const rules::Rule* rule : rules::all_rules())
    if (rule->code.substr(0, rule->code.find('-')) == word) return true;
  return false;
}

std::vector<std::string> codes_of(const Arguments& arguments, std::string_view option) {
  std::vector<std::string> codes;
  const std::string list = arguments.value(option).value_or("");
  if (list.empty()) return codes;
  std::vector<std::string_view> known;
  for (const rules::Rule* rule : rules::all_rules()) {
    known.push_back(rule->code);
    known.push_back(rule->name);
  }
  for (const std::string_view word : base::split(list, ',')) {
    const std::string_view code = base::trim(word);
    if (!is_known(code)) throw unknown_word({"规则", "rule"}, code, known);
    codes.emplace_back(code);
  }
  return codes;
}

UsageError mistake_in(const base::ConfigError& error) {
  const std::string place = error.file() + ":" + std::to_string(error.position().line) + ":" +
                            std::to_string(error.position().column);
  return UsageError({place + "：" + error.words().zh, place + ": " + error.words().en});
}

}  // namespace

layouts::BureauUnits bureau_units_of(const Arguments& arguments, const Settings& settings) {
  const auto file = arguments.value("rules");
  if (!file) return {};
  try {
    return layouts::read_bureau_units(settings.own.rules.value(), *file, settings.catalogue());
  } catch (const base::ConfigError& error) {
    throw mistake_in(error);
  }
}

rules::RuleSettings rule_settings_of(const Arguments& arguments, const OwnFiles& own) {
  rules::RuleSettings settings;
  settings.today = today();
  settings.select = codes_of(arguments, "select");
  settings.ignore = codes_of(arguments, "ignore");
  if (const auto file = arguments.value("rules")) {
    try {
      settings.add_file(own.rules.value(), *file);
    } catch (const base::ConfigError& error) {
      throw mistake_in(error);
    }
  }
  if (const auto profile = arguments.value("profile")) {
    if (settings.profiles.find(*profile) == nullptr) {
      std::vector<std::string_view> known;
      for (const rules::Profile& each : settings.profiles.all()) known.push_back(each.id);
      throw unknown_word({"地区配置", "profile"}, *profile, known);
    }
    settings.profile = *profile;
  }
  return settings;
}

}  // namespace targetbook::cli
