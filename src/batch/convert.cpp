#include "batch/convert.hpp"

#include <exception>
#include <utility>

#include "base/files.hpp"
#include "batch/crew/pool.hpp"
#include "batch/inputs/inputs.hpp"
#include "batch/inputs/naming.hpp"
#include "batch/inputs/read_input.hpp"
#include "batch/output_check.hpp"
#include "batch/run_outputs.hpp"

namespace targetbook::batch {
namespace {

namespace fs = std::filesystem;

/// What a worker did with one file.
struct Done {
  FileResult result;
  std::vector<FailedOutput> failed;
  std::size_t written = 0;
};

/// Writes what was rendered and forgets the bytes.
Done write(FileResult result, const fs::path& stem) {
  Done done;
  for (Rendered& output : result.outputs) {
    const fs::path path = stem.string() + std::string(output.format->extension);
    try {
      if (output.problem) throw base::FileError(*output.problem);
      base::write_file(path, output.bytes);
      ++done.written;
    } catch (const base::FileError& error) {
      done.failed.push_back({path, error});
    } catch (const std::exception& error) {
      done.failed.push_back({path, crashed(error)});
    }
    output.bytes = {};
  }
  done.result = std::move(result);
  return done;
}

House house_of(const ConvertJob& job, std::int64_t created) {
  House house{{job.catalogue, job.as, job.language, created}, job.limits, {}};
  for (const writers::OutputFormat* format : job.formats)
    if (format->render != nullptr) house.formats.push_back(format);
  return house;
}

}  // namespace

RunSummary convert(const ConvertJob& job, const Watch& watch) {
  refuse_output_folder(job.output, job.arguments);
  const Inputs inputs = expand_inputs(job.arguments, job.output);
  const std::vector<std::string> names = name_outputs(inputs.files, shape_of(job.formats));
  refuse_overwriting(inputs.files, names, job.output, job.formats);

  RunSummary summary;
  summary.files = inputs.files.size();
  summary.passed_over = inputs.passed_over;
  summary.repeated = inputs.repeated;
  const House house = house_of(job, job.created.value_or(inputs.newest()));
  RunOutputs run_outputs(job.output, job.formats, house.context, summary);

  const auto work = [&](std::size_t i) {
    return write(read_input(inputs.files[i], house), job.output / names[i]);
  };
  const auto deliver = [&](std::size_t i, Done done) {
    if (done.result.was_read) run_outputs.add(done.result.submission, inputs.files[i].path);
    summary.add(done.result);
    summary.written += done.written;
    for (FailedOutput& failed : done.failed) summary.failed.push_back(std::move(failed));
    watch.progress(summary.tried, summary.files, inputs.files[i].file);
  };
  const bool is_whole = Pool<Done>::run(inputs.files.size(), job.jobs, work, deliver, watch.is_interrupted);
  if (is_whole)
    run_outputs.finish();
  else
    summary.was_interrupted = true;
  return summary;
}

}  // namespace targetbook::batch
