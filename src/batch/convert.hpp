#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "batch/crew/crew.hpp"
#include "batch/summary.hpp"
#include "rules/across/roster.hpp"
#include "writers/outputs.hpp"

/// The job of `targetbook convert`: submitted workbooks in, outputs out.
namespace targetbook::batch {

struct ConvertJob {
  std::vector<std::string> arguments;  ///< workbooks and folders, as given
  std::filesystem::path output;
  std::vector<const writers::OutputFormat*> formats;
  writers::RenderContext context;
  CrewPlan crew;
  std::optional<std::int64_t> created{};  ///< the documents' date; the newest input's where it is not set
  const rules::Roster* roster = nullptr;
  const rules::Checker* checker = nullptr;  ///< where an output wants what is found
};

/// How the run is followed and stopped from outside.
struct Watch {
  std::function<void(std::size_t done, std::size_t total, const std::string& file)> progress;
  std::function<bool()> is_interrupted;
};

/// The run makes no sense as asked for, and nothing was read or written.
class RefusedRun : public std::runtime_error {
 public:
  explicit RefusedRun(base::Words reason) : std::runtime_error(reason.en), reason_(std::move(reason)) {}
  [[nodiscard]] const base::Words& reason() const { return reason_; }

 private:
  base::Words reason_;
};

/// Throws RefusedRun; every other trouble is in the summary.
RunSummary convert(const ConvertJob& job, const Watch& watch);

/// What a worker of such a run does with a piece: one file from its bytes to those of its outputs.
std::string convert_piece(std::string_view piece, const base::Descriptor& document, House house);
/// Whether one of the formats wants the rules' findings: its House needs a checker, and its job.
bool wants_findings(const std::vector<const writers::OutputFormat*>& formats);
/// Those of the formats that are a file per input.
std::vector<const writers::OutputFormat*> formats_per_input(
    const std::vector<const writers::OutputFormat*>& formats);

}  // namespace targetbook::batch
