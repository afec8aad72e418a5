// A golden that fails says what differs, shortly, and how to accept it.
#include "support/golden.hpp"

#include <gmock/gmock.h>

#include "support/line_difference.hpp"

namespace targetbook::test {
namespace {

using testing::HasSubstr;

TEST(LineDifference, IsEmptyForTheSameText) {
  EXPECT_EQ(line_difference("a\nb\n", "a\nb\n"), "");
}

TEST(LineDifference, ShowsOneLineAroundEachPlace) {
  EXPECT_EQ(line_difference("1\n2\n3\n4\n5\n6\n7\n", "1\n2\n3\nvier\n5\n6\n7\n8\n"),
            "@@ line 3 @@\n 3\n-4\n+vier\n 5\n@@ line 7 @@\n 7\n+8\n");
}

TEST(LineDifference, IsCutWhereItGetsLong) {
  EXPECT_THAT(line_difference("", "1\n2\n3\n4\n", 2), HasSubstr("+2\n… and 2 lines more"));
}

TEST(LineDifference, TellsOfTheLastLineEnd) {
  EXPECT_THAT(line_difference("a\n", "a"), HasSubstr("line end"));
}

TEST(Golden, TellsTheDifferenceAndTheCommand) {
  const auto result = is_accepted("old\n", "new\n");
  EXPECT_FALSE(result);
  EXPECT_THAT(result.message(), HasSubstr("-old\n+new\n"));
  EXPECT_THAT(result.message(), HasSubstr("scripts/bless 'Golden.TellsTheDifferenceAndTheCommand'"));
}

}  // namespace
}  // namespace targetbook::test
