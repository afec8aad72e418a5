#include "batch/annotate.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "base/files.hpp"
#include "base/sha256.hpp"
#include "batch/crew/pool.hpp"
#include "batch/inputs/naming.hpp"
#include "batch/inputs/workbook_names.hpp"
#include "batch/output_check.hpp"
#include "rules/across/roster_match.hpp"
#include "writers/returned/annotated_copy.hpp"

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

writers::SlipFacts facts_of(const Input& input, const rules::BookDigest& book, const AnnotateJob& job) {
  writers::SlipFacts facts;
  facts.workbook = input.path.filename().string();
  facts.language = job.language;
  facts.bureau = rules::unit_of_book(book);
  if (job.roster == nullptr) return facts;
  if (const auto entry = rules::entry_of(*job.roster, book)) {
    facts.bureau = job.roster->entries[*entry].bureau;
    facts.deadline = job.roster->entries[*entry].deadline;
  }
  return facts;
}

std::string read_again(const Input& input, const rules::BookDigest& book, const AnnotateJob& job) {
  std::string bytes = base::read_file(input.path, job.limits.file_bytes);
  if (base::sha256_hex(bytes) == book.sha256) return bytes;
  throw base::FileError(base::FileErrorKind::busy,
                        {"检查之后文件又有改动，未写批注副本；请待其保存完毕后重新检查",
                         "it has changed since it was checked, so no annotated copy was written; check it "
                         "again once it is saved"});
}

struct Done {
  bool is_written = false;
  std::optional<base::FileError> problem;
  std::vector<base::Words> lost;
};

Done write_copy(const Input& input, const fs::path& output, const rules::BookDigest& book,
                const std::vector<const base::Finding*>& findings, const AnnotateJob& job) {
  Done done;
  try {
    const std::string bytes = read_again(input, book, job);
    writers::AnnotatedCopy copy =
        writers::annotated_copy(bytes, findings, facts_of(input, book, job), job.limits);
    base::write_file(output, copy.bytes);
    done.is_written = true;
    done.lost = std::move(copy.lost);
  } catch (const base::FileError& error) {
    done.problem = error;
  } catch (const std::exception& error) {
    done.problem = crashed(error);
  }
  return done;
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

AnnotationSummary annotate(const AnnotateJob& job, const Watch& watch) {
  FileFindings by_file;
  for (const base::Finding& finding : job.findings) by_file[finding.file].push_back(&finding);
  std::vector<std::size_t> wanted;
  for (std::size_t i = 0; i < job.inputs.size(); ++i)
    if (job.books[i].was_read() && by_file.contains(job.inputs[i].file)) wanted.push_back(i);

  AnnotationSummary summary;
  const auto work = [&](std::size_t n) {
    const std::size_t i = wanted[n];
    return write_copy(job.inputs[i], job.outputs[i], job.books[i], by_file.at(job.inputs[i].file), job);
  };
  const auto deliver = [&](std::size_t n, Done done) {
    const std::size_t i = wanted[n];
    if (done.is_written) ++summary.written;
    if (done.problem) summary.failed.push_back({job.outputs[i], *done.problem});
    for (base::Words& words : done.lost) summary.notes.push_back({job.inputs[i].file, std::move(words)});
    watch.progress(n + 1, wanted.size(), job.inputs[i].file);
  };
  summary.was_interrupted = !Pool<Done>::run(wanted.size(), job.jobs, work, deliver, watch.is_interrupted);
  return summary;
}

}  // namespace targetbook::batch
