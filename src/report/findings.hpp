#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/json.hpp"
#include "base/language.hpp"
#include "report/text_style.hpp"
#include "rules/engine/check.hpp"

/// Findings as people and programs read them.
namespace targetbook::report {

struct FindingsRun {
  std::size_t files = 0;
  std::size_t read = 0;
  const rules::Verdict& verdict;
  std::string_view version;  ///< of the program
};

/// One finding with the contract's keys, for documents and JSON Lines alike.
void write_finding(base::JsonWriter& json, const base::Finding& finding, base::Language language);
/// `targetbook.findings/1`
std::string findings_json(const FindingsRun& run, base::Language language);
/// SARIF 2.1.0 with the rules' help and regions by cell.
std::string findings_sarif(const FindingsRun& run, base::Language language);
/// Grouped by file and sheet, with words, mends and counts.
std::string findings_text(const FindingsRun& run, const TextStyle& style);

/// Open findings of one severity.
std::size_t count_open(const rules::Verdict& verdict, base::Severity severity);

}  // namespace targetbook::report
