#include "batch/gathering.hpp"

#include <utility>

#include "ledger/packing.hpp"
#include "rules/across/what_counts.hpp"

namespace targetbook::batch {

Gathering::Gathering(RunOutputs& outputs, const rules::Roster* roster, const rules::Checker* checker,
                     RunSummary& summary)
    : outputs_(outputs), roster_(roster), checker_(checker), summary_(summary) {}

void Gathering::add(const Input& input, const std::string& submission, std::vector<base::Finding> findings) {
  if (!outputs_.wants_submissions()) return;
  const bool was_read = !submission.empty();
  model::Submission book;
  if (was_read) book = ledger::unpack_submission(submission);
  if (roster_ != nullptr || checker_ != nullptr) {
    books_.push_back(was_read ? rules::digest_of(book) : rules::BookDigest{});
    books_.back().file = input.file;
    books_.back().modified = input.modified;
  }
  if (checker_ != nullptr) verdicts_.push_back({std::move(findings), {}});
  if (!was_read) return;
  if (roster_ == nullptr)
    outputs_.add(book, input.path, {});
  else
    keep(input, submission);
}

void Gathering::keep(const Input& input, const std::string& submission) {
  try {
    if (!spool_) spool_.emplace();
    waiting_.push_back({&input, books_.size() - 1, spool_->keep(submission)});
  } catch (const base::FileError& error) {
    outputs_.give_up_all(error);
  }
}

void Gathering::finish() {
  try {
    pour();
  } catch (const base::FileError& error) {
    outputs_.give_up_all(error);
  }
  if (outputs_.wants_submissions()) tell_findings();
  outputs_.finish();
}

void Gathering::pour() {
  if (roster_ == nullptr) return;
  std::vector<const rules::BookDigest*> readable;
  for (const Waiting& each : waiting_) readable.push_back(&books_[each.book]);
  const std::vector<rules::BookStanding> standings = rules::what_counts(*roster_, readable);
  for (std::size_t i = 0; i < waiting_.size(); ++i) {
    const rules::BookStanding& standing = standings[i];
    outputs_.add(ledger::unpack_submission(spool_->bytes(waiting_[i].place)), waiting_[i].input->path,
                 {{}, standing.standing, standing.line ? roster_->entries[*standing.line].region : ""});
    if (standing.standing != rules::Standing::counts)
      summary_.uncounted.push_back({waiting_[i].input->file, standing.standing,
                                    standing.newer ? waiting_[*standing.newer].input->file : ""});
  }
}

void Gathering::tell_findings() {
  if (checker_ == nullptr) return;
  std::vector<const rules::BookDigest*> order;
  std::vector<const rules::BookDigest*> readable;
  for (const rules::BookDigest& book : books_) {
    order.push_back(&book);
    if (book.was_read()) readable.push_back(&book);
  }
  verdicts_.push_back(checker_->check_batch(readable, roster_));
  outputs_.add_findings(checker_->join(std::move(verdicts_), order).findings);
}

}  // namespace targetbook::batch
