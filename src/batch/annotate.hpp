#pragma once
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "batch/convert.hpp"
#include "batch/inputs/inputs.hpp"
#include "batch/spool.hpp"
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

/// An input as it was read: what is marked is what was checked, whatever became of the file meanwhile.
struct KeptInput {
  const Input& input;
  const std::filesystem::path& output;
  const rules::BookDigest& book;
  Spool::Place bytes;
  std::optional<base::FileError> problem;  ///< why its bytes could not be kept
};

struct AnnotateJob {
  const std::vector<KeptInput>& inputs;
  const Spool& spool;
  std::span<const base::Finding> findings;
  const rules::Roster* roster = nullptr;
  std::string return_by{};  ///< the day to hand in again; empty: the roster's
  std::string today{};
  unsigned copies_at_a_time = 1;
};

/// Where the copies go: named as converted workbooks are, each keeping the ending of its kind. Throws
/// RefusedRun where one would take an input's place. Depends on the inputs alone.
std::vector<std::filesystem::path> name_annotated(const std::vector<Input>& inputs,
                                                  const std::filesystem::path& folder);

/// Writes a copy of each input that was read and has findings. REQUIRES: a crew whose workers do pieces of
/// `validate`.
AnnotationSummary annotate(const AnnotateJob& job, Crew& crew, const Watch& watch);

}  // namespace targetbook::batch
