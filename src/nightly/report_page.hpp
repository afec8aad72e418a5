#pragma once
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "ledger/told.hpp"
#include "nightly/outputs.hpp"
#include "report/html_data.hpp"
#include "report/night_html.hpp"

namespace targetbook::nightly {

/// `report.html`, made as files and findings come: they wait on disk, findings by severity, so that the page
/// holds the gravest where it cannot hold all.
class ReportPage {
 public:
  static constexpr std::size_t most_findings = 100'000;
  static constexpr std::size_t most_mended = 5'000;

  ReportPage(const std::filesystem::path& staging, base::Language language);

  /// The next file; its findings follow.
  void begin_file(report::NightFileLine file);
  /// The file begun last.
  [[nodiscard]] report::NightFileLine& file() { return file_; }
  /// What is told of the file begun last, or of no file (of lines of the roster); `fresh`: new tonight.
  void add(const ledger::Told& told, std::size_t fresh, bool is_of_file);
  void add_mended(report::NightMendedLine line);
  void add_bureau(report::NightBureauLine line) { front_.bureaus.push_back(std::move(line)); }
  [[nodiscard]] report::NightFront& front() { return front_; }
  /// Writes the page into the staging folder.
  void write();

 private:
  /// Lines that wait on disk.
  struct Spill {
    std::filesystem::path path;
    std::unique_ptr<LineFile> file;
    std::size_t count = 0;

    explicit Spill(std::filesystem::path at);
    void add(const std::string& line);
    /// Gives the lines back, and removes the file.
    void pour(const std::function<void(const std::string&)>& take);
  };

  void end_file();

  std::filesystem::path staging_;
  report::NightFront front_;
  report::NightFileLine file_;
  std::size_t files_begun_ = 0;
  Spill file_lines_;
  Spill table_rows_;
  std::array<Spill, 3> spills_;
  std::map<std::string, report::NightRuleLine> rules_;
};

}  // namespace targetbook::nightly
