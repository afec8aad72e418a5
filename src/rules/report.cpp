#include "rules/report.hpp"

#include <utility>

#include "rules/roster.hpp"
#include "rules/rule.hpp"

namespace targetbook::rules {

const char* to_string(Scope scope) {
  switch (scope) {
    case Scope::form: return "form";
    case Scope::workbook: return "workbook";
    case Scope::batch: return "batch";
    case Scope::reading: return "reading";
  }
  return "form";
}

void Report::found(Place place, Said said) {
  const model::Submission* book = place.book != nullptr ? place.book : book_;
  const model::Form* form = place.form != nullptr ? place.form : form_;
  base::Finding finding;
  finding.code = rule_.code;
  finding.name = rule_.name;
  finding.severity = said.severity.value_or(rule_.severity);
  if (book != nullptr) finding.file = book->source.file;
  if (form != nullptr) {
    finding.sheet = form->sheet;
    finding.layout = form->layout;
    finding.form = short_title(*form);
  }
  if (!place.sheet.empty()) finding.sheet = place.sheet;
  if (place.roster != nullptr) {
    finding.file = place.roster->file;
    finding.sheet = place.roster->sheet;
  }
  finding.cell = place.cell;
  finding.range = place.range;
  finding.field = std::move(place.field);
  finding.message = std::move(said.message);
  finding.actual = std::move(said.actual);
  finding.expected = std::move(said.expected);
  finding.fix = said.fix.zh.empty() ? base::words_of(rule_.fix) : std::move(said.fix);
  findings_.push_back(std::move(finding));
}

Coverage Report::coverage() const {
  Coverage coverage = coverage_;
  coverage.code = rule_.code;
  if (coverage.checked + coverage.not_applicable + coverage.insufficient == 0) coverage.not_applicable = 1;
  return coverage;
}

}  // namespace targetbook::rules
