#include "batch/validate.hpp"

#include <exception>
#include <utility>

#include "batch/output_check.hpp"
#include "batch/validate_report.hpp"
#include "rules/across/roster_match.hpp"

namespace targetbook::batch {
namespace {

CheckReport report_of(const CrewAnswer& answer, const Input& input, const rules::Checker& checker) {
  try {
    if (answer.kind == CrewAnswer::Kind::done) return CheckReport::unpack(answer.bytes);
    return CheckReport::of(unreadable(input.file, crashed(answer), &checker));
  } catch (const std::exception& error) {  // no answer that makes sense
    return CheckReport::of(unreadable(input.file, crashed(error), &checker));
  }
}

/// What was read of each input, in their order; the unreadable ones too, for they have their place in the
/// order of findings.
struct Readings {
  std::vector<rules::BookDigest> books{};
  std::vector<rules::Verdict> verdicts{};
  std::vector<report::HtmlFile> pages{};  ///< where pictures are wanted
  std::optional<Spool> spool{};           ///< holds the bytes, where there will be copies
  std::vector<Spool::Place> places{};
  std::vector<std::optional<base::FileError>> not_kept{};

  void add(CheckReport report, bool wants_pictures) {
    if (spool) keep(report.bytes);
    if (wants_pictures)
      pages.push_back({report.book.file, std::string(rules::unit_of_book(report.book)),
                       report.book.was_read(), std::move(report.pictures)});
    verdicts.push_back(std::move(report.verdict));
    verdicts.back().findings.shrink_to_fit();
    books.push_back(std::move(report.book));
  }

 private:
  void keep(const std::string& bytes) {
    not_kept.emplace_back();
    places.emplace_back();
    try {
      places.back() = spool->keep(bytes);
    } catch (const base::FileError& error) {
      not_kept.back() = error;
    }
  }
};

/// Whether all of them were.
bool read_and_check(const std::vector<Input>& inputs, const ValidateJob& job, Crew& crew, const Watch& watch,
                    Readings& readings) {
  if (job.annotate) readings.spool.emplace();
  const auto piece = [&](std::size_t i) {
    Errand errand;
    errand.bytes = CheckOrder{FileOrder::of(inputs[i], errand.document), job.annotate.has_value()}.packed();
    return errand;
  };
  const auto deliver = [&](std::size_t i, const CrewAnswer& answer) {
    CheckReport report = report_of(answer, inputs[i], job.checker);
    report.book.modified = inputs[i].modified;
    readings.add(std::move(report), job.wants_pictures);
    watch.progress(i + 1, inputs.size(), inputs[i].file);
  };
  return crew.run(inputs.size(), piece, deliver, watch.is_interrupted);
}

rules::Verdict check_together(Readings& readings, const ValidateJob& job) {
  std::vector<const rules::BookDigest*> order;
  std::vector<const rules::BookDigest*> readable;
  for (const rules::BookDigest& book : readings.books) {
    order.push_back(&book);
    if (book.was_read()) readable.push_back(&book);
  }
  readings.verdicts.push_back(job.checker.check_batch(readable, job.roster));
  return job.checker.join(std::move(readings.verdicts), order);
}

AnnotationSummary mark(const std::vector<Input>& inputs, const std::vector<std::filesystem::path>& copies,
                       const Readings& readings, const std::vector<base::Finding>& findings,
                       const ValidateJob& job, Crew& crew, const Watch& watch) {
  std::vector<KeptInput> kept;
  for (std::size_t i = 0; i < inputs.size(); ++i)
    kept.push_back({inputs[i], copies[i], readings.books[i], readings.places[i], readings.not_kept[i]});
  return annotate({kept, *readings.spool, findings, job.roster, job.return_by, job.checker.settings().today,
                   job.crew.jobs},
                  crew, watch);
}

}  // namespace

Validation validate(const ValidateJob& job, const Watch& watch) {
  if (job.annotate) refuse_output_folder(*job.annotate, job.arguments);
  const Inputs inputs = expand_inputs(job.arguments, job.annotate.value_or(std::filesystem::path{}));
  if (job.report) refuse_overwriting(inputs.files, {*job.report});
  std::vector<std::filesystem::path> copies;
  if (job.annotate) copies = name_annotated(inputs.files, *job.annotate);

  Validation validation;
  validation.files = inputs.files.size();
  Crew crew(job.crew);
  Readings readings;
  validation.was_interrupted = !read_and_check(inputs.files, job, crew, watch, readings);
  validation.verdict = check_together(readings, job);
  if (job.annotate && !validation.was_interrupted) {
    validation.annotated =
        mark(inputs.files, copies, readings, validation.verdict.findings, job, crew, watch);
    validation.was_interrupted = validation.annotated.was_interrupted;
  }
  validation.pages = std::move(readings.pages);
  for (rules::BookDigest& book : readings.books)
    if (book.was_read()) validation.books.push_back(std::move(book));
  return validation;
}

}  // namespace targetbook::batch
