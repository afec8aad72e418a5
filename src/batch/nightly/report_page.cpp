#include "batch/nightly/report_page.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <utility>

#include "report/html_page.hpp"

namespace targetbook::batch::nightly {
namespace {

constexpr std::size_t findings_a_chunk = 1000;
constexpr std::size_t worst_rules = 15;

}  // namespace

ReportPage::ReportPage(const std::filesystem::path& staging, base::Language language) : staging_(staging) {
  front_.language = language;
  for (std::size_t severity = 0; severity < spills_.size(); ++severity) {
    spills_[severity].path = staging / ("findings-" + std::to_string(severity));
    spills_[severity].file = std::make_unique<LineFile>(spills_[severity].path);
  }
}

void ReportPage::begin_file(report::NightFileLine file) { front_.files.push_back(std::move(file)); }

void ReportPage::add(const base::Finding& finding, const report::FindingAge& age, bool is_of_file) {
  const int file = is_of_file ? static_cast<int>(front_.files.size()) - 1 : report::no_file;
  const auto severity = static_cast<std::size_t>(finding.severity);
  Spill& spill = spills_[severity];
  if (spill.count < most_findings) {
    base::JsonWriter json(base::JsonWriter::Style::compact);
    write_html_finding(json, finding, file, age, front_.language);
    spill.file->write(json.take() + "\n");
  }
  ++spill.count;
  if (is_of_file) {
    report::NightFileLine& line = front_.files.back();
    ++(age.is_new ? line.fresh : line.stayed);
    if (finding.status == base::FindingStatus::open) ++line.open[severity];
  }
  if (finding.status != base::FindingStatus::open || finding.severity == base::Severity::info) return;
  RuleTally& tally = rules_[finding.code];
  tally.line.code = finding.code;
  ++(finding.severity == base::Severity::error ? tally.line.errors : tally.line.warnings);
  if (tally.last_file != file) ++tally.line.files;
  tally.last_file = file;
}

void ReportPage::add_mended(report::NightMendedLine line) {
  if (front_.mended.size() < most_mended) front_.mended.push_back(std::move(line));
}

void ReportPage::write() {
  for (auto& [code, tally] : rules_) front_.worst.push_back(std::move(tally.line));
  std::stable_sort(front_.worst.begin(), front_.worst.end(), [](const auto& a, const auto& b) {
    return a.errors != b.errors ? a.errors > b.errors : a.warnings > b.warnings;
  });
  if (front_.worst.size() > worst_rules) front_.worst.resize(worst_rules);
  front_.is_limited = spills_[0].count + spills_[1].count + spills_[2].count > most_findings;

  const auto [before, behind] = report::night_page(front_);
  LineFile page(staging_ / NightOutputs::page_name);
  page.write(before);
  std::size_t written = 0;
  std::string chunk;
  std::size_t in_chunk = 0;
  const auto flush = [&] {
    if (in_chunk > 0) page.write(report::chunk_element(chunk + "]"));
    chunk.clear();
    in_chunk = 0;
  };
  for (Spill& spill : spills_) {
    spill.file->close();
    std::ifstream lines(spill.path, std::ios::binary);
    for (std::string line; written < most_findings && std::getline(lines, line); ++written) {
      chunk += (in_chunk == 0 ? "[" : ",") + line;
      if (++in_chunk == findings_a_chunk) flush();
    }
    std::filesystem::remove(spill.path);
  }
  flush();
  page.write(behind);
  page.close();
}

}  // namespace targetbook::batch::nightly
