#include "nightly/bureaus.hpp"

#include <algorithm>

#include "base/moment.hpp"
#include "rules/across/roster_match.hpp"

namespace targetbook::nightly {

HandedIn handed_in(const std::string& path, const rules::BookDigest& digest, std::int64_t modified_ns,
                   const rules::Roster* roster) {
  constexpr std::int64_t nanoseconds = 1'000'000'000;
  HandedIn book;
  book.path = path;
  book.year = rules::year_of(digest);
  book.saved = digest.saved.empty() ? base::utc_moment(modified_ns / nanoseconds) : digest.saved;
  book.bureau = rules::unit_of_book(digest);
  for (const rules::FormDigest& form : digest.forms)
    if (book.bureau_code.empty()) book.bureau_code = digest.text(form.department_code);
  if (roster == nullptr) return book;
  book.line = rules::entry_of(*roster, digest);
  if (book.line) {
    book.bureau_code = roster->entries[*book.line].bureau_code;
    book.bureau = roster->entries[*book.line].bureau;
  }
  return book;
}

std::vector<BureauState> board(const rules::Roster& roster, const std::vector<HandedIn>& books,
                               const std::string& today) {
  std::vector<BureauState> board(roster.entries.size());
  std::vector<const HandedIn*> newest(roster.entries.size(), nullptr);
  for (const HandedIn& book : books) {
    if (!book.line) continue;
    const HandedIn*& so_far = newest[*book.line];
    if (so_far == nullptr) {
      so_far = &book;
    } else {
      const bool is_newer = book.saved >= so_far->saved;
      board[*book.line].superseded.push_back(is_newer ? so_far->path : book.path);
      if (is_newer) so_far = &book;
    }
  }
  for (std::size_t i = 0; i < board.size(); ++i) {
    using State = BureauState::State;
    const std::string& deadline = roster.entries[i].deadline;
    board[i].line = i;
    if (newest[i] == nullptr) {
      board[i].state = !deadline.empty() && today > deadline ? State::overdue : State::missing;
      continue;
    }
    board[i].counts = newest[i]->path;
    board[i].state =
        !deadline.empty() && base::local_date(newest[i]->saved) > deadline ? State::late : State::received;
    std::sort(board[i].superseded.begin(), board[i].superseded.end());
  }
  return board;
}

const char* to_string(BureauState::State state) {
  switch (state) {
    case BureauState::State::missing:
      return "missing";
    case BureauState::State::overdue:
      return "overdue";
    case BureauState::State::received:
      return "received";
    case BureauState::State::late:
      return "late";
  }
  return "missing";
}

}  // namespace targetbook::nightly
