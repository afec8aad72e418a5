#include "ledger/told.hpp"

#include <gtest/gtest.h>

#include "../batch/scratch_folder.hpp"
#include "ledger/packing.hpp"

namespace targetbook::ledger {
namespace {

Told some() {
  Told told;
  told.lines = "{\"code\":\"A-12\"}\n";
  told.rows = "a,b\r\n";
  told.severities[1] = {",\"表\",\"B7\"]\n", 1, 1};
  told.rules = {{"A-12", 0, 1}};
  told.since = {3, 7};
  told.findings = 2;
  told.waived = 1;
  return told;
}

TEST(ToldFiles, GiveBackWhatWasToldOfTheSameOnly) {
  const tests::ScratchFolder folder;
  Ledger ledger(folder / "ledger.sqlite", Ledger::Access::write);
  ToldFiles files(ledger, 7, true);
  files.keep("甲.xlsx", "hash", some());
  EXPECT_FALSE(files.find("甲.xlsx", "another"));
  EXPECT_FALSE(files.find("乙.xlsx", "hash"));
  const auto told = files.find("甲.xlsx", "hash");
  ASSERT_TRUE(told);
  EXPECT_EQ(told->lines, some().lines);
  EXPECT_EQ(told->rows, some().rows);
  EXPECT_EQ(told->severities[1].page, some().severities[1].page);
  EXPECT_EQ(told->severities[1].open, 1U);
  EXPECT_EQ(told->rules.at(0).code, "A-12");
  EXPECT_EQ(told->since, some().since);
  EXPECT_EQ(told->findings, 2U);
  EXPECT_EQ(told->waived, 1U);
  EXPECT_EQ(told->trial, 0U);
  const auto without_lists = ToldFiles(ledger, 8, false).find("甲.xlsx", "hash");
  ASSERT_TRUE(without_lists);
  EXPECT_EQ(without_lists->lines, "");
  EXPECT_EQ(without_lists->findings, 2U);
}

TEST(ToldFiles, OfARunThatIsDoneAgainOrAFileThatIsForgottenAreNotFound) {
  const tests::ScratchFolder folder;
  Ledger ledger(folder / "ledger.sqlite", Ledger::Access::write);
  const RunId run = ledger.begin({});
  ToldFiles(ledger, run, true).keep("甲.xlsx", "hash", some());
  EXPECT_EQ(ledger.begin({}), run);  // the pass before was killed
  EXPECT_FALSE(ToldFiles(ledger, run, true).find("甲.xlsx", "hash"));
  ToldFiles(ledger, run, true).keep("甲.xlsx", "hash", some());
  ledger.forget("甲.xlsx");
  EXPECT_FALSE(ToldFiles(ledger, run, true).find("甲.xlsx", "hash"));
}

TEST(ToldFiles, DamagedOnesAreToldOf) {
  const tests::ScratchFolder folder;
  Ledger ledger(folder / "ledger.sqlite", Ledger::Access::write);
  ToldFiles(ledger, 1, true).keep("甲.xlsx", "hash", some());
  for (const char* damage : {"rest = x'00'", "lists = substr(lists, 1, 12)"}) {
    ledger.database().execute(std::string("SAVEPOINT whole; UPDATE told SET ") + damage);
    EXPECT_THROW((void)ToldFiles(ledger, 1, true).find("甲.xlsx", "hash"), DamagedRecord) << damage;
    ledger.database().execute("ROLLBACK TO whole; RELEASE whole");
  }
}

}  // namespace
}  // namespace targetbook::ledger
