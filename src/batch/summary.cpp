#include "batch/summary.hpp"

#include <utility>

namespace targetbook::batch {

FileTally FileTally::of(const FileResult& result) {
  FileTally tally;
  tally.was_read = result.was_read;
  for (const model::Form& form : result.submission.forms) ++tally.forms_by_layout[form.layout];
  tally.adjustments = result.submission.adjustments.size();
  tally.leftovers = result.leftovers;
  tally.findings = result.findings;
  tally.unrecognised = result.submission.unrecognised;
  return tally;
}

void RunSummary::add(const std::string& file, FileTally tally) {
  ++tried;
  if (tally.was_read) ++read;
  for (const auto& [layout, forms] : tally.forms_by_layout) forms_by_layout[layout] += forms;
  adjustments += tally.adjustments;
  leftovers += tally.leftovers;
  written += tally.written;
  for (base::Finding& finding : tally.findings) findings.push_back(std::move(finding));
  for (model::Unrecognised& sheet : tally.unrecognised) unrecognised.push_back({file, std::move(sheet)});
}

}  // namespace targetbook::batch
