#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "report/findings.hpp"

namespace targetbook::report {

std::size_t count_open(const rules::Verdict& verdict, base::Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(verdict.findings.begin(), verdict.findings.end(), [&](const base::Finding& finding) {
        return finding.status == base::FindingStatus::open && finding.severity == severity;
      }));
}

void write_finding(base::JsonWriter& json, const base::Finding& finding, base::Language language) {
  json.begin_object();
  json.key("code").string(finding.code).key("name").string(finding.name);
  json.key("severity").string(base::to_string(finding.severity));
  json.key("status").string(base::to_string(finding.status));
  json.key("file").string_or_null(finding.file).key("sheet").string_or_null(finding.sheet);
  json.key("cell").string_or_null(finding.cell ? base::to_a1(*finding.cell) : "");
  json.key("range").string_or_null(finding.range ? base::to_a1(*finding.range) : "");
  json.key("layout").string_or_null(finding.layout).key("form").string_or_null(finding.form);
  json.key("field").string_or_null(finding.field);
  json.key("message").string(finding.message.in(language));
  json.key("actual").string_or_null(finding.actual).key("expected").string_or_null(finding.expected);
  json.key("fix").string_or_null(finding.fix.in(language));
  json.end_object();
}

std::string findings_json(const FindingsRun& run, base::Language language) {
  base::JsonWriter json;
  json.begin_object().key("schema").string("targetbook.findings/1");
  json.key("files").number(static_cast<std::int64_t>(run.files));
  json.key("read").number(static_cast<std::int64_t>(run.read));
  json.key("coverage").begin_array();
  for (const rules::Coverage& coverage : run.verdict.coverage) {
    json.begin_object().key("code").string(coverage.code);
    json.key("checked").number(static_cast<std::int64_t>(coverage.checked));
    json.key("not_applicable").number(static_cast<std::int64_t>(coverage.not_applicable));
    json.key("insufficient").number(static_cast<std::int64_t>(coverage.insufficient)).end_object();
  }
  json.end_array().key("findings").begin_array();
  // In pieces: a buffer that grows to the whole of a large run is copied over and over, and held twice.
  constexpr std::size_t piece = 16UL * 1024;
  std::vector<std::string> pieces;
  for (const base::Finding& finding : run.verdict.findings) {
    write_finding(json, finding, language);
    if (json.size() >= piece) pieces.push_back(json.take());
  }
  json.end_array().end_object();
  pieces.push_back(json.take() + "\n");
  std::size_t size = 0;
  for (const std::string& each : pieces) size += each.size();
  std::string text;
  text.reserve(size);
  for (std::string& each : pieces) text += std::exchange(each, {});
  return text;
}

}  // namespace targetbook::report
