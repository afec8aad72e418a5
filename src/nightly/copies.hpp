#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "nightly/night.hpp"
#include "nightly/staging.hpp"
#include "nightly/summary.hpp"
#include "writers/returned/annotated_copy.hpp"

namespace targetbook::nightly {

/// The annotated copies of a night: those that still show what there is to show stay, the others are made
/// anew, and those that nothing asks for go away.
class Copies {
 public:
  explicit Copies(const Night& night) : night_(night) {}

  /// First: where each file's copy goes. REQUIRES: the night's plan.
  void name();
  /// Then, for each file with findings: there has to be a copy. `made_of` is a hash of the findings and of
  /// all they are told with, `sha256` the original's. Where one has to be made the findings are asked for,
  /// and wait on disk.
  void order(std::size_t place, const HandedIn& book, const std::string& made_of, const std::string& sha256,
             const std::function<std::vector<base::Finding>()>& findings);
  struct Made {
    NightTroubles troubles{};
    bool was_interrupted = false;
  };
  /// Then those that are missing or old are made, in the staging folder.
  [[nodiscard]] Made make(const Staging& staging);
  /// Last: puts them in their places and remembers what each shows.
  [[nodiscard]] NightTroubles publish(const Staging& staging, std::vector<NightOutputHash>& hashes);
  /// The copy of a planned file, below the output folder.
  [[nodiscard]] const std::string& name_of(std::size_t place) const { return names_[place]; }

 private:
  struct Copy {
    std::size_t place = 0;  ///< in the plan
    std::string bureau;
    writers::ReturnDay deadline;
    std::string sha256;       ///< of the original
    std::string shows;        ///< hash of all that it depends on
    std::string copy_sha256;  ///< empty while there is none
    bool is_new = false;
  };

  /// A part's own copy, where it shows just this.
  bool take_from_parts(Copy& copy, const Staging& staging) const;

  const Night& night_;
  std::vector<std::string> names_;  ///< one per planned file
  std::vector<Copy> copies_;
};

}  // namespace targetbook::nightly
