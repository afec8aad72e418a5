// Which of a bureau's workbooks count.
#include "rules/across/what_counts.hpp"

#include <gmock/gmock.h>

#include "case_file.hpp"

namespace targetbook::rules::test {
namespace {

using enum Standing;
using testing::ElementsAre;

class WhatCounts : public testing::Test {
 protected:
  WhatCounts() {
    RosterEntry entry;
    entry.region_code = "130229";
    entry.region = "玉田县";
    entry.bureau_code = "202001";
    entry.bureau = "玉田县档案馆";
    entry.year = 2025;
    roster_.entries.push_back(entry);
  }

  /// A workbook with one project.
  static BookDigest book(const std::string& project, const std::string& saved, std::int64_t modified = 0,
                         int year = 2025) {
    model::Submission submission = read_book(clean_book("hebei-project")).submission;
    model::Form& form = submission.forms.front();
    form.year = year;
    auto& target = std::get<model::ProjectTarget>(form.body);
    target.project.name.value = project;
    target.project.code.value.clear();
    submission.source.saved = saved;
    BookDigest digest = digest_of(submission);
    digest.modified = modified;
    return digest;
  }

  [[nodiscard]] std::vector<Standing> standings(const std::vector<BookDigest>& books) const {
    std::vector<const BookDigest*> all;
    for (const BookDigest& each : books) all.push_back(&each);
    std::vector<Standing> standings;
    for (const BookStanding& each : what_counts(roster_, all)) standings.push_back(each.standing);
    return standings;
  }

  Roster roster_;
};

TEST_F(WhatCounts, TheOneSavedLastWhateverItsFilesTime) {
  EXPECT_THAT(standings({book("甲", "2025-02-02T08:00:00Z", 1), book("甲", "2025-02-01T08:00:00Z", 2)}),
              ElementsAre(counts, superseded));
}

TEST_F(WhatCounts, ByItsFilesTimeWhereItDoesNotSay) {
  EXPECT_THAT(standings({book("甲", "", 1'700'000'000), book("甲", "", 1'800'000'000)}),
              ElementsAre(superseded, counts));
  EXPECT_THAT(standings({book("甲", "2025-02-01T08:00:00Z", 9), book("甲", "2025-02-01T08:00:00Z", 3)}),
              ElementsAre(counts, superseded));
}

TEST_F(WhatCounts, APartForOtherProjectsAddsToIt) {
  EXPECT_THAT(standings({book("甲", "2025-02-03T08:00:00Z"), book("乙", "2025-02-01T08:00:00Z"),
                         book("乙", "2025-02-02T08:00:00Z")}),
              ElementsAre(counts, superseded, counts));
}

TEST_F(WhatCounts, AnotherYearAndNobodyOnTheRosterAreApart) {
  BookDigest other = book("甲", "2025-02-03T08:00:00Z", 0, 2024);
  EXPECT_THAT(standings({other, book("甲", "2025-02-01T08:00:00Z")}), ElementsAre(other_year, counts));
  roster_.entries[0].year.reset();
  EXPECT_THAT(standings({other, book("甲", "2025-02-01T08:00:00Z")}), ElementsAre(counts, counts))
      << "one workbook of each year, where the roster asks for none";
  roster_.entries[0].bureau_code = "999";
  roster_.entries[0].bureau = "玉田县财政局";
  EXPECT_THAT(standings({book("甲", "")}), ElementsAre(off_roster));
}

}  // namespace
}  // namespace targetbook::rules::test
