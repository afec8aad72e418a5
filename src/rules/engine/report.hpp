#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "base/say.hpp"
#include "model/submission.hpp"

namespace targetbook::rules {

struct BookDigest;
struct FormDigest;
struct Rule;
struct Roster;

using base::say;

/// Where a finding points: the smallest cell that is wrong, or where a missing thing belongs.
struct Place {
  std::optional<base::CellRef> cell;
  std::string field;                     ///< the value's JSON path: `indicators[3].value`
  std::optional<base::CellRange> range;  ///< a sum's operands
  const model::Form* form = nullptr;     ///< another form than the one being checked (workbook rules)
  const BookDigest* book = nullptr;      ///< a workbook and a form of it (batch rules)
  const FormDigest* book_form = nullptr;
  std::string sheet = {};          ///< where no form stands there; else the form's own
  const Roster* roster = nullptr;  ///< the roster instead of a workbook: `cell` is a line of its file
};

/// What it says there.
struct Said {
  base::Words message;
  std::string actual;
  std::string expected;
  base::Words fix;                         ///< the rule's own words where empty
  std::optional<base::Severity> severity;  ///< where the rule's own does not fit this case
};

/// How often a rule was decided, did not apply, or could not be decided for want of data.
struct Coverage {
  std::string code;
  std::size_t checked = 0;
  std::size_t not_applicable = 0;
  std::size_t insufficient = 0;

  Coverage& operator+=(const Coverage& other);
};
/// One a rule, in order of code, of the many that the forms of a workbook have.
std::vector<Coverage> summed(const std::vector<Coverage>& coverage);

/// Where findings go as they are made.
using Tell = std::function<void(base::Finding)>;

/// Takes what one rule has to say about one form, workbook or batch.
class Report {
 public:
  Report(const Rule& rule, const model::Submission* book, const model::Form* form)
      : rule_(rule), book_(book), form_(form) {}
  /// Findings are handed on at once and not kept: a batch has many. REQUIRES: `tell` outlives the report.
  Report(const Rule& rule, const Tell& tell) : rule_(rule), tell_(&tell) {}

  /// The rule could decide `count` times, with or without finding anything. A call that says none of the
  /// three counts as not applicable.
  void checked(std::size_t count = 1) { coverage_.checked += count; }
  void not_applicable(std::size_t count = 1) { coverage_.not_applicable += count; }
  /// What the rule needs is not there, so it cannot tell.
  void insufficient(std::size_t count = 1) { coverage_.insufficient += count; }
  void found(Place place, Said said);

  [[nodiscard]] Coverage coverage() const;
  [[nodiscard]] std::vector<base::Finding>& findings() { return findings_; }

 private:
  const Rule& rule_;
  const model::Submission* book_ = nullptr;
  const model::Form* form_ = nullptr;
  const Tell* tell_ = nullptr;
  Coverage coverage_;
  std::vector<base::Finding> findings_;
};

}  // namespace targetbook::rules
