#include "nightly/bureaus.hpp"

#include <algorithm>

#include "base/moment.hpp"
#include "rules/across/roster_match.hpp"

namespace targetbook::nightly {

HandedIn handed_in(const std::string& path, const rules::BookDigest& digest,
                   const rules::BookStanding& standing, const rules::Roster* roster) {
  HandedIn book;
  book.path = path;
  book.year = rules::year_of(digest);
  book.saved = rules::moment_saved(digest);
  book.bureau = rules::unit_of_book(digest);
  for (const rules::FormDigest& form : digest.forms)
    if (book.bureau_code.empty()) book.bureau_code = digest.text(form.department_code);
  if (roster == nullptr) return book;
  book.standing = standing.standing;
  book.line = standing.line;
  if (book.line) {
    book.bureau_code = roster->entries[*book.line].bureau_code;
    book.bureau = roster->entries[*book.line].bureau;
  }
  return book;
}

std::string region_of(const HandedIn& book, const rules::Roster* roster) {
  return roster != nullptr && book.line ? roster->entries[*book.line].region : std::string();
}

std::vector<BureauState> board(const rules::Roster& roster, const std::vector<HandedIn>& books,
                               const std::string& today) {
  std::vector<BureauState> board(roster.entries.size());
  std::vector<std::vector<const HandedIn*>> counted(roster.entries.size());
  for (const HandedIn& book : books) {
    if (!book.line) continue;
    if (book.standing == rules::Standing::counts) counted[*book.line].push_back(&book);
    if (book.standing == rules::Standing::superseded) board[*book.line].superseded.push_back(book.path);
  }
  for (std::size_t i = 0; i < board.size(); ++i) {
    using State = BureauState::State;
    const std::string& deadline = roster.entries[i].deadline;
    board[i].line = i;
    if (counted[i].empty()) {
      board[i].state = !deadline.empty() && today > deadline ? State::overdue : State::missing;
      continue;
    }
    const auto newest =
        std::max_element(counted[i].rbegin(), counted[i].rend(),
                         [](const HandedIn* a, const HandedIn* b) { return a->saved < b->saved; });
    board[i].counts = (*newest)->path;
    for (const HandedIn* book : counted[i]) {
      board[i].errors += book->errors;
      board[i].warnings += book->warnings;
      if (book != *newest) board[i].parts.push_back(book->path);
    }
    board[i].state =
        !deadline.empty() && base::local_date((*newest)->saved) > deadline ? State::late : State::received;
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
