#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "cli/arguments.hpp"
#include "containers/limits.hpp"
#include "layouts/drawing/catalogue.hpp"

namespace targetbook::cli {

/// What the options common to all commands say.
struct Settings {
  base::Language language = base::Language::en;
  bool quiet = false;
  unsigned jobs = 1;
  containers::Limits limits;
  layouts::Catalogue catalogue;
  std::vector<std::string> layout_folders;  ///< that it was added to from
};

/// `works_on_files`: with --jobs and --limit.
std::vector<Option> common_options(bool works_on_files);

/// Throws UsageError, also for a drawing of --layouts that is not sound.
Settings settings_of(const Arguments& arguments);

/// The language of --lang wherever it stands among the words, else of the locale: for what is said before
/// the words are understood.
base::Language language_of(const std::vector<std::string>& words);

}  // namespace targetbook::cli
