#include "batch/run_outputs.hpp"

#include <exception>
#include <utility>

#include "batch/apart.hpp"
#include "batch/inputs/naming.hpp"

namespace targetbook::batch {
namespace {

namespace fs = std::filesystem;

/// The way from the output folder to a source, for links that still work when both are moved together.
std::string link_to(const fs::path& source, const fs::path& folder) {
  std::error_code error;
  const fs::path from = fs::weakly_canonical(fs::absolute(folder, error), error);
  const fs::path to = fs::weakly_canonical(fs::absolute(source, error), error);
  const fs::path way = to.lexically_relative(from);
  return way.empty() ? to.generic_string() : way.generic_string();
}

}  // namespace

RunOutputs::RunOutputs(const fs::path& folder, const std::vector<const writers::OutputFormat*>& formats,
                       const writers::RenderContext& context, RunSummary& summary)
    : folder_(folder), summary_(summary) {
  for (const writers::OutputFormat* format : formats)
    if (format->start != nullptr) running_.push_back({format, nullptr});
  for_each_running([&](Running& running) {
    if (running.format->is_fragile)
      running.output = std::make_unique<OutputApart>(*running.format, folder, context);
    else
      running.output = running.format->start(folder, context);
  });
}

void RunOutputs::add(const model::Submission& submission, const fs::path& source,
                     writers::SourceFacts facts) {
  if (running_.empty()) return;
  facts.link = link_to(source, folder_);
  for_each_running([&](Running& running) { running.output->add(submission, facts); });
}

void RunOutputs::add_findings(std::span<const base::Finding> findings) {
  for_each_running([&](Running& running) { running.output->add_findings(findings); });
}

void RunOutputs::give_up_all(const base::FileError& error) {
  for_each_running([&](Running&) { throw base::FileError(error); });
}

void RunOutputs::finish() {
  for_each_running([&](Running& running) {
    running.output->finish();
    ++summary_.written;
  });
  running_.clear();
}

template <class Step>
void RunOutputs::for_each_running(const Step& step) {
  std::erase_if(running_, [&](Running& running) {
    try {
      step(running);
      return false;
    } catch (const base::FileError& error) {
      give_up(*running.format, error);
    } catch (const std::exception& error) {
      give_up(*running.format, crashed(error));
    }
    return true;
  });
}

void RunOutputs::give_up(const writers::OutputFormat& format, const base::FileError& error) {
  summary_.failed.push_back({folder_ / run_output_name(format), error});
}

}  // namespace targetbook::batch
