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

void ReportPage::add(const ledger::Told& told, std::size_t fresh, bool is_of_file) {
  const std::string begin =
      "[" + std::to_string(is_of_file ? static_cast<int>(files_begun_) - 1 : report::no_file);
  for (std::size_t severity = 0; severity < spills_.size(); ++severity) {
    const ledger::Told::OfSeverity& of_severity = told.severities[severity];
    Spill& spill = spills_[severity];
    std::string_view lines = of_severity.page;
    for (std::size_t n = 0; n < of_severity.lines; ++n) {
      const std::string_view line = lines.substr(0, lines.find('\n') + 1);
      lines.remove_prefix(line.size());
      if (spill.count++ < most_findings) spill.file->write(begin + std::string(line));
    }
    if (is_of_file) file_.open[severity] = of_severity.open;
  }
  for (const ledger::Told::OfRule& of_rule : told.rules) {
    report::NightRuleLine& line = rules_[of_rule.code];
    line.code = of_rule.code;
    line.errors += of_rule.errors;
    line.warnings += of_rule.warnings;
    ++line.files;
  }
  if (!is_of_file) return;
  file_.fresh = fresh;
  file_.stayed = told.findings - fresh;
}

void ReportPage::add_mended(report::NightMendedLine line) {
  if (front_.mended.size() < most_mended) front_.mended.push_back(std::move(line));
}

void ReportPage::write() {
  for (auto& [code, tally] : rules_) front_.worst.push_back(std::move(tally));
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
