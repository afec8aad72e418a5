#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "base/finding.hpp"
#include "base/language.hpp"
#include "rules/engine/context.hpp"
#include "rules/engine/report.hpp"

namespace targetbook::rules {

/// What one call of a rule looks at.
enum class Scope : std::uint8_t { form, workbook, batch, reading };
const char* to_string(Scope scope);

/// One rule: a unit that carries its own name, words and check. Exactly the check of its scope is set, except
/// that a rule across workbooks may also have one for what a workbook alone shows; what is told while a file
/// is read has none here.
struct Rule {
  std::string_view code;  ///< `A-12`
  std::string_view name;  ///< tells the fault: `plan-not-100`
  base::Severity severity = base::Severity::warning;
  Scope scope = Scope::form;
  base::Phrase title;       ///< 支出计划不为100
  base::Phrase what;        ///< the predicate, in a sentence
  base::Phrase why;         ///< why it matters
  base::Phrase fix;         ///< how to mend it
  base::Phrase wrong;       ///< an example that it finds
  base::Phrase right;       ///< the same, mended
  std::string_view source;  ///< where the rule comes from
  std::string_view since = "0.1";
  /// Codes of rules that say less about the same cell, and are silent there where this one speaks.
  std::span<const std::string_view> supersedes = {};
  /// Codes of rules whose findings only follow from this one's: silent where their cell or their operands
  /// hold the cell that this one names.
  std::span<const std::string_view> explains = {};
  void (*check_form)(const FormContext&, Report&) = nullptr;
  void (*check_workbook)(const WorkbookContext&, Report&) = nullptr;
  void (*check_batch)(const BatchContext&, Report&) = nullptr;
};

}  // namespace targetbook::rules
