#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/finding.hpp"
#include "base/language.hpp"
#include "layouts/drawing/catalogue.hpp"
#include "model/submission.hpp"
#include "rules/across/what_counts.hpp"

/// What `convert --to` can make. A new output is one writer file and one line in the table of outputs.cpp;
/// the command line prints its list from there.
namespace targetbook::writers {

/// All that a rendering depends on beside the submission, so that the same input gives the same bytes.
struct RenderContext {
  const layouts::Catalogue& catalogue;
  const layouts::Drawing* as = nullptr;  ///< the layout to re-lay project-target forms in
  base::Language language = base::Language::zh;
  std::int64_t created = 0;  ///< seconds since 1970 for the document's dates
};

/// What a run knows of a source beside what it says.
struct SourceFacts {
  std::string link;  ///< its path as seen from the output folder, for links back to it
  rules::Standing standing = rules::Standing::counts;
  std::string region{};  ///< from the roster; empty where there is none
};

/// Takes the submissions of a run, in input order, and makes one or more files of them all.
class RunOutput {
 public:
  RunOutput() = default;
  virtual ~RunOutput() = default;
  RunOutput(const RunOutput&) = delete;
  RunOutput& operator=(const RunOutput&) = delete;
  virtual void add(const model::Submission& submission, const SourceFacts& source) = 0;
  /// After the last submission: what was found in all of them, for outputs that keep it.
  virtual void add_findings(std::span<const base::Finding>) {}
  /// Flushes and renames into place. Throws base::FileError.
  virtual void finish() = 0;
};

/// One value of `--to`. Either `render` (one file per input) or `start` (files per run) is set.
struct OutputFormat {
  std::string_view name;       ///< `workbook`
  std::string_view extension;  ///< of the file per input: `.xlsx`; empty for outputs per run
  base::Words what;            ///< for --help
  /// The whole file's bytes. Pure: may run in any thread or process.
  std::string (*render)(const model::Submission&, const RenderContext&) = nullptr;
  /// Files below `folder`. Throws base::FileError.
  std::unique_ptr<RunOutput> (*start)(const std::filesystem::path& folder, const RenderContext&) = nullptr;
  bool wants_findings = false;  ///< the submissions are held against the rules for it
  /// Its library does not survive memory that is refused: to be made in a process of its own.
  bool is_fragile = false;
};

std::span<const OutputFormat> output_formats();
const OutputFormat* find_output_format(std::string_view name);

}  // namespace targetbook::writers
