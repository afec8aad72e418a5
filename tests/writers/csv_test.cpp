#include "writers/tables/csv.hpp"

#include <gtest/gtest.h>

#include <random>

#include "base/files.hpp"
#include "layouts/drawing/catalogue.hpp"
#include "made_up.hpp"
#include "support/golden.hpp"
#include "temporary.hpp"

namespace targetbook::writers {
namespace {

TEST(Neutralised, GuardsWhatLooksLikeAFormula) {
  EXPECT_EQ(neutralised("=1+1"), "'=1+1");
  EXPECT_EQ(neutralised("-"), "'-");
  EXPECT_EQ(neutralised("@x"), "'@x");
  EXPECT_EQ(neutralised("\tx"), "'\tx");
  EXPECT_EQ(neutralised("＝1"), "'＝1");
  EXPECT_EQ(neutralised("'quoted"), "''quoted");
  EXPECT_EQ(neutralised("≥85%"), "≥85%");
  EXPECT_EQ(neutralised(""), "");
}

TEST(Neutralised, IsUndoneExactly) {
  std::mt19937 random(20240521);
  const std::vector<std::string> pieces{"=",  "+", "-",  "@",  "\t", "\r", "\n", "'",
                                        "\"", ",", "＝", "项", "a",  "1",  " "};
  std::uniform_int_distribution<std::size_t> which(0, pieces.size() - 1);
  std::uniform_int_distribution<int> length(0, 6);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int i = length(random); i > 0; --i) text += pieces[which(random)];
    const std::string safe = neutralised(text);
    ASSERT_EQ(unneutralised(safe), text);
    ASSERT_TRUE(safe.empty() || std::string_view("=+-@\t\r\n").find(safe.front()) == std::string_view::npos)
        << text;
  }
}

TEST(CsvField, QuotesAsRfc4180Has) {
  EXPECT_EQ(csv_field("plain"), "plain");
  EXPECT_EQ(csv_field("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_field("say \"so\""), "\"say \"\"so\"\"\"");
  EXPECT_EQ(csv_field("two\nlines"), "\"two\nlines\"");
}

class CsvFiles : public testing::Test {
 protected:
  std::string make(const std::string& name) {
    const layouts::Catalogue catalogue;
    const auto output = start_csv(folder_.path(), RenderContext{catalogue});
    output->add(made_up::everything(), {"../samples/江汉区信访局-2024.xlsx"});
    output->add(
        made_up::submission("b.xlsx", {made_up::hebei_form("玉田县信访局本级", "接访经费", 100'000'000)}),
        {"b.xlsx"});
    output->finish();
    return read_whole(folder_.path() / "csv" / name);
  }
  TemporaryFolder folder_;
};

TEST_F(CsvFiles, HaveByteOrderMarkHeadingsAndWholeLines) {
  test::expect_golden("writers/golden/indicators.csv", make("指标.csv"));
  test::expect_golden("writers/golden/projects.csv", make("项目.csv"));
  test::expect_golden("writers/golden/budget_cells.csv", make("预算表.csv"));
}

TEST_F(CsvFiles, LeaveNumbersAloneAndGuardTexts) {
  const std::string projects = make("项目.csv");
  EXPECT_NE(projects.find(",'=按月实施,"), std::string::npos);
  EXPECT_NE(projects.find(",3109600.00,"), std::string::npos);
}

TEST_F(CsvFiles, SayHowToReadThem) {
  const std::string notes = make("说明.txt");
  EXPECT_NE(notes.find("还原办法"), std::string::npos);
  EXPECT_NE(notes.find("指标.csv"), std::string::npos);
}

TEST_F(CsvFiles, AreOnePerTableAndTheNotes) {
  make("指标.csv");
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder_.path() / "csv"))
    count += entry.exists() ? 1U : 0U;
  EXPECT_EQ(count, shown_tables().size() + 1);
}

TEST_F(CsvFiles, AreNotThereBeforeTheEnd) {
  const layouts::Catalogue catalogue;
  {
    const auto output = start_csv(folder_.path(), RenderContext{catalogue});
    output->add(made_up::everything(), {"x.xlsx"});
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder_.path() / "csv"));
}

}  // namespace
}  // namespace targetbook::writers
