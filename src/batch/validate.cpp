#include "batch/validate.hpp"

#include <set>
#include <string_view>
#include <utility>

#include "batch/output_check.hpp"
#include "batch/pool.hpp"
#include "batch/read_input.hpp"
#include "rules/roster_match.hpp"

namespace targetbook::batch {
namespace {

struct Checked {
  FileResult result;
  rules::Verdict verdict;
};

/// Only the sheets that have findings are shown.
void keep_pictures_of_findings(Checked& checked) {
  std::set<std::string_view> sheets;
  for (const base::Finding& finding : checked.verdict.findings) sheets.insert(finding.sheet);
  std::erase_if(checked.result.pictures, [&](const grid::SheetPicture& picture) { return !sheets.contains(picture.sheet); });
}

report::HtmlFile page_of(FileResult& result) {
  report::HtmlFile page{result.submission.source.file, {}, result.was_read, std::move(result.pictures)};
  for (const model::Form& form : result.submission.forms) {
    page.bureau = rules::unit_of_form(form);
    if (!page.bureau.empty()) break;
  }
  return page;
}

Checked read_and_check(const Input& input, const House& house, const rules::Checker& checker) {
  Checked checked{read_input(input, house), {}};
  if (checked.result.was_read)
    checked.verdict = checker.check_book(checked.result.submission, std::move(checked.result.findings));
  else
    checked.verdict = checker.check_unreadable(std::move(checked.result.findings));
  keep_pictures_of_findings(checked);
  return checked;
}

}  // namespace

Validation validate(const ValidateJob& job, const Watch& watch) {
  if (job.annotate) refuse_output_folder(*job.annotate, job.arguments);
  const Inputs inputs = expand_inputs(job.arguments, job.annotate.value_or(std::filesystem::path{}));
  std::vector<std::filesystem::path> copies;
  if (job.annotate) copies = name_annotated(inputs.files, *job.annotate);
  const House house{{job.catalogue, nullptr, job.language, 0}, job.limits, {}, job.wants_pictures};
  Validation validation;
  validation.files = inputs.files.size();
  std::vector<rules::Verdict> verdicts;
  std::vector<model::Submission> all;  // the unreadable ones too: they have their place in the order of findings
  std::vector<bool> was_read;

  const auto work = [&](std::size_t i) { return read_and_check(inputs.files[i], house, job.checker); };
  const auto deliver = [&](std::size_t i, Checked checked) {
    verdicts.push_back(std::move(checked.verdict));
    if (job.wants_pictures) validation.pages.push_back(page_of(checked.result));
    all.push_back(std::move(checked.result.submission));
    was_read.push_back(checked.result.was_read);
    watch.progress(all.size(), inputs.files.size(), inputs.files[i].file);
  };
  validation.was_interrupted =
      !Pool<Checked>::run(inputs.files.size(), job.jobs, work, deliver, watch.is_interrupted);

  std::vector<const model::Submission*> order;
  std::vector<const model::Submission*> readable;
  for (std::size_t i = 0; i < all.size(); ++i) {
    order.push_back(&all[i]);
    if (was_read[i]) readable.push_back(&all[i]);
  }
  verdicts.push_back(job.checker.check_batch(readable, job.roster));
  validation.verdict = job.checker.join(std::move(verdicts), order);
  if (job.annotate && !validation.was_interrupted) {
    validation.annotated = annotate({inputs.files, std::move(copies), all, validation.verdict.findings, job.roster, job.language,
                                     job.limits, job.jobs},
                                    watch);
    validation.was_interrupted = validation.annotated.was_interrupted;
  }
  for (std::size_t i = 0; i < all.size(); ++i)
    if (was_read[i]) validation.books.push_back(std::move(all[i]));
  return validation;
}

}  // namespace targetbook::batch
