#include "batch/inputs/naming.hpp"

#include "batch/inputs/safe_name.hpp"

#include <gmock/gmock.h>

#include <set>

#include "batch/inputs/workbook_names.hpp"

namespace targetbook::batch {
namespace {

using testing::ElementsAre;

Input input(const std::string& root, const std::string& below) {
  return {root + "/" + below, root + "/" + below, below, root, 0, std::nullopt};
}

std::vector<std::string> named(const std::vector<Input>& inputs, const OutputShape& shape = {{".xlsx"}, {}}) {
  return name_outputs(inputs, shape);
}

TEST(Naming, EndingIsTakenOff) {
  EXPECT_THAT(
      named({input("/in", "a.xlsx"), input("/in", "县/b.XLS"), input("/in", "c.2024"), input("/in", "d")}),
      ElementsAre("a", "县/b", "c.2024", "d"));
}

TEST(Naming, EndingOfWhateverCanBeReadIsTakenOff) {
  EXPECT_THAT(
      named({input("/in", "a.fods"), input("/in", "b.XML"), input("/in", "c.html"), input("/in", "d.htm")}),
      ElementsAre("a", "b", "c", "d"));
  EXPECT_THAT(named({input("/in", "a.fods"), input("/in", "a.xlsx")}), ElementsAre("a.fods", "a.xlsx"));
}

TEST(Naming, SameNameWithTwoEndingsKeepsTheEndings) {
  EXPECT_THAT(named({input("/in", "a.xls"), input("/in", "a.xlsx"), input("/in", "b.xlsx")}),
              ElementsAre("a.xls", "a.xlsx", "b"));
}

TEST(Naming, KeptEndingThatCollidesAgain) {
  EXPECT_THAT(named({input("/in", "a.xls"), input("/in", "a.xls.xlsx"), input("/in", "a.xlsx")}),
              ElementsAre("a.xls", "a.xls.xlsx", "a.xlsx"));
}

TEST(Naming, TwoRootsHaveTheirNameInFront) {
  EXPECT_THAT(named({input("/x/2023", "a.xlsx"), input("/x/2024", "a.xlsx"), input("/x/2024", "b.xlsx")}),
              ElementsAre("2023/a", "2024/a", "b"));
}

TEST(Naming, RootsOfOneNameAreToldApartByTheFolderAbove) {
  EXPECT_THAT(named({input("/x/in", "a.xlsx"), input("/y/in", "a.xlsx")}), ElementsAre("x/in/a", "y/in/a"));
}

TEST(Naming, TwoRootsAndTwoEndings) {
  const auto names = named({input("/p", "a.xlsx"), input("/q", "a.xlsx"), input("/q", "a.xls")});
  EXPECT_THAT(names, ElementsAre("p/a", "q/a.xlsx", "q/a.xls"));
}

TEST(Naming, NamesThatDifferInCaseOnlyDoNotCollideOnAnySystem) {
  const auto names =
      named({input("/in", "A.xlsx"), input("/in", "a.xlsx"), input("/in", "Ａ.xls"), input("/in", "ａ.ods")});
  std::set<std::string> folded;
  for (const std::string& name : names) folded.insert(fold_case(name));
  EXPECT_EQ(folded.size(), names.size());
  EXPECT_THAT(names, ElementsAre("A.xlsx", "a.xlsx (2)", "Ａ.xls", "ａ.ods"));
}

TEST(Naming, FilesOfTheRunKeepTheirNames) {
  EXPECT_THAT(named({input("/in", "Tidy.xlsx"), input("/in", "a.xlsx")}, {{".xlsx"}, {"tidy.xlsx"}}),
              ElementsAre("Tidy.xlsx", "a"));
  EXPECT_THAT(named({input("/in", "tidy.xlsx")}, {{".json"}, {"tidy.xlsx"}}), ElementsAre("tidy"));
}

TEST(Naming, FolderNamedLikeAnOutput) {
  EXPECT_THAT(named({input("/in", "a.xls"), input("/in", "a.xlsx/b.xls")}), ElementsAre("a.xls", "a.xlsx/b"));
}

TEST(Naming, DependsOnTheInputsAlone) {
  const std::vector<Input> inputs{input("/in", "a.xls"), input("/in", "a.xlsx")};
  EXPECT_EQ(named(inputs), named(inputs));
}

TEST(Naming, NamesTooLongForAFileSystemAreCutAtACharacterAndStayApart) {
  std::string wide;
  for (int i = 0; i < 90; ++i) wide += "县";
  const std::string one = fitting_path("a/" + wide + "一/b");
  const std::string other = fitting_path("a/" + wide + "二/b");
  EXPECT_NE(one, other);
  EXPECT_EQ(one.substr(0, 2 + 77 * 3), "a/" + wide.substr(0, 77 * 3));
  EXPECT_EQ(one.size(), 2 + 77 * 3 + 9 + 2);
  EXPECT_EQ(fitting_path("a/短/b"), "a/短/b");
}

}  // namespace
}  // namespace targetbook::batch
