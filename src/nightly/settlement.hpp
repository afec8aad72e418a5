#pragma once
#include <memory>
#include <string>
#include <vector>

#include "ledger/history.hpp"
#include "nightly/across.hpp"
#include "nightly/copies.hpp"
#include "nightly/last_output.hpp"
#include "nightly/night.hpp"
#include "nightly/outputs.hpp"
#include "nightly/report_page.hpp"
#include "nightly/tellings.hpp"

namespace targetbook::nightly {

/// From what is known of each workbook to what is said of all: rules across workbooks, the history, the
/// roster, the lists in the staging folder.
class Settlement {
 public:
  /// What has been counted so far is counted on.
  Settlement(const Night& night, const NightCounts& so_far, Copies& copies, const Staging& staging);
  [[nodiscard]] NightCounts run();
  /// Waits for what is still being made, and tells of what could not be.
  [[nodiscard]] NightTroubles finish();
  /// Then puts all of it in its places.
  [[nodiscard]] NightTroubles publish(std::vector<NightOutputHash>& hashes);

 private:
  [[nodiscard]] std::vector<ledger::SeenFile> seen_files();
  void see_what_stays(const std::vector<ledger::SeenFile>& seen);
  [[nodiscard]] std::string source_of(std::size_t i) const;
  void settle_file(std::size_t i, const ledger::FileChange& change, const std::string& sha256,
                   ledger::History& history);
  void settle_roster(ledger::History& history);
  void forget_vanished(ledger::History& history);
  void count(ledger::FileChange::Kind change);
  void tell(const Tellings::OfFile& file, bool is_of_file);
  void begin_page_file(std::size_t i, const ledger::FileChange& change, bool was_read);
  void tell_mended(const std::string& path, const std::vector<ledger::MendedFinding>& all);
  void write_page(const ledger::History& history);

  const Night& night_;
  NightCounts counts_;
  Copies& copies_;
  const Staging& staging_;
  Across across_;  ///< findings across workbooks
  TogetherResult together_;
  std::unique_ptr<NightOutputs> outputs_;
  std::unique_ptr<ReportPage> page_;
  std::filesystem::path to_folder_{};  ///< the shared folder as seen from the outputs
  std::int64_t newest_ = 0;            ///< seconds since 1970 of the newest file
  LastOutput tidy_{};
  LastOutput lines_{};
  LastOutput rows_{};
  std::unique_ptr<Tellings> tellings_;
};

}  // namespace targetbook::nightly
