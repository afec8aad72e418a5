#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/across/digest.hpp"
#include "rules/across/roster.hpp"

/// Which of the workbooks that were handed in count (计入): the one home of this, for every total, table,
/// board and rule.
namespace targetbook::rules {

enum class Standing : std::uint8_t {
  counts,
  superseded,  ///< a newer workbook of the same bureau and year has its projects
  other_year,  ///< the roster asks the bureau for another year
  off_roster,
};
/// 计入, 已被替代, 其他年度, 名单外
std::string_view standing_words(Standing standing);
/// counts, superseded, other-year, off-roster
const char* to_string(Standing standing);

struct BookStanding {
  Standing standing = Standing::counts;
  std::optional<std::size_t> line;  ///< of the roster; nothing off it
  std::optional<std::size_t>
      newer;  ///< of a superseded one: the number, among the books, of what replaces it
};

/// Of each bureau and year the workbook counts that was saved last (by the date saved in it, else its file's
/// time; of equal ones by its file's time, then the later one of the books), and every other one that is a
/// part for other projects: it shares none, by name or code, with those that count (where one of two has no
/// project: no kind of form). One standing per book, in their order. REQUIRES: books that could be read.
std::vector<BookStanding> what_counts(const Roster& roster, std::span<const BookDigest* const> books);

/// When a workbook was last saved: what it says itself, else its file's time; UTC, `2026-02-20T08:00:00Z`.
std::string moment_saved(const BookDigest& book);

/// The names of a superseded workbook's projects that the books that count do not have.
std::vector<std::string_view> left_behind(const BookDigest& superseded,
                                          std::span<const BookDigest* const> counted);

}  // namespace targetbook::rules
