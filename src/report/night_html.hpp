#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "report/html_page.hpp"
#include "rules/across/what_counts.hpp"

/// The nightly report: one self-contained page, the face of a pass over a shared folder.
namespace targetbook::report {

/// One workbook of the night.
struct NightFileLine {
  std::string path;  ///< below the shared folder
  std::string bureau;
  rules::Standing standing = rules::Standing::counts;
  std::string change;  ///< new, changed, moved, unchanged, unreadable
  std::string moved_from;
  std::array<std::size_t, 3> open{};  ///< findings by severity
  std::size_t fresh = 0;
  std::size_t stayed = 0;
  std::size_t mended = 0;
  std::string annotated;  ///< as seen from the page; empty for none
  std::string source;     ///< as seen from the page
};

struct NightBureauLine {
  std::string region;
  std::string code;
  std::string name;
  std::string deadline;
  std::string state;               ///< missing, overdue, received, late
  std::string path;                ///< the workbook that counts
  std::vector<std::string> parts;  ///< others that count beside it
  std::vector<std::string> superseded;
  std::size_t errors = 0;
  std::size_t warnings = 0;
};

struct NightRuleLine {
  std::string code;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t files = 0;
};

struct NightMendedLine {
  std::string path;
  std::string sheet;
  std::string cell;
  std::string code;
  std::string message;
  std::string since;
};

/// All of the page but its files and findings.
struct NightFront {
  base::Language language = base::Language::zh;
  std::string program;
  std::string folder;
  std::string started;             ///< UTC
  std::string counts;              ///< JSON, as in summary.json
  std::string before;              ///< of the pass before; empty for the first
  std::vector<std::string> trend;  ///< of all passes, this one last
  std::vector<std::string> why;    ///< why everything was read or checked again
  std::vector<NightBureauLine> bureaus;
  std::vector<NightRuleLine> worst;
  std::vector<NightMendedLine> mended;
  std::vector<std::string> vanished;
  std::int64_t run = 0;                       ///< this one
  std::map<std::int64_t, std::string> since;  ///< when the runs began that first said what is found now
  bool is_limited = false;                    ///< not all findings are in the page
};

/// The page around the rows of its files (`night_row`s) and around its data: `night_data`, then
/// `files_element`s of `night_file`s and `chunk_element`s of `write_html_finding` arrays.
PageAround night_page(const NightFront& front);
std::string night_data(const NightFront& front);
/// A file as JSON.
std::string night_file(const NightFileLine& file);
/// A file as a row of the table, or that table's heading.
std::string night_row(const NightFileLine& file);
std::string night_heading(base::Language language);

}  // namespace targetbook::report
