#include "nightly/across.hpp"

#include <gtest/gtest.h>

#include "../batch/scratch_folder.hpp"
#include "ledger/packing.hpp"

namespace targetbook::nightly {
namespace {

base::Finding finding(const std::string& file, const std::string& code) {
  base::Finding finding;
  finding.file = file;
  finding.code = code;
  finding.message = {"重复", "twice"};
  finding.cell = base::CellRef{3, 4};
  return finding;
}

std::string codes(const std::vector<std::string>& packed) {
  std::string all;
  for (const std::string& each : packed) all += ledger::unpack_finding(each).code + " ";
  return all;
}

TEST(Across, GivesEachFileItsFindingsInTheOrderTheyCame) {
  const tests::ScratchFolder folder;
  ledger::Ledger ledger(folder / "ledger.sqlite", ledger::Ledger::Access::write);
  Across across(ledger);
  across.keep(finding("收件/乙.xlsx", "B-01"));
  across.keep(finding("收件/甲.xlsx", "B-02"));
  across.keep(finding("收件/乙.xlsx", "B-10"));
  across.keep(finding("收件/乙.xlsx", "B-05"));
  EXPECT_EQ(codes(across.packed_of("收件/乙.xlsx")), "B-01 B-10 B-05 ");
  EXPECT_EQ(codes(across.packed_of("收件/甲.xlsx")), "B-02 ");
  EXPECT_EQ(codes(across.packed_of("收件/丙.xlsx")), "");
  const base::Finding again = ledger::unpack_finding(across.packed_of("收件/甲.xlsx").at(0));
  EXPECT_EQ(again.message.zh, "重复");
  EXPECT_EQ(again.cell, (base::CellRef{3, 4}));
}

TEST(Across, BeginsEmptyAndLeavesNothingInTheLedger) {
  const tests::ScratchFolder folder;
  {
    ledger::Ledger ledger(folder / "ledger.sqlite", ledger::Ledger::Access::write);
    Across(ledger).keep(finding("甲.xlsx", "B-01"));
    EXPECT_EQ(codes(Across(ledger).packed_of("甲.xlsx")), "");
  }
  ledger::Ledger ledger(folder / "ledger.sqlite", ledger::Ledger::Access::look_up);
  EXPECT_EQ(ledger.database().value("SELECT count(*) FROM sqlite_schema WHERE name = 'across'"), "0");
}

}  // namespace
}  // namespace targetbook::nightly
