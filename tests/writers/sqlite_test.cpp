#include "writers/tables/sqlite.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "layouts/drawing/catalogue.hpp"
#include "made_up.hpp"
#include "support/golden.hpp"
#include "temporary.hpp"
#include "writers/tables/sqlite_schema.hpp"

namespace targetbook::writers {
namespace {

class SqliteFile : public testing::Test {
 protected:
  void make(const std::filesystem::path& folder) {
    const layouts::Catalogue catalogue;
    const auto output = start_sqlite(folder, RenderContext{catalogue});
    output->add(made_up::everything(), {"x.xlsx"});
    output->add(
        made_up::submission("b.xlsx", {made_up::hebei_form("玉田县信访局本级", "接访经费", 100'000'000),
                                       made_up::hebei_form("玉田县信访局本级", "信访救助基金", 50'000'001)}),
        {"b.xlsx"});
    output->finish();
  }
  std::string ask(const std::string& sql) {
    SQLite::Database database((folder_.path() / "submissions.sqlite").string());
    SQLite::Statement statement(database, sql);
    std::string out;
    while (statement.executeStep())
      for (int i = 0; i < statement.getColumnCount(); ++i)
        out += statement.getColumn(i).getString() + (i + 1 < statement.getColumnCount() ? "|" : "\n");
    return out;
  }
  TemporaryFolder folder_;
};

TEST_F(SqliteFile, HoldsTogether) {
  make(folder_.path());
  EXPECT_EQ(ask("PRAGMA integrity_check"), "ok\n");
  EXPECT_EQ(ask("PRAGMA foreign_key_check"), "");
  EXPECT_EQ(ask("PRAGMA user_version"), std::to_string(sqlite_schema_version) + "\n");
}

TEST_F(SqliteFile, KeepsAmountsInWholeFen) {
  make(folder_.path());
  EXPECT_EQ(ask("SELECT total_fen, typeof(total_fen) FROM projects ORDER BY id"),
            "310960000|integer\n100000000|integer\n50000001|integer\n");
}

TEST_F(SqliteFile, AddsUpByBureauAndYear) {
  make(folder_.path());
  EXPECT_EQ(ask("SELECT bureau, code, year, workbooks, projects, indicators, total_fen, total_yuan "
                "FROM totals_by_bureau_and_year"),
            "江汉区信访局||2024|1|1|8|310960000|3109600.0\n"
            "玉田县信访局本级|202001|2022|1|2|8|150000001|1500000.01\n");
}

TEST_F(SqliteFile, CountsIndicatorsOfProjects) {
  make(folder_.path());
  EXPECT_EQ(
      ask("SELECT name, goals, indicators, indicators_with_number, output_indicators FROM project_summary"),
      "信访工作经费|2|4|4|2\n接访经费|1|4|3|2\n信访救助基金|1|4|3|2\n");
}

TEST_F(SqliteFile, FindsIndicatorsWithoutANumber) {
  make(folder_.path());
  EXPECT_EQ(ask("SELECT project, level3, value, value_type, cell FROM indicators_without_number LIMIT 2"),
            "|社会稳定性|持续提升|定性|F23\n接访经费|社会稳定性|持续提升|定性|F12\n");
}

TEST_F(SqliteFile, HasAViewPerTableInChinese) {
  make(folder_.path());
  EXPECT_EQ(ask("SELECT \"单位\", \"项目名称\", \"预算合计\", \"来源文件\", \"工作表\" FROM \"项目\" WHERE "
                "\"年度\" = 2022"),
            "玉田县信访局本级|接访经费|1000000.0|b.xlsx|1.接访经费\n玉田县信访局本级|信访救助基金|500000.01|"
            "b.xlsx|1.接访经费\n");
  for (const Table& table : tables())
    EXPECT_EQ(ask("SELECT count(*) FROM \"" + std::string(table.name) + "\""),
              ask("SELECT count(*) FROM " + std::string(table.sql)))
        << table.sql;
}

TEST_F(SqliteFile, TiesAdjustmentsToTheirForm) {
  make(folder_.path());
  EXPECT_EQ(ask("SELECT \"项目名称\", \"字段\", \"原值\", \"现值\", \"单元格\" FROM \"调整记录\""),
            "信访工作经费|funds.total|310.96|3109600.00|C13\n");
}

TEST_F(SqliteFile, SchemaIsAsItWas) {
  make(folder_.path());
  test::expect_golden("writers/golden/schema.sql",
                      ask("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"));
}

TEST_F(SqliteFile, GivesTheSameBytesAgain) {
  make(folder_.path());
  make(folder_.path() / "again");
  EXPECT_EQ(read_whole(folder_.path() / "submissions.sqlite"),
            read_whole(folder_.path() / "again/submissions.sqlite"));
}

TEST_F(SqliteFile, IsNotThereBeforeTheEnd) {
  const layouts::Catalogue catalogue;
  { start_sqlite(folder_.path(), RenderContext{catalogue})->add(made_up::everything(), {"x.xlsx"}); }
  EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

}  // namespace
}  // namespace targetbook::writers
