#include "report/rule_pages.hpp"

#include <span>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "base/json.hpp"
#include "base/text.hpp"
#include "report/page.hpp"
#include "rules/engine/catalogue.hpp"

namespace targetbook::report {
namespace {

using rules::Rule;

/// What is said of a rule beside its title, each with its heading.
struct Part {
  base::Phrase heading;
  std::string text;
};

std::string list_of(std::span<const std::string_view> codes, base::Language language) {
  std::string list;
  for (const std::string_view code : codes)
    list += (list.empty() ? "" : language == base::Language::zh ? "、" : ", ") + std::string(code);
  return list;
}

std::vector<Part> parts_of(const Rule& rule, base::Language language) {
  const auto words = [&](base::Phrase phrase) { return std::string(phrase.in(language)); };
  std::vector<Part> parts = {{{"检查什么", "What"}, words(rule.what)},
                             {{"为什么", "Why"}, words(rule.why)},
                             {{"怎样改", "How to mend it"}, words(rule.fix)},
                             {{"错例", "Wrong"}, words(rule.wrong)},
                             {{"正例", "Right"}, words(rule.right)}};
  if (!rule.supersedes.empty()) parts.push_back({{"代替", "Instead of"}, list_of(rule.supersedes, language)});
  if (!rule.explains.empty()) parts.push_back({{"说明了", "Explains"}, list_of(rule.explains, language)});
  parts.push_back({{"出处", "Source"}, std::string(rule.source)});
  parts.push_back({{"始于版本", "Since"}, std::string(rule.since)});
  return parts;
}

template <class Visit>
void for_each(const Rule* only, Visit&& visit) {
  if (only != nullptr) return visit(*only);
  for (const Rule* rule : rules::all_rules()) visit(*rule);
}

void write_rule(base::JsonWriter& json, const Rule& rule, base::Language language) {
  json.begin_object().key("code").string(rule.code).key("name").string(rule.name);
  json.key("severity")
      .string(base::to_string(rule.severity))
      .key("scope")
      .string(rules::to_string(rule.scope));
  json.key("title").string(rule.title.in(language)).key("what").string(rule.what.in(language));
  json.key("why").string(rule.why.in(language)).key("fix").string(rule.fix.in(language));
  json.key("wrong")
      .string_or_null(rule.wrong.in(language))
      .key("right")
      .string_or_null(rule.right.in(language));
  json.key("source").string_or_null(rule.source).key("since").string(rule.since);
  const auto write_codes = [&](std::string_view key, std::span<const std::string_view> codes) {
    json.key(key).begin_array();
    for (const std::string_view code : codes) json.string(code);
    json.end_array();
  };
  write_codes("supersedes", rule.supersedes);
  write_codes("explains", rule.explains);
  json.end_object();
}

}  // namespace

std::string rules_text(base::Language language) {
  std::string text;
  for (const Rule* rule : rules::all_rules())
    text += fmt::format("{}  {}  {}  {}\n", base::pad_width(rule->code, 6),
                        base::pad_width(base::to_string(rule->severity), 7), base::pad_width(rule->name, 32),
                        rule->title.in(language));
  return text;
}

std::string rule_text(const Rule& rule, const TextStyle& style) {
  Page page(style);
  page.title(fmt::format("{} {}", rule.code, rule.title.in(style.language)),
             fmt::format("{} · {}", rule.name, base::to_string(rule.severity)));
  for (const Part& part : parts_of(rule, style.language))
    page.field(part.heading.in(style.language), part.text);
  return page.take();
}

std::string rules_json(const Rule* only, base::Language language) {
  base::JsonWriter json;
  json.begin_object().key("schema").string("targetbook.rules/1").key("rules").begin_array();
  for_each(only, [&](const Rule& rule) { write_rule(json, rule, language); });
  json.end_array().end_object();
  return json.take() + "\n";
}

std::string rules_markdown(const Rule* only, base::Language language) {
  std::string text = language == base::Language::zh ? "# 规则目录\n" : "# The rules\n";
  for_each(only, [&](const Rule& rule) {
    text += fmt::format("\n## {} {}\n\n`{}` · {} · {}\n", rule.code, rule.title.in(language), rule.name,
                        base::to_string(rule.severity), rules::to_string(rule.scope));
    for (const Part& part : parts_of(rule, language))
      text += fmt::format("\n- **{}**: {}", part.heading.in(language), part.text);
    text += "\n";
  });
  return text;
}

}  // namespace targetbook::report
