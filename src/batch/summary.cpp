#include "batch/summary.hpp"

namespace targetbook::batch {

void RunSummary::add(const FileResult& result) {
  ++tried;
  if (result.was_read) ++read;
  for (const model::Form& form : result.submission.forms) ++forms_by_layout[form.layout];
  adjustments += result.submission.adjustments.size();
  leftovers += result.leftovers;
  findings.insert(findings.end(), result.findings.begin(), result.findings.end());
  for (const model::Unrecognised& sheet : result.submission.unrecognised)
    unrecognised.push_back({result.submission.source.file, sheet});
}

}  // namespace targetbook::batch
