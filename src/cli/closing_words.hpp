#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "batch/summary.hpp"
#include "cli/settings.hpp"

namespace targetbook::cli {

/// The lines that close a run: what went wrong, file by file, then what was done. Quiet: only the former.
std::vector<std::string> closing_words(const batch::RunSummary& summary, const std::filesystem::path& output,
                                       const Settings& settings);

/// `12/200 a.xlsx`
std::string progress_words(std::size_t done, std::size_t total, const std::string& file,
                           base::Language language);

/// What was to be written and why it was not.
base::Words not_written(const batch::FailedOutput& failed);

}  // namespace targetbook::cli
