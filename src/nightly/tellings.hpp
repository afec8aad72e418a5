#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ledger/history.hpp"
#include "ledger/told.hpp"
#include "nightly/across.hpp"
#include "nightly/night.hpp"
#include "nightly/telling.hpp"

namespace targetbook::nightly {

/// What all that a night writes depends on: the program, the folder, the language; a line each.
std::string common_to_all(const NightJob& job);

/// What is told of the night's files: of one whose findings are what they were, what was told before; else it
/// is told anew, and kept.
class Tellings {
 public:
  struct OfFile {
    ledger::Told told{};
    std::vector<ledger::MendedFinding> mended{};
    std::size_t fresh = 0;  ///< findings new tonight
  };

  /// `books`: one per planned file.
  Tellings(const Night& night, Across& across, const std::vector<HandedIn>& books);

  /// A hash of a planned file's findings and of all they are told with.
  [[nodiscard]] const std::string& made_of(std::size_t i) const { return made_of_[i]; }
  /// A hash of all that the lists are made of.
  [[nodiscard]] std::string made_of_all(const std::vector<base::Finding>& of_roster) const;
  /// From here on without what is only for the lists.
  void leave_out_lists();

  [[nodiscard]] OfFile of(std::size_t i, const ledger::FileChange& change, ledger::History& history);
  [[nodiscard]] OfFile of_roster(const std::string& file, const std::vector<base::Finding>& findings,
                                 ledger::History& history);
  /// The rules' own and those across workbooks, in one order.
  [[nodiscard]] std::vector<base::Finding> findings_of(std::size_t i);
  /// When a run began.
  const std::string& time_of(ledger::RunId run);

 private:
  [[nodiscard]] OfFile anew(const std::string& path, const ledger::FileChange& change,
                            const std::vector<base::Finding>& findings, const std::string& bureau,
                            ledger::History& history);

  const Night& night_;
  Across& across_;
  const std::vector<HandedIn>& books_;
  std::vector<std::string> made_of_;
  std::optional<ledger::ToldFiles> kept_;
  Telling telling_;
  std::map<ledger::RunId, std::string> run_times_;
};

}  // namespace targetbook::nightly
