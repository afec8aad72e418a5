// One cell left blank in a clean form is one finding at most: whatever hangs on it is not told as well.
#include <gmock/gmock.h>

#include <utility>

#include "case_file.hpp"

namespace targetbook::rules::test {
namespace {

std::vector<std::string> complaints(const Case& one) {
  std::vector<std::string> lines;
  for (const base::Finding& finding : findings_of(one))
    if (finding.severity != base::Severity::info) lines.push_back(finding.code + " " + line_of(finding, one));
  return lines;
}

TEST(Blanks, EachCellLeftBlankGivesOneFindingAtMost) {
  for (const std::string& id : clean_ids()) {
    Case clean;
    clean.books.push_back(clean_book(id));
    clean.settings.today = "2025-06-30";
    auto& rows = clean.books.front().sheets.front().rows;
    for (std::uint32_t r = 0; r < rows.size(); ++r)
      for (std::uint32_t c = 0; c < rows[r].size(); ++c) {
        std::string& cell = rows[r][c];
        const std::string place = id + " " + base::to_a1(base::CellRef{r, c});
        if (cell.empty() || cell == "<" || cell == "^") continue;
        const std::string before = std::exchange(cell, "");
        const auto said = complaints(clean);
        // The amounts below a heading that holds the year are told as unread; their total then differs as
        // well. Of two terms beside each other both are told whose group is not theirs.
        const bool is_of_both = id == "two-terms" && before == "效益指标";
        const std::size_t most = before.find("预算申报数") == std::string::npos && !is_of_both ? 1 : 2;
        EXPECT_LE(said.size(), most) << place << " (" << before << "): " << testing::PrintToString(said);
        cell = before;
      }
  }
}

}  // namespace
}  // namespace targetbook::rules::test
