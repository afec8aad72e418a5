#include "rules/engine/report.hpp"

#include <map>
#include <utility>

#include "rules/across/digest.hpp"
#include "rules/across/roster.hpp"
#include "rules/engine/rule.hpp"

namespace targetbook::rules {

const char* to_string(Scope scope) {
  switch (scope) {
    case Scope::form:
      return "form";
    case Scope::workbook:
      return "workbook";
    case Scope::batch:
      return "batch";
    case Scope::reading:
      return "reading";
  }
  return "form";
}

Coverage& Coverage::operator+=(const Coverage& other) {
  checked += other.checked;
  not_applicable += other.not_applicable;
  insufficient += other.insufficient;
  return *this;
}

std::vector<Coverage> summed(const std::vector<Coverage>& coverage) {
  std::map<std::string_view, Coverage> by_code;
  for (const Coverage& each : coverage) (by_code[each.code] += each).code = each.code;
  std::vector<Coverage> sums;
  for (auto& [code, sum] : by_code) sums.push_back(std::move(sum));
  return sums;
}

void Report::found(Place place, Said said) {
  const model::Form* form = place.form != nullptr ? place.form : form_;
  base::Finding finding;
  finding.code = rule_.code;
  finding.name = rule_.name;
  finding.severity = said.severity.value_or(rule_.severity);
  if (book_ != nullptr) finding.file = book_->source.file;
  if (form != nullptr) {
    finding.sheet = form->sheet;
    finding.layout = form->layout;
    finding.form = short_title(*form);
  }
  if (place.book != nullptr) finding.file = place.book->file;
  if (place.book != nullptr && place.book_form != nullptr) {
    finding.sheet = place.book->text(place.book_form->sheet);
    finding.layout = place.book->text(place.book_form->layout);
    finding.form = place.book->text(place.book_form->title);
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
  if (tell_ != nullptr)
    (*tell_)(std::move(finding));
  else
    findings_.push_back(std::move(finding));
}

Coverage Report::coverage() const {
  Coverage coverage = coverage_;
  coverage.code = rule_.code;
  if (coverage.checked + coverage.not_applicable + coverage.insufficient == 0) coverage.not_applicable = 1;
  return coverage;
}

}  // namespace targetbook::rules
