#include "report/rule_pages.hpp"

#include <array>

#include <fmt/core.h>

#include "base/json.hpp"
#include "base/text.hpp"
#include "report/page.hpp"
#include "rules/catalogue.hpp"

namespace targetbook::report {
namespace {

using rules::Rule;

/// What is said of a rule beside its title, each with its heading.
struct Part {
  base::Phrase heading;
  base::Phrase text;
};

std::array<Part, 5> parts_of(const Rule& rule) {
  return {{{{"检查什么", "What"}, rule.what},
           {{"为什么", "Why"}, rule.why},
           {{"怎样改", "How to mend it"}, rule.fix},
           {{"错例", "Wrong"}, rule.wrong},
           {{"正例", "Right"}, rule.right}}};
}

template <class Visit>
void for_each(const Rule* only, Visit&& visit) {
  if (only != nullptr) return visit(*only);
  for (const Rule* rule : rules::all_rules()) visit(*rule);
}

void write_rule(base::JsonWriter& json, const Rule& rule, base::Language language) {
  json.begin_object().key("code").string(rule.code).key("name").string(rule.name);
  json.key("severity").string(base::to_string(rule.severity)).key("scope").string(rules::to_string(rule.scope));
  json.key("title").string(rule.title.in(language)).key("what").string(rule.what.in(language));
  json.key("why").string(rule.why.in(language)).key("fix").string(rule.fix.in(language));
  json.key("wrong").string_or_null(rule.wrong.in(language)).key("right").string_or_null(rule.right.in(language));
  json.key("source").string_or_null(rule.source).key("since").string(rule.since);
  json.key("supersedes").begin_array();
  for (const std::string_view code : rule.supersedes) json.string(code);
  json.end_array().end_object();
}

}  // namespace

std::string rules_text(base::Language language) {
  std::string text;
  for (const Rule* rule : rules::all_rules())
    text += fmt::format("{}  {}  {}  {}\n", base::pad_width(rule->code, 6), base::pad_width(base::to_string(rule->severity), 7),
                        base::pad_width(rule->name, 32), rule->title.in(language));
  return text;
}

std::string rule_text(const Rule& rule, const TextStyle& style) {
  Page page(style);
  page.title(fmt::format("{} {}", rule.code, rule.title.in(style.language)),
             fmt::format("{} · {}", rule.name, base::to_string(rule.severity)));
  for (const Part& part : parts_of(rule)) page.field(part.heading.in(style.language), part.text.in(style.language));
  page.field(base::Words{"出处", "Source"}, rule.source);
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
    for (const Part& part : parts_of(rule))
      if (!part.text.in(language).empty())
        text += fmt::format("\n- **{}**: {}", part.heading.in(language), part.text.in(language));
    text += "\n";
  });
  return text;
}

}  // namespace targetbook::report
