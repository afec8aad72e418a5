#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "batch/annotate.hpp"
#include "batch/convert.hpp"
#include "report/findings_html.hpp"
#include "rules/engine/check.hpp"

/// The job of `targetbook validate`: submitted workbooks in, findings out.
namespace targetbook::batch {

struct ValidateJob {
  std::vector<std::string> arguments;  ///< workbooks and folders, as given
  const rules::Checker& checker;
  const rules::Roster* roster = nullptr;
  CrewPlan crew;                                    ///< its workers do `validate_piece`
  std::optional<std::filesystem::path> annotate{};  ///< the folder for annotated copies
  bool wants_pictures = false;                      ///< of the sheets with findings
  std::optional<std::filesystem::path> report{};    ///< where the findings go; never an input's place
  std::string return_by{};                          ///< for the slips: `2026-02-20`; empty: the roster's
};

struct Validation {
  std::vector<rules::BookDigest> books;  ///< those that could be read, in input order
  rules::Verdict verdict;                ///< of all of them together
  std::size_t files = 0;
  std::vector<report::HtmlFile> pages;  ///< every input, where pictures are wanted
  AnnotationSummary annotated;
  bool was_interrupted = false;
};

/// Reads and checks each input by itself, then all of them together, then marks what was found in copies.
/// Throws RefusedRun where annotated copies cannot go where they are asked for; nothing was read then.
Validation validate(const ValidateJob& job, const Watch& watch);

}  // namespace targetbook::batch
