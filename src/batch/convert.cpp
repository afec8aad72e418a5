#include "batch/convert.hpp"

#include <algorithm>
#include <exception>
#include <stdexcept>
#include <utility>

#include "batch/convert_report.hpp"
#include "batch/gathering.hpp"
#include "batch/inputs/inputs.hpp"
#include "batch/inputs/naming.hpp"
#include "batch/output_check.hpp"
#include "batch/run_outputs.hpp"
#include "batch/writing.hpp"
#include "ledger/packing.hpp"

namespace targetbook::batch {
namespace {

namespace fs = std::filesystem;

FileResult converted(const FileOrder& input, const base::Descriptor& document, const House& house) {
  try {
    if (input.problem) throw base::FileError(*input.problem);
    return through_the_house(input.file, bytes_of(document, input.path, house), house);
  } catch (const base::FileError& error) {
    return unreadable(input.file, error, house.checker);
  }
}

/// A worker's answer is not to be trusted: an input that was read has `outputs` of them, any other none.
ConvertReport report_of(const CrewAnswer& answer, const Input& input, const rules::Checker* checker,
                        std::size_t outputs) {
  const auto nothing_read = [&](const base::FileError& error) {
    const FileResult result = unreadable(input.file, error, checker);
    return ConvertReport{FileTally::of(result), {}, {}, ledger::pack(result.verdict.findings)};
  };
  try {
    if (answer.kind != CrewAnswer::Kind::done) return nothing_read(crashed(answer));
    ConvertReport report = ConvertReport::unpack(answer.bytes);
    if (report.outputs.size() != (report.tally.was_read ? outputs : 0))
      throw std::length_error("a worker's answer has other outputs than were asked for");
    return report;
  } catch (const std::exception& error) {  // no answer that makes sense
    return nothing_read(crashed(error));
  }
}

/// Writes the outputs of one input beside each other, and adds it to the run.
class Filing {
 public:
  Filing(const ConvertJob& job, RunSummary& summary)
      : job_(job), formats_(formats_per_input(job.formats)), summary_(summary), writing_(job.crew.jobs) {}

  [[nodiscard]] std::size_t outputs() const { return formats_.size(); }

  void file(const std::string& name, const std::string& input, ConvertReport report) {
    std::vector<FailedOutput> failed;
    std::vector<Writing::File> files;
    for (std::size_t i = 0; i < report.outputs.size(); ++i) {
      MadeOutput& output = report.outputs[i];
      fs::path path = (job_.output / name).string() + std::string(formats_[i]->extension);
      if (output.problem)
        failed.push_back({std::move(path), *output.problem});
      else
        files.push_back({std::move(path), std::move(output.bytes)});
    }
    const std::size_t all = files.size();
    writing_.write(std::move(files), [this, all, input, tally = std::move(report.tally),
                                      not_made = std::move(failed)](std::vector<FailedOutput> lost) mutable {
      tally.written = all - lost.size();
      summary_.add(input, std::move(tally));
      for (auto* list : {&not_made, &lost})
        for (FailedOutput& one : *list) summary_.failed.push_back(std::move(one));
    });
  }
  void finish() { writing_.finish(); }

 private:
  const ConvertJob& job_;
  std::vector<const writers::OutputFormat*> formats_;
  RunSummary& summary_;
  Writing writing_;
};

}  // namespace

std::vector<const writers::OutputFormat*> formats_per_input(
    const std::vector<const writers::OutputFormat*>& formats) {
  std::vector<const writers::OutputFormat*> per_input;
  for (const writers::OutputFormat* format : formats)
    if (format->render != nullptr) per_input.push_back(format);
  return per_input;
}

bool wants_findings(const std::vector<const writers::OutputFormat*>& formats) {
  return std::any_of(formats.begin(), formats.end(),
                     [](const writers::OutputFormat* format) { return format->wants_findings; });
}

std::string convert_piece(std::string_view piece, const base::Descriptor& document, House house) {
  const ConvertOrder order = ConvertOrder::unpack(piece);
  house.context.created = order.created;
  FileResult result = converted(order.input, document, house);
  ConvertReport report;
  report.tally = FileTally::of(result);
  if (order.is_gathered && result.was_read) report.submission = ledger::pack(result.submission);
  if (house.checker != nullptr) report.findings = ledger::pack(result.verdict.findings);
  for (Rendered& output : result.outputs)
    report.outputs.push_back({std::move(output.bytes), std::move(output.problem)});
  return report.packed();
}

RunSummary convert(const ConvertJob& job, const Watch& watch) {
  refuse_output_folder(job.output, job.arguments);
  const Inputs inputs = expand_inputs(job.arguments, job.output);
  const std::vector<std::string> names = name_outputs(inputs.files, shape_of(job.formats));
  refuse_overwriting(inputs.files, names, job.output, job.formats);

  RunSummary summary;
  summary.files = inputs.files.size();
  summary.passed_over = inputs.passed_over;
  summary.repeated = inputs.repeated;
  writers::RenderContext context = job.context;
  context.created = job.created.value_or(inputs.newest());
  RunOutputs run_outputs(job.output, job.formats, context, summary);
  Gathering gathering(run_outputs, job.roster, job.checker, summary);

  Filing filing(job, summary);
  std::size_t tried = 0;

  const auto piece = [&](std::size_t i) {
    Errand errand;
    errand.bytes = ConvertOrder{FileOrder::of(inputs.files[i], errand.document), context.created,
                                run_outputs.wants_submissions()}
                       .packed();
    return errand;
  };
  const auto deliver = [&](std::size_t i, const CrewAnswer& answer) {
    const Input& input = inputs.files[i];
    ConvertReport report = report_of(answer, input, job.checker, filing.outputs());
    gathering.add(
        input, report.submission,
        report.findings.empty() ? std::vector<base::Finding>{} : ledger::unpack_findings(report.findings));
    filing.file(names[i], input.file, std::move(report));
    watch.progress(++tried, summary.files, input.file);
  };
  const bool is_whole = Crew(job.crew).run(inputs.files.size(), piece, deliver, watch.is_interrupted);
  filing.finish();
  if (is_whole)
    gathering.finish();
  else
    summary.was_interrupted = true;
  return summary;
}

}  // namespace targetbook::batch
