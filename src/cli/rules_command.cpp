#include <cstdlib>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/usage_error.hpp"
#include "report/rule_pages.hpp"
#include "rules/engine/catalogue.hpp"

namespace targetbook::cli {
namespace {

constexpr std::size_t usual_width = 80;

const rules::Rule& rule_named(const std::string& word) {
  if (const rules::Rule* rule = rules::find_rule(word)) return *rule;
  std::vector<std::string_view> known;
  for (const rules::Rule* rule : rules::all_rules()) {
    known.push_back(rule->code);
    known.push_back(rule->name);
  }
  throw unknown_word({"规则", "rule"}, word, known);
}

ExitStatus run(const Arguments& arguments, const Settings& settings, Console& console) {
  if (arguments.operands().size() > 1)
    throw UsageError({"rules 最多接受一条规则", "rules takes one rule at most"});
  const rules::Rule* only =
      arguments.operands().empty() ? nullptr : &rule_named(arguments.operands().front());
  const std::string format = arguments.value("format").value_or("text");
  const report::TextStyle style{settings.language, Console::result_width(usual_width),
                                Console::result_is_terminal() && std::getenv("NO_COLOR") == nullptr};
  if (format == "text")
    console.result(only == nullptr ? report::rules_text(settings.language) : report::rule_text(*only, style));
  else if (format == "json")
    console.result(report::rules_json(only, settings.language));
  else if (format == "markdown")
    console.result(report::rules_markdown(only, settings.language));
  else
    throw unknown_word({"格式", "format"}, format, {"text", "json", "markdown"});
  return ExitStatus::done;
}

}  // namespace

Command rules_command() {
  return {"rules",
          "[CODE] [--format text|json|markdown]",
          {"列出全部规则；给出编号或名称则详细说明这一条。",
           "Lists all rules; explains the one that is named by code or name."},
          {{"format", "text|json|markdown", {"输出格式（默认 text）", "how to print it (default: text)"}}},
          false,
          run};
}

}  // namespace targetbook::cli
