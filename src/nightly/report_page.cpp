#include "nightly/report_page.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <utility>

#include "report/html_page.hpp"

namespace targetbook::nightly {
namespace {

constexpr std::size_t worst_rules = 15;

/// JSON values in elements of many each.
class Elements {
 public:
  Elements(LineFile& page, std::string (*element)(std::string_view)) : page_(page), element_(element) {}

  void add(const std::string& json) {
    values_ += (count_ == 0 ? "[" : ",") + json;
    constexpr std::size_t values_an_element = 1000;
    if (++count_ == values_an_element) flush();
  }
  void flush() {
    if (count_ > 0) page_.write(element_(values_ + "]"));
    values_.clear();
    count_ = 0;
  }

 private:
  LineFile& page_;
  std::string (*element_)(std::string_view);
  std::string values_;
  std::size_t count_ = 0;
};

}  // namespace

ReportPage::Spill::Spill(std::filesystem::path at)
    : path(std::move(at)), file(std::make_unique<LineFile>(path)) {}

void ReportPage::Spill::add(const std::string& line) {
  file->write(line + "\n");
  ++count;
}

void ReportPage::Spill::pour(const std::function<void(const std::string&)>& take) {
  file->close();
  std::ifstream lines(path, std::ios::binary);
  for (std::string line; std::getline(lines, line);) take(line);
  std::filesystem::remove(path);
}

ReportPage::ReportPage(const std::filesystem::path& staging, base::Language language)
    : staging_(staging),
      file_lines_(staging / "page-files"),
      table_rows_(staging / "page-rows"),
      spills_{Spill(staging / "page-errors"), Spill(staging / "page-warnings"),
              Spill(staging / "page-infos")} {
  front_.language = language;
}

void ReportPage::begin_file(report::NightFileLine file) {
  end_file();
  file_ = std::move(file);
  ++files_begun_;
}

void ReportPage::end_file() {
  if (files_begun_ == file_lines_.count) return;
  file_lines_.add(report::night_file(file_));
  table_rows_.add(report::night_row(file_));
}

void ReportPage::add(const base::Finding& finding, const report::FindingAge& age, bool is_of_file) {
  const int file = is_of_file ? static_cast<int>(files_begun_) - 1 : report::no_file;
  const auto severity = static_cast<std::size_t>(finding.severity);
  Spill& spill = spills_[severity];
  if (spill.count < most_findings) {
    base::JsonWriter json(base::JsonWriter::Style::compact);
    write_html_finding(json, finding, file, age, front_.language);
    spill.file->write(json.take() + "\n");
  }
  ++spill.count;
  if (is_of_file) {
    ++(age.is_new ? file_.fresh : file_.stayed);
    if (finding.status == base::FindingStatus::open) ++file_.open[severity];
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

  end_file();
  const report::PageAround around = report::night_page(front_);
  LineFile page(staging_ / NightOutputs::page_name);
  page.write(around.before_table);
  page.write(std::string(report::table_begin) + report::night_heading(front_.language));
  table_rows_.pour([&](const std::string& row) { page.write(row); });
  page.write(report::table_end);
  page.write(around.before_data);
  page.write(report::night_data(front_));
  Elements files(page, report::files_element);
  file_lines_.pour([&](const std::string& line) { files.add(line); });
  files.flush();
  Elements findings(page, report::chunk_element);
  std::size_t written = 0;
  for (Spill& spill : spills_)
    spill.pour([&](const std::string& line) {
      if (written++ < most_findings) findings.add(line);
    });
  findings.flush();
  page.write(around.behind);
  page.close();
}

}  // namespace targetbook::nightly
