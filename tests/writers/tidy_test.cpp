#include "writers/tables/tidy.hpp"

#include <gtest/gtest.h>

#include "layouts/drawing/catalogue.hpp"
#include "made_up.hpp"
#include "temporary.hpp"
#include "unzip.hpp"
#include "writers/tables/run_totals.hpp"
#include "writers/tables/tidy_table.hpp"

namespace targetbook::writers {
namespace {

class TidyFile : public testing::Test {
 protected:
  std::string make(const std::filesystem::path& folder) {
    const layouts::Catalogue catalogue;
    const auto output =
        start_tidy(folder, RenderContext{catalogue, nullptr, base::Language::zh, 1'700'000'000});
    output->add(made_up::everything(), {"../samples/江汉区信访局-2024.xlsx"});
    output->add(
        made_up::submission("b.xlsx", {made_up::hebei_form("玉田县信访局本级", "接访经费", 100'000'000)}),
        {"b#1.xlsx"});
    output->finish();
    return read_whole(folder / "tidy.xlsx");
  }
  TemporaryFolder folder_;
};

TEST_F(TidyFile, HasTheOverviewFirstAndASheetPerTable) {
  const auto parts = unzip(make(folder_.path()));
  const std::string& workbook = parts.at("xl/workbook.xml");
  std::size_t at = workbook.find("name=\"总览\"");
  ASSERT_NE(at, std::string::npos);
  for (const Table& table : shown_tables()) {
    const std::size_t next = workbook.find("name=\"" + std::string(table.name) + "\"");
    ASSERT_NE(next, std::string::npos) << table.name;
    EXPECT_GT(next, at);
    at = next;
  }
}

TEST_F(TidyFile, KeepsAmountsYearsAndNumbersAsNumbers) {
  const auto parts = unzip(make(folder_.path()));
  const std::string& projects = parts.at("xl/worksheets/sheet5.xml");
  EXPECT_NE(projects.find("<v>3109600</v>"), std::string::npos);
  EXPECT_NE(projects.find("<v>2022</v>"), std::string::npos);
  EXPECT_NE(projects.find("=按月实施"), std::string::npos);
  EXPECT_EQ(projects.find("<f>"), std::string::npos);
}

TEST_F(TidyFile, LinksToTheSources) {
  const auto parts = unzip(make(folder_.path()));
  const std::string& links = parts.at("xl/worksheets/_rels/sheet2.xml.rels");
  EXPECT_NE(links.find("../samples/江汉区信访局-2024.xlsx"), std::string::npos);
  EXPECT_NE(links.find("b%231.xlsx"), std::string::npos);
}

TEST_F(TidyFile, FiltersFreezesAndRepeatsHeadings) {
  const auto parts = unzip(make(folder_.path()));
  const std::string& indicators = parts.at("xl/worksheets/sheet7.xml");
  EXPECT_NE(indicators.find("<autoFilter ref=\"A1:AH13\"/>"), std::string::npos);
  EXPECT_NE(indicators.find("state=\"frozen\""), std::string::npos);
  EXPECT_NE(parts.at("xl/workbook.xml").find("'指标'!$1:$1"), std::string::npos);
}

TEST_F(TidyFile, HasTwoChartsOnTheOverview) {
  const auto parts = unzip(make(folder_.path()));
  EXPECT_TRUE(parts.count("xl/charts/chart1.xml"));
  EXPECT_TRUE(parts.count("xl/charts/chart2.xml"));
  EXPECT_FALSE(parts.count("xl/charts/chart3.xml"));
}

TEST_F(TidyFile, GivesTheSameBytesAgain) {
  EXPECT_EQ(make(folder_.path()), make(folder_.path() / "again"));
}

TEST_F(TidyFile, IsValidWithoutAnySubmission) {
  const layouts::Catalogue catalogue;
  const auto output = start_tidy(folder_.path(), RenderContext{catalogue});
  output->finish();
  const auto parts = unzip(read_whole(folder_.path() / "tidy.xlsx"));
  EXPECT_FALSE(parts.count("xl/charts/chart1.xml"));
  EXPECT_NE(parts.at("xl/worksheets/sheet1.xml").find("预算绩效目标汇总"), std::string::npos);
}

TEST_F(TidyFile, IsNotThereBeforeTheEnd) {
  const layouts::Catalogue catalogue;
  { start_tidy(folder_.path(), RenderContext{catalogue})->add(made_up::everything(), {"x"}); }
  EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

TEST(TidyTable, GoesOnOnAFurtherSheet) {
  const TemporaryFolder folder;
  xlsx::XlsxFile::Options options;
  options.constant_memory = true;
  xlsx::XlsxFile file(folder.path() / "t.xlsx", options);
  constexpr std::uint32_t rows_per_sheet = 4;
  TidyTable made(file, table(TableId::payment_plan), rows_per_sheet);
  const Row row(table(TableId::payment_plan).columns.size(), Value(std::int64_t{7}));
  for (int i = 0; i < 7; ++i) made.add_row(row);
  made.finish();
  file.close();
  const auto parts = unzip(read_whole(folder.path() / "t.xlsx"));
  EXPECT_NE(parts.at("xl/workbook.xml").find("支付计划(2)"), std::string::npos);
  EXPECT_NE(parts.at("xl/workbook.xml").find("支付计划(3)"), std::string::npos);
  EXPECT_EQ(parts.at("xl/worksheets/sheet1.xml").find("<row r=\"5\""), std::string::npos);
  EXPECT_NE(parts.at("xl/worksheets/sheet3.xml").find("<row r=\"2\""), std::string::npos);
  EXPECT_EQ(made.row_count(), 7U);
}

TEST(RunTotals, AddUpOverWorkbooks) {
  RunTotals totals;
  totals.add(made_up::everything(), {});
  totals.add(made_up::submission(
                 "b", {made_up::hebei_form("甲局", "一", 500), made_up::hebei_form("甲局", "二", 1)}),
             {});
  totals.add(made_up::submission("c", {made_up::hebei_form("甲局", "三", 1'000)}), {});
  EXPECT_EQ(totals.files, 3U);
  EXPECT_EQ(totals.projects, 4U);
  EXPECT_EQ(totals.indicators, 20U);
  EXPECT_EQ(totals.quantified, 16U);
  ASSERT_EQ(totals.bureaus().size(), 2U);
  EXPECT_EQ(totals.bureaus()[0].name, "江汉区信访局");
  EXPECT_EQ(totals.bureaus()[1].funds.total.money()->fen(), 1'501);
  EXPECT_EQ(totals.indicator_kinds(10).size(), 4U);
  const auto few = totals.indicator_kinds(2);
  ASSERT_EQ(few.size(), 2U);
  EXPECT_EQ(few[1].name, "其他");
  EXPECT_EQ(few[0].count + few[1].count, 20U);
}

TEST(RunTotals, ListWhatDoesNotCountApart) {
  RunTotals totals;
  const auto book = made_up::submission("旧.xlsx", {made_up::hebei_form("甲局", "一", 500)});
  totals.add(book, {"", rules::Standing::superseded, "玉田县"});
  totals.add(book, {"", rules::Standing::counts, "玉田县"});
  totals.add(book, {"", rules::Standing::counts, "江汉区"});
  EXPECT_EQ(totals.files, 3U);
  EXPECT_EQ(totals.counted_files, 2U);
  EXPECT_EQ(totals.funds().total.money()->fen(), 1'000);
  ASSERT_EQ(totals.bureaus().size(), 2U) << "two regions' bureaus of one name are two";
  EXPECT_EQ(totals.bureaus()[0].name, "江汉区甲局");
  ASSERT_EQ(totals.uncounted.size(), 1U);
  EXPECT_EQ(totals.uncounted[0].file, "旧.xlsx");
  EXPECT_EQ(totals.uncounted[0].bureaus.at(0).funds.total.money()->fen(), 500);
}

}  // namespace
}  // namespace targetbook::writers
