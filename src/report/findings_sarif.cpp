#include "report/findings.hpp"
#include "rules/engine/catalogue.hpp"

namespace targetbook::report {
namespace {

/// SARIF's levels (3.27.10).
const char* level_of(base::Severity severity) {
  switch (severity) {
    case base::Severity::error:
      return "error";
    case base::Severity::warning:
      return "warning";
    case base::Severity::info:
      return "note";
  }
  return "none";
}

/// A path as a relative URI reference: everything but unreserved characters and slashes percent-encoded.
std::string uri_of(std::string_view path) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
  constexpr const char* digits = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    if (plain.find(c) != std::string_view::npos) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += digits[byte >> 4U];
    uri += digits[byte & 0xFU];
  }
  return uri;
}

void write_message(base::JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key).begin_object().key("text").string(text).end_object();
}

void write_rule(base::JsonWriter& json, const rules::Rule& rule, base::Language language) {
  json.begin_object().key("id").string(rule.code).key("name").string(rule.name);
  write_message(json, "shortDescription", rule.title.in(language));
  write_message(json, "fullDescription", rule.what.in(language));
  write_message(json, "help", std::string(rule.why.in(language)) + "\n" + std::string(rule.fix.in(language)));
  json.key("defaultConfiguration").begin_object().key("level").string(level_of(rule.severity)).end_object();
  json.end_object();
}

/// A workbook has no lines; the cell is the region, its row the line and its column the column, so that
/// viewers that know nothing of sheets still sort well.
void write_location(base::JsonWriter& json, const base::Finding& finding) {
  json.key("locations").begin_array().begin_object();
  json.key("physicalLocation").begin_object();
  json.key("artifactLocation").begin_object().key("uri").string(uri_of(finding.file)).end_object();
  if (finding.cell) {
    json.key("region").begin_object();
    json.key("startLine").number(std::int64_t{finding.cell->row} + 1);
    json.key("startColumn").number(std::int64_t{finding.cell->column} + 1);
    json.end_object();
  }
  json.end_object();
  if (!finding.sheet.empty()) {
    const std::string place = finding.sheet + (finding.cell ? "!" + base::to_a1(*finding.cell) : "");
    json.key("logicalLocations").begin_array().begin_object();
    json.key("name").string(finding.sheet).key("fullyQualifiedName").string(place).end_object().end_array();
  }
  json.end_object().end_array();
}

void write_result(base::JsonWriter& json, const base::Finding& finding, base::Language language) {
  json.begin_object().key("ruleId").string(finding.code).key("level").string(level_of(finding.severity));
  write_message(json, "message", finding.message.in(language));
  if (!finding.file.empty()) write_location(json, finding);
  if (finding.status == base::FindingStatus::waived) {
    json.key("suppressions").begin_array().begin_object().key("kind").string("external");
    json.key("justification").string(finding.waived_because.in(language)).end_object().end_array();
  }
  json.key("properties").begin_object().key("status").string(base::to_string(finding.status));
  json.key("field").string(finding.field).key("actual").string(finding.actual);
  json.key("expected").string(finding.expected).key("fix").string(finding.fix.in(language)).end_object();
  json.end_object();
}

}  // namespace

std::string findings_sarif(const FindingsRun& run, base::Language language) {
  base::JsonWriter json;
  json.begin_object();
  json.key("$schema").string("https://json.schemastore.org/sarif-2.1.0.json").key("version").string("2.1.0");
  json.key("runs").begin_array().begin_object();
  json.key("tool").begin_object().key("driver").begin_object();
  json.key("name").string("targetbook").key("version").string(run.version);
  json.key("rules").begin_array();
  for (const rules::Rule* rule : rules::all_rules()) write_rule(json, *rule, language);
  json.end_array().end_object().end_object();
  json.key("results").begin_array();
  for (const base::Finding& finding : run.verdict.findings) write_result(json, finding, language);
  json.end_array().end_object().end_array().end_object();
  return json.take() + "\n";
}

}  // namespace targetbook::report
