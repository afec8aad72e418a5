#pragma once
#include <exception>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "batch/apart.hpp"
#include "batch/one_file.hpp"
#include "ledger/history.hpp"
#include "ledger/told.hpp"
#include "nightly/bureaus.hpp"
#include "nightly/job.hpp"
#include "nightly/staging.hpp"
#include "writers/outputs.hpp"

namespace targetbook::nightly {

/// One workbook of the night, as the outputs tell of it.
struct NightFile {
  std::string path;  ///< below the folder
  std::string file;  ///< the folder as given, then the path
  std::string sha256;
  bool was_read = false;
  HandedIn handed_in;
  ledger::FileChange change;
  bool is_new_to_ledger = false;
  std::size_t errors = 0;  ///< open ones
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t fresh = 0;
  std::size_t stayed = 0;
  std::size_t mended = 0;
  std::string annotated;  ///< its marked copy, below the output folder; empty for none
};

/// A line of csv with its line end; texts that a spreadsheet program would take for formulas are neutralised.
std::string csv_line(const std::vector<std::string>& fields);

/// A file that is written line by line and told of if that fails.
class LineFile {
 public:
  explicit LineFile(std::filesystem::path path);
  void write(std::string_view bytes);
  void close();

 private:
  void check();
  std::filesystem::path path_;
  std::ofstream stream_;
};

/// Makes the night's lists in the staging folder as the findings come, then publishes them all.
class NightOutputs {
 public:
  NightOutputs(const NightJob& job, const Staging& staging);
  ~NightOutputs();
  NightOutputs(const NightOutputs&) = delete;
  NightOutputs& operator=(const NightOutputs&) = delete;

  /// Where those of the last pass are no longer what they would be now. `created`: for the document's date.
  void begin_tidy(std::int64_t created);
  /// A workbook's submission, packed, for the consolidated tables.
  void add(std::string_view packed, const writers::SourceFacts& facts);
  /// The lists of findings that stand there are still what they would be now: they are not made again.
  void keep_lists();
  /// What is told of the next file.
  void add(const ledger::Told& told);
  /// Runs a step of the report's page, which is made with the lists.
  template <class Step>
  void with_page(const Step& step) {
    guarded(page_name, step);
  }
  /// Nothing more comes: the lists end, the tables are finished while the night goes on.
  void end();
  /// Waits for the tables, and tells of the outputs that failed, which are not published.
  NightTroubles finish();
  static constexpr const char* tidy_name = "tidy.xlsx";
  static constexpr const char* page_name = "report.html";
  static constexpr const char* lines_name = "findings.jsonl";
  static constexpr const char* table_name = "findings.csv";
  /// The names of what was made, in order.
  [[nodiscard]] const std::vector<std::string>& made() const { return made_; }

 private:
  /// Runs a step of one output; an output that fails is given up, the others go on.
  template <class Step>
  void guarded(const std::string& name, const Step& step) {
    if (failed_[name]) return;
    try {
      step();
    } catch (const base::FileError& error) {
      give_up(name, error);
    } catch (const std::exception& error) {
      give_up(name, batch::crashed(error));
    }
  }
  void give_up(const std::string& name, const base::FileError& error);

  const NightJob& job_;
  const Staging& staging_;
  NightTroubles troubles_;
  std::map<std::string, bool> failed_;
  std::unique_ptr<LineFile> lines_;
  std::unique_ptr<LineFile> table_;
  std::unique_ptr<batch::OutputApart>
      tidy_;  ///< which takes longest, beside all that the night still has to do
  std::vector<std::string> made_;
};

}  // namespace targetbook::nightly
