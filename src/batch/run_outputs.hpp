#pragma once
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "batch/summary.hpp"
#include "writers/outputs.hpp"

namespace targetbook::batch {

/// The outputs that gather all inputs of a run. One that fails is told in the summary; the others go on.
/// Those that are never finished leave nothing behind: half a total would pass for a whole one.
class RunOutputs {
 public:
  RunOutputs(const std::filesystem::path& folder, const std::vector<const writers::OutputFormat*>& formats,
             const writers::RenderContext& context, RunSummary& summary);
  [[nodiscard]] bool wants_submissions() const { return !running_.empty(); }
  /// The link of `facts` is made here.
  void add(const model::Submission& submission, const std::filesystem::path& source,
           writers::SourceFacts facts);
  void add_findings(std::span<const base::Finding> findings);
  /// None of them can be finished, for this reason.
  void give_up_all(const base::FileError& error);
  void finish();

 private:
  struct Running {
    const writers::OutputFormat* format;
    std::unique_ptr<writers::RunOutput> output;
  };
  /// Calls `step` for each output; those that throw are given up.
  template <class Step>
  void for_each_running(const Step& step);
  void give_up(const writers::OutputFormat& format, const base::FileError& error);

  std::filesystem::path folder_;
  RunSummary& summary_;
  std::vector<Running> running_;
};

}  // namespace targetbook::batch
