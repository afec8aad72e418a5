// One wrong amount in a clean form is one finding: every amount in turn, by a little, by ten thousand, by its
// sign and left out.
#include <gmock/gmock.h>

#include <map>
#include <set>

#include "base/decimal.hpp"
#include "case_file.hpp"

namespace targetbook::rules::test {
namespace {

std::vector<std::string> complaints(const Case& one) {
  std::vector<std::string> lines;
  for (const base::Finding& finding : findings_of(one))
    if (finding.severity != base::Severity::info) lines.push_back(finding.code + " " + line_of(finding, one));
  return lines;
}

/// The number of `#120|0.00`; nothing for other cells.
std::optional<base::Decimal> amount_in(const std::string& text) {
  const auto bar = text.find("|0.0");
  if (!text.starts_with("#") || bar == std::string::npos || text.ends_with("%")) return std::nullopt;
  return base::Decimal::parse(text.substr(1, bar - 1));
}

std::string with_number(const std::string& text, const base::Decimal& number) {
  return "#" + number.to_string() + text.substr(text.find('|'));
}

/// Amounts that stand alone: nothing else in the form says what they must be.
const std::set<std::string> free_amounts = {
    "wuhan-budget-12 J7",                            // a price: where it is blank, nothing can be reckoned
    "wuhan-department E18", "wuhan-department F18",  // the projects' budgets are those of other forms
    "wuhan-project C13",                             // the total budget of all years
    "wuhan-project H26",                             // what is bought, of what is spent
    "flat-list C4",         "flat-list C10",         // a list says one amount of a project
    "shanghai-project D6",  "shanghai-project D7",  "shanghai-project D9",  // of all years
    "two-terms C6",         "two-terms C7",         "two-terms C8",
};

/// A year's amount that is the sum of its parts, and no more than that of all years: both are told.
const std::set<std::string> bounded_twice = {"shanghai-project F6", "two-terms F6"};

std::map<std::string, std::string> faults_of(const std::string& text, const base::Decimal& amount) {
  return {{"seven more", with_number(text, add(amount, base::Decimal::whole(7)).value())},
          {"ten thousand times", with_number(text, amount.shifted(4).value())},
          {"negative", "#-" + text.substr(1)},
          {"blank", ""}};
}

void expect_one_finding(Case& clean, const std::string& id, base::CellRef at, std::string& cell) {
  const std::string before = cell;
  const std::string place = id + " " + base::to_a1(at);
  for (const auto& [what, text] : faults_of(before, amount_in(before).value())) {
    cell = text;
    const auto said = complaints(clean);
    EXPECT_LE(said.size(), bounded_twice.contains(place) ? 2U : 1U)
        << place << " " << what << " (" << before << "): " << testing::PrintToString(said);
    EXPECT_TRUE(!said.empty() || free_amounts.contains(place)) << place << " " << what << " is not found";
  }
  cell = before;
}

TEST(Amounts, EachOneThatIsWrongGivesOneFinding) {
  for (const std::string& id : clean_ids()) {
    Case clean;
    clean.books.push_back(clean_book(id));
    clean.settings.today = "2025-06-30";
    auto& rows = clean.books.front().sheets.front().rows;
    for (std::uint32_t r = 0; r < rows.size(); ++r)
      for (std::uint32_t c = 0; c < rows[r].size(); ++c)
        if (const auto amount = amount_in(rows[r][c]); amount && !amount->is_zero())
          expect_one_finding(clean, id, {r, c}, rows[r][c]);
  }
}

}  // namespace
}  // namespace targetbook::rules::test
