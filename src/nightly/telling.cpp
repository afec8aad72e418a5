#include "nightly/telling.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "nightly/outputs.hpp"
#include "report/findings.hpp"
#include "report/html_data.hpp"

namespace targetbook::nightly {
namespace {

using base::Finding;
using ledger::Told;

std::string json_line(const Finding& finding, base::Language language) {
  base::JsonWriter json(base::JsonWriter::Style::compact);
  report::write_finding(json, finding, language);
  return json.take() + "\n";
}

std::string table_row(const Finding& f, const std::string& bureau, const std::string& since,
                      base::Language language) {
  return csv_line({f.file, bureau, f.sheet, f.cell ? base::to_a1(*f.cell) : "", to_string(f.severity),
                   to_string(f.status), f.code, f.name, f.form, f.field, f.message.in(language), f.actual,
                   f.expected, f.fix.in(language), since});
}

/// The array without its first value, the file's number, which another night may change.
std::string page_line(const Finding& finding, ledger::RunId since, base::Language language) {
  base::JsonWriter json(base::JsonWriter::Style::compact);
  report::write_html_finding(json, finding, 0, since, language);
  constexpr std::size_t before = 2;  // "[0"
  return json.take().substr(before) + "\n";
}

void count_rule(Told& told, const Finding& finding) {
  if (finding.severity == base::Severity::info) return;
  auto rule = std::find_if(told.rules.begin(), told.rules.end(),
                           [&](const Told::OfRule& known) { return known.code == finding.code; });
  if (rule == told.rules.end()) rule = told.rules.insert(rule, {finding.code});
  ++(finding.severity == base::Severity::error ? rule->errors : rule->warnings);
}

}  // namespace

Told Telling::tell(const std::vector<Finding>& findings, const std::vector<ledger::RunId>& since,
                   const std::string& bureau) const {
  Told told;
  told.findings = findings.size();
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = findings[i];
    told.lines += json_line(finding, language);
    told.rows += table_row(finding, bureau, time_of(since[i]), language);
    Told::OfSeverity& of_severity = told.severities.at(static_cast<std::size_t>(finding.severity));
    of_severity.page += page_line(finding, since[i], language);
    ++of_severity.lines;
    told.since.push_back(since[i]);
    if (finding.status == base::FindingStatus::waived) ++told.waived;
    if (finding.status == base::FindingStatus::trial) ++told.trial;
    if (finding.status != base::FindingStatus::open) continue;
    ++of_severity.open;
    count_rule(told, finding);
  }
  std::sort(told.since.begin(), told.since.end());
  told.since.erase(std::unique(told.since.begin(), told.since.end()), told.since.end());
  return told;
}

}  // namespace targetbook::nightly
