#include "batch/convert.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include "base/files.hpp"
#include "batch/convert_report.hpp"
#include "batch/gathering.hpp"
#include "batch/inputs/inputs.hpp"
#include "batch/inputs/naming.hpp"
#include "batch/output_check.hpp"
#include "batch/run_outputs.hpp"
#include "ledger/packing.hpp"

namespace targetbook::batch {
namespace {

namespace fs = std::filesystem;

FileResult converted(const FileOrder& input, const House& house) {
  try {
    if (input.problem) throw base::FileError(*input.problem);
    return through_the_house(input.file, bytes_of(input.path, house), house);
  } catch (const base::FileError& error) {
    return unreadable(input.file, error, house.checker);
  }
}

/// Writes what was rendered beside each other; what fails does not stop the rest.
void write_outputs(ConvertReport& report, const FileResult& result, const fs::path& stem) {
  for (const Rendered& output : result.outputs) {
    const fs::path path = stem.string() + std::string(output.format->extension);
    try {
      if (output.problem) throw base::FileError(*output.problem);
      base::write_file(path, output.bytes);
      ++report.tally.written;
    } catch (const base::FileError& error) {
      report.failed.push_back({path, error});
    } catch (const std::exception& error) {
      report.failed.push_back({path, crashed(error)});
    }
  }
}

ConvertReport report_of(const CrewAnswer& answer, const Input& input, const rules::Checker* checker) {
  const auto nothing_read = [&](const base::FileError& error) {
    const FileResult result = unreadable(input.file, error, checker);
    return ConvertReport{FileTally::of(result), {}, {}, ledger::pack(result.verdict.findings)};
  };
  try {
    if (answer.kind == CrewAnswer::Kind::done) return ConvertReport::unpack(answer.bytes);
    return nothing_read(crashed(answer));
  } catch (const std::exception& error) {  // no answer that makes sense
    return nothing_read(crashed(error));
  }
}

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

std::string convert_piece(std::string_view piece, House house) {
  const ConvertOrder order = ConvertOrder::unpack(piece);
  house.context.created = order.created;
  const FileResult result = converted(order.input, house);
  ConvertReport report;
  report.tally = FileTally::of(result);
  if (order.is_gathered && result.was_read) report.submission = ledger::pack(result.submission);
  if (house.checker != nullptr) report.findings = ledger::pack(result.verdict.findings);
  write_outputs(report, result, order.stem);
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

  const auto piece = [&](std::size_t i) {
    return ConvertOrder{FileOrder::of(inputs.files[i]), job.output / names[i], context.created,
                        run_outputs.wants_submissions()}
        .packed();
  };
  const auto deliver = [&](std::size_t i, const CrewAnswer& answer) {
    const Input& input = inputs.files[i];
    ConvertReport report = report_of(answer, input, job.checker);
    gathering.add(
        input, report.submission,
        report.findings.empty() ? std::vector<base::Finding>{} : ledger::unpack_findings(report.findings));
    summary.add(input.file, std::move(report.tally));
    for (FailedOutput& failed : report.failed) summary.failed.push_back(std::move(failed));
    watch.progress(summary.tried, summary.files, input.file);
  };
  if (Crew(job.crew).run(inputs.files.size(), piece, deliver, watch.is_interrupted))
    gathering.finish();
  else
    summary.was_interrupted = true;
  return summary;
}

}  // namespace targetbook::batch
