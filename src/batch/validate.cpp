#include "batch/validate.hpp"

#include <set>
#include <string_view>
#include <utility>

#include "batch/crew/pool.hpp"
#include "batch/inputs/read_input.hpp"
#include "batch/output_check.hpp"
#include "rules/across/roster_match.hpp"

namespace targetbook::batch {
namespace {

struct Checked {
  rules::BookDigest book;
  rules::Verdict verdict;
  std::vector<grid::SheetPicture> pictures;
};

/// Only the sheets that have findings are shown.
std::vector<grid::SheetPicture> pictures_of_findings(std::vector<grid::SheetPicture> pictures,
                                                     const std::vector<base::Finding>& findings) {
  std::set<std::string_view> sheets;
  for (const base::Finding& finding : findings) sheets.insert(finding.sheet);
  std::erase_if(pictures, [&](const grid::SheetPicture& picture) { return !sheets.contains(picture.sheet); });
  return pictures;
}

/// What is not needed for the whole run ends here: memory holds findings and digests, no submissions.
Checked read_and_check(const Input& input, const House& house, const rules::Checker& checker) {
  FileResult result = read_input(input, house);
  Checked checked{rules::digest_of(result.submission), {}, {}};
  if (result.was_read)
    checked.verdict = checker.check_book(result.submission, std::move(result.findings));
  else
    checked.verdict = checker.check_unreadable(std::move(result.findings));
  checked.verdict.findings.shrink_to_fit();
  checked.verdict.coverage = rules::summed(checked.verdict.coverage);
  checked.pictures = pictures_of_findings(std::move(result.pictures), checked.verdict.findings);
  return checked;
}

}  // namespace

Validation validate(const ValidateJob& job, const Watch& watch) {
  if (job.annotate) refuse_output_folder(*job.annotate, job.arguments);
  const Inputs inputs = expand_inputs(job.arguments, job.annotate.value_or(std::filesystem::path{}));
  if (job.report) refuse_overwriting(inputs.files, {*job.report});
  std::vector<std::filesystem::path> copies;
  if (job.annotate) copies = name_annotated(inputs.files, *job.annotate);
  const House house{{job.catalogue, nullptr, job.language, 0}, job.limits, {}, job.wants_pictures};
  Validation validation;
  validation.files = inputs.files.size();
  std::vector<rules::Verdict> verdicts;
  std::vector<rules::BookDigest>
      all;  // the unreadable ones too: they have their place in the order of findings

  const auto work = [&](std::size_t i) { return read_and_check(inputs.files[i], house, job.checker); };
  const auto deliver = [&](std::size_t i, Checked checked) {
    verdicts.push_back(std::move(checked.verdict));
    if (job.wants_pictures)
      validation.pages.push_back({checked.book.file, std::string(rules::unit_of_book(checked.book)),
                                  checked.book.was_read(), std::move(checked.pictures)});
    all.push_back(std::move(checked.book));
    watch.progress(all.size(), inputs.files.size(), inputs.files[i].file);
  };
  validation.was_interrupted =
      !Pool<Checked>::run(inputs.files.size(), job.jobs, work, deliver, watch.is_interrupted);

  std::vector<const rules::BookDigest*> order;
  std::vector<const rules::BookDigest*> readable;
  for (const rules::BookDigest& book : all) {
    order.push_back(&book);
    if (book.was_read()) readable.push_back(&book);
  }
  verdicts.push_back(job.checker.check_batch(readable, job.roster));
  validation.verdict = job.checker.join(std::move(verdicts), order);
  if (job.annotate && !validation.was_interrupted) {
    validation.annotated = annotate({inputs.files, std::move(copies), all, validation.verdict.findings,
                                     job.roster, job.language, job.limits, job.jobs},
                                    watch);
    validation.was_interrupted = validation.annotated.was_interrupted;
  }
  for (rules::BookDigest& book : all)
    if (book.was_read()) validation.books.push_back(std::move(book));
  return validation;
}

}  // namespace targetbook::batch
