#pragma once
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "batch/convert.hpp"
#include "batch/inputs/inputs.hpp"
#include "rules/across/digest.hpp"
#include "rules/across/roster.hpp"

/// Annotated copies of submitted workbooks (`--annotate DIR`).
namespace targetbook::batch {

/// Something told of one copy that was written.
struct AnnotationNote {
  std::string file;
  base::Words words;
};

struct AnnotationSummary {
  std::size_t written = 0;
  std::vector<FailedOutput> failed;
  std::vector<AnnotationNote> notes;  ///< what could not stay
  bool was_interrupted = false;
};

struct AnnotateJob {
  const std::vector<Input>& inputs;
  std::vector<std::filesystem::path> outputs;  ///< one per input
  std::span<const rules::BookDigest> books;    ///< one per input
  std::span<const base::Finding> findings;
  const rules::Roster* roster = nullptr;
  base::Language language = base::Language::en;
  containers::Limits limits;
  unsigned jobs = 1;
};

/// Where the copies go: named as converted workbooks are, each keeping the ending of its kind. Throws
/// RefusedRun where one would take an input's place. Depends on the inputs alone.
std::vector<std::filesystem::path> name_annotated(const std::vector<Input>& inputs,
                                                  const std::filesystem::path& folder);

/// Writes a copy of each input that was read and has findings. The input is read a second time, and is told
/// as busy where it is no longer what was checked.
AnnotationSummary annotate(const AnnotateJob& job, const Watch& watch);

}  // namespace targetbook::batch
