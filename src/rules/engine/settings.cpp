#include "rules/engine/settings.hpp"

#include <algorithm>

#include "base/cell_ref.hpp"
#include "base/text.hpp"
#include "rules/engine/catalogue.hpp"

namespace targetbook::rules {
namespace {

using base::ConfigValue;

/// Whether a choice (`A-12`, `plan-not-100` or `A`) means this rule.
bool means(std::string_view choice, std::string_view code, std::string_view name) {
  return choice == code || choice == name ||
         (code.starts_with(choice) && code.substr(choice.size()).starts_with("-"));
}

bool is_chosen(const std::vector<std::string>& choices, std::string_view code, std::string_view name) {
  return std::any_of(choices.begin(), choices.end(),
                     [&](const std::string& choice) { return means(choice, code, name); });
}

std::string known_code(const ConfigValue& value, const std::string& code) {
  if (const Rule* rule = find_rule(code)) return std::string(rule->code);
  value.fail("没有规则「{}」", "there is no rule '{}'", code);
}

RuleChange read_change(const ConfigValue& table) {
  table.allow_only({"off", "severity", "trial_until", "from_year", "until_year", "regions"});
  RuleChange change;
  change.is_off = table.boolean_or("off", false);
  if (const ConfigValue* severity = table.find("severity")) {
    for (const auto known : {base::Severity::error, base::Severity::warning, base::Severity::info})
      if (severity->text() == to_string(known)) change.severity = known;
    if (!change.severity)
      severity->fail("级别只能是 error、warning 或 info", "a severity is error, warning or info");
  }
  if (const ConfigValue* trial = table.find("trial_until")) change.trial_until = trial->date();
  if (const ConfigValue* year = table.find("from_year")) change.from_year = static_cast<int>(year->whole());
  if (const ConfigValue* year = table.find("until_year")) change.until_year = static_cast<int>(year->whole());
  change.regions = table.texts("regions");
  return change;
}

/// `F11`, `$F$11`, `表 1!F11`: as findings name cells.
std::string cell_of(const ConfigValue& value) {
  const std::string& text = value.text();
  const auto mark = text.rfind('!');
  const auto cell =
      base::parse_cell_ref(mark == std::string::npos ? text : std::string_view(text).substr(mark + 1));
  if (!cell)
    value.fail("「{}」不是单元格，应写作 F11 或 工作表!F11", "'{}' is no cell; write F11 or SHEET!F11", text);
  std::string sheet = mark == std::string::npos ? std::string() : text.substr(0, mark);
  if (sheet.size() >= 2 && sheet.front() == '\'' && sheet.back() == '\'')
    sheet = base::replace_all(sheet.substr(1, sheet.size() - 2), "''", "'");
  return (sheet.empty() ? "" : sheet + "!") + base::to_a1(*cell);
}

Waiver read_waiver(const ConfigValue& table) {
  table.allow_only({"rule", "file", "cell", "field", "reason", "until"});
  Waiver waiver;
  waiver.rule = known_code(table.at("rule"), table.at("rule").text());
  waiver.file = table.at("file").text();
  if (const ConfigValue* cell = table.find("cell")) waiver.cell = cell_of(*cell);
  waiver.field = table.text_or("field", "");
  waiver.reason = table.at("reason").text();
  if (base::trim(waiver.reason).empty()) table.at("reason").fail("请写明理由", "a waiver needs a reason");
  waiver.until = table.at("until").date();
  return waiver;
}

}  // namespace

void RuleSettings::add_file(std::string_view toml, const std::string& file) {
  const base::Config config(toml, file);
  const ConfigValue& root = config.root();
  // The units are for reading: layouts::read_bureau_units.
  root.allow_only({"profile", "rules", "waiver", "words", "profiles", "unit", "units"});
  if (const ConfigValue* own = root.find("profiles"))
    for (const ConfigValue& table : own->array()) profiles.add(table);
  if (const ConfigValue* chosen = root.find("profile")) {
    if (profiles.find(chosen->text()) == nullptr)
      chosen->fail("没有配置「{}」", "there is no profile '{}'", chosen->text());
    profile = chosen->text();
  }
  if (const ConfigValue* table = root.find("rules"))
    for (const auto& [code, change] : table->table()) changes[known_code(change, code)] = read_change(change);
  if (const ConfigValue* list = root.find("waiver"))
    for (const ConfigValue& table : list->array()) waivers.push_back(read_waiver(table));
  if (const ConfigValue* lists = root.find("words")) words.replace(*lists);
}

bool RuleSettings::is_ignored(std::string_view code, std::string_view name) const {
  const auto change = changes.find(code);
  return (change != changes.end() && change->second.is_off) || is_chosen(ignore, code, name);
}

bool RuleSettings::runs(std::string_view code, std::string_view name) const {
  return (select.empty() || is_chosen(select, code, name)) && !is_ignored(code, name);
}

}  // namespace targetbook::rules
