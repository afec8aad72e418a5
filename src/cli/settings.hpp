#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "cli/arguments.hpp"
#include "cli/own_files.hpp"
#include "containers/limits.hpp"
#include "layouts/drawing/catalogue.hpp"

namespace targetbook::cli {

/// What the options common to all commands say.
struct Settings {
  base::Language language = base::Language::en;
  bool quiet = false;
  unsigned jobs = 1;
  bool is_guarded = false;  ///< somebody watches over this process and tells if it dies
  containers::Limits limits;
  OwnFiles own;
  std::vector<std::string> words;  ///< the command and what stands behind it, as given

  /// All drawings, the bureau's own too, made when first asked for: who hands its work on needs none. Throws
  /// UsageError for one that is not sound.
  [[nodiscard]] const layouts::Catalogue& catalogue() const;

 private:
  mutable std::shared_ptr<const layouts::Catalogue> catalogue_;
};

/// `works_on_files`: with --jobs and --limit.
std::vector<Option> common_options(bool works_on_files);

/// Throws UsageError, also for a drawing of --layouts that is not sound. `own` as `own_files` gives them here
/// or gave them to whoever started this worker.
Settings settings_of(const Arguments& arguments, OwnFiles own);

/// The language of --lang wherever it stands among the words, else of the locale: for what is said before
/// the words are understood.
base::Language language_of(const std::vector<std::string>& words);

}  // namespace targetbook::cli
