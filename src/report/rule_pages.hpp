#pragma once
#include <string>

#include "base/language.hpp"
#include "report/text_style.hpp"
#include "rules/engine/rule.hpp"

/// The rule catalogue as people and programs read it.
namespace targetbook::report {

/// A line per rule.
std::string rules_text(base::Language language);
/// One rule in full.
std::string rule_text(const rules::Rule& rule, const TextStyle& style);
/// `targetbook.rules/1`, with all rules or just one.
std::string rules_json(const rules::Rule* only, base::Language language);
/// The page of the rules, with all of them or just one.
std::string rules_markdown(const rules::Rule* only, base::Language language);

}  // namespace targetbook::report
