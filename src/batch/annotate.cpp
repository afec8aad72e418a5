#include "batch/annotate.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <map>
#include <string_view>
#include <utility>

#include "batch/inputs/naming.hpp"
#include "batch/inputs/workbook_names.hpp"
#include "batch/output_check.hpp"
#include "batch/validate_report.hpp"
#include "batch/writing.hpp"
#include "rules/across/roster_match.hpp"

namespace targetbook::batch {
namespace {

namespace fs = std::filesystem;

using FileFindings = std::map<std::string, std::vector<const base::Finding*>>;

/// A copy is of the same container as its original; what is not in one is handed back as .xlsx.
std::string ending_of(const Input& input) {
  constexpr std::array<std::string_view, 4> kept = {".xlsx", ".xlsm", ".xltx", ".xltm"};
  const std::string ending = fold_case(std::string(workbook_ending(input.below)));
  return std::find(kept.begin(), kept.end(), ending) == kept.end() ? ".xlsx" : ending;
}

writers::SlipFacts facts_of(const KeptInput& kept, const AnnotateJob& job) {
  writers::SlipFacts facts;
  const rules::Roster* roster = job.roster;
  facts.deadline = writers::ReturnDay::of(job.return_by, {}, job.today);
  facts.workbook = kept.input.path.filename().string();
  facts.bureau = rules::unit_of_book(kept.book);
  if (roster == nullptr) return facts;
  if (const auto entry = rules::entry_of(*roster, kept.book)) {
    facts.bureau = roster->entries[*entry].bureau;
    facts.deadline = writers::ReturnDay::of(job.return_by, roster->entries[*entry].deadline, job.today);
  }
  return facts;
}

MarkReport report_of(const CrewAnswer& answer) {
  try {
    if (answer.kind == CrewAnswer::Kind::done) return MarkReport::unpack(answer.bytes);
    return {{}, crashed(answer), {}};
  } catch (const std::exception& error) {  // no answer that makes sense
    return {{}, crashed(error), {}};
  }
}

}  // namespace

std::vector<fs::path> name_annotated(const std::vector<Input>& inputs, const fs::path& folder) {
  const std::vector<std::string> names = name_outputs(inputs, {{".xlsx", ".xlsm", ".xltx", ".xltm"}, {}});
  std::vector<fs::path> outputs;
  for (std::size_t i = 0; i < inputs.size(); ++i)
    outputs.push_back(folder / (names[i] + ending_of(inputs[i])));
  refuse_overwriting(inputs, outputs);
  return outputs;
}

AnnotationSummary annotate(const AnnotateJob& job, Crew& crew, const Watch& watch) {
  FileFindings by_file;
  for (const base::Finding& finding : job.findings) by_file[finding.file].push_back(&finding);
  AnnotationSummary summary;
  std::vector<const KeptInput*> wanted;
  for (const KeptInput& kept : job.inputs) {
    if (!kept.book.was_read() || !by_file.contains(kept.input.file)) continue;
    if (kept.problem)
      summary.failed.push_back({kept.output, *kept.problem});
    else
      wanted.push_back(&kept);
  }
  const auto piece = [&](std::size_t n) {
    const KeptInput& kept = *wanted[n];
    return Errand{
        MarkOrder{job.spool.bytes(kept.bytes), by_file.at(kept.input.file), facts_of(kept, job)}.packed()};
  };
  Writing writing(job.copies_at_a_time);
  const auto deliver = [&](std::size_t n, const CrewAnswer& answer) {
    const KeptInput& kept = *wanted[n];
    MarkReport report = report_of(answer);
    std::vector<Writing::File> files;
    if (!report.problem) files.push_back({kept.output, std::move(report.copy)});
    writing.write(std::move(files),
                  [&summary, &kept, report = std::move(report)](std::vector<FailedOutput> failed) mutable {
                    if (report.problem) failed.push_back({kept.output, *report.problem});
                    for (FailedOutput& one : failed) summary.failed.push_back(std::move(one));
                    if (!failed.empty()) return;
                    ++summary.written;
                    for (base::Words& words : report.lost)
                      summary.notes.push_back({kept.input.file, std::move(words)});
                  });
    watch.progress(n + 1, wanted.size(), kept.input.file);
  };
  summary.was_interrupted = !crew.run(wanted.size(), piece, deliver, watch.is_interrupted);
  writing.finish();
  return summary;
}

}  // namespace targetbook::batch
