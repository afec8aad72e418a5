#include "rules/across/what_counts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/moment.hpp"
#include "rules/across/roster_match.hpp"

namespace targetbook::rules {
namespace {

using Numbers = std::vector<std::size_t>;

/// What a workbook hands in.
struct Parts {
  std::set<std::string_view> names;  ///< of projects, plain
  std::set<std::string_view> codes;
  std::set<std::string_view> evaluated;  ///< names of projects whose self-evaluations it has
  std::set<std::string_view> layouts;    ///< of all its other forms
};

Parts parts_of(const BookDigest& book) {
  Parts parts;
  for (const ProjectDigest& project : book.projects) {
    if (project.plain_name.size != 0) parts.names.insert(book.text(project.plain_name));
    if (project.code.size != 0) parts.codes.insert(book.text(project.code));
  }
  for (const FormDigest& form : book.forms)
    if (form.evaluated)
      parts.evaluated.insert(book.text(*form.evaluated));
    else
      parts.layouts.insert(book.text(form.layout));
  return parts;
}

bool share_any(const std::set<std::string_view>& left, const std::set<std::string_view>& right) {
  return std::any_of(left.begin(), left.end(), [&](std::string_view part) { return right.contains(part); });
}

/// Two workbooks with projects are held against each other by these; what else comes with them (a list of
/// contents, a narrative) may well be there twice. A workbook without any form replaces and adds nothing.
bool replaces(const BookDigest& newer, const BookDigest& older) {
  const Parts left = parts_of(newer);
  const Parts right = parts_of(older);
  if (older.forms.empty()) return true;
  if (newer.projects.empty() || older.projects.empty())
    return share_any(left.layouts, right.layouts) || share_any(left.evaluated, right.evaluated);
  return share_any(left.names, right.names) || share_any(left.codes, right.codes);
}

/// Decides among the workbooks of one bureau and year.
class Contest {
 public:
  Contest(std::span<const BookDigest* const> books, std::vector<BookStanding>& standings)
      : books_(books), standings_(standings) {}

  void decide(Numbers numbers) {
    std::stable_sort(numbers.begin(), numbers.end(), [&](std::size_t a, std::size_t b) {
      return std::make_pair(moment_saved(*books_[a]), books_[a]->modified) <
             std::make_pair(moment_saved(*books_[b]), books_[b]->modified);
    });
    Numbers counted;
    for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
      const auto newer = std::find_if(counted.begin(), counted.end(), [&](std::size_t other) {
        return replaces(*books_[other], *books_[*number]);
      });
      if (newer == counted.end()) {
        counted.push_back(*number);
        continue;
      }
      standings_[*number].standing = Standing::superseded;
      standings_[*number].newer = *newer;
    }
  }

 private:
  std::span<const BookDigest* const> books_;
  std::vector<BookStanding>& standings_;
};

}  // namespace

std::string_view standing_words(Standing standing) {
  switch (standing) {
    case Standing::counts:
      return "计入";
    case Standing::superseded:
      return "已被替代";
    case Standing::other_year:
      return "其他年度";
    case Standing::off_roster:
      return "名单外";
  }
  return "计入";
}

const char* to_string(Standing standing) {
  switch (standing) {
    case Standing::counts:
      return "counts";
    case Standing::superseded:
      return "superseded";
    case Standing::other_year:
      return "other-year";
    case Standing::off_roster:
      return "off-roster";
  }
  return "counts";
}

std::string moment_saved(const BookDigest& book) {
  return book.saved.empty() ? base::utc_moment(book.modified) : book.saved;
}

std::vector<BookStanding> what_counts(const Roster& roster, std::span<const BookDigest* const> books) {
  std::vector<BookStanding> standings(books.size());
  std::map<std::size_t, std::map<std::optional<int>, Numbers>> of_line;
  for (std::size_t i = 0; i < books.size(); ++i) {
    standings[i].line = entry_of(roster, *books[i]);
    if (!standings[i].line) {
      standings[i].standing = Standing::off_roster;
      continue;
    }
    const std::optional<int> asked = roster.entries[*standings[i].line].year;
    const std::optional<int> year = year_of(*books[i]);
    if (asked && year && *year != *asked)
      standings[i].standing = Standing::other_year;
    else
      of_line[*standings[i].line][year ? year : asked].push_back(i);
  }
  for (auto& [line, years] : of_line) {
    // What says no year is of the bureau's only one.
    if (const auto without = years.find(std::nullopt); without != years.end() && years.size() == 2) {
      const Numbers numbers = std::move(without->second);
      years.erase(without);
      Numbers& only = years.begin()->second;
      only.insert(only.end(), numbers.begin(), numbers.end());
      std::sort(only.begin(), only.end());
    }
    for (const auto& [year, numbers] : years) Contest(books, standings).decide(numbers);
  }
  return standings;
}

std::vector<std::string_view> left_behind(const BookDigest& superseded,
                                          std::span<const BookDigest* const> counted) {
  Parts kept;
  for (const BookDigest* book : counted) {
    Parts parts = parts_of(*book);
    kept.names.merge(parts.names);
    kept.codes.merge(parts.codes);
  }
  std::vector<std::string_view> names;
  for (const ProjectDigest& project : superseded.projects) {
    const std::string_view name = superseded.text(project.plain_name);
    const bool has_code = project.code.size != 0 && kept.codes.contains(superseded.text(project.code));
    if (!name.empty() && !has_code && !kept.names.contains(name))
      names.push_back(superseded.text(project.name));
  }
  return names;
}

}  // namespace targetbook::rules
