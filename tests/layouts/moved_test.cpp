// U-02: which block moved, from where to where; nothing for a form as issued.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hebei_sheet.hpp"

namespace targetbook::layouts::test {
namespace {

/// `expected -> actual words` of each finding.
std::vector<std::string> moves(const Rows& rows) {
  std::vector<std::string> all;
  for (const base::Finding& finding : read_rows(rows).findings) {
    EXPECT_EQ(finding.code, "U-02");
    EXPECT_EQ(finding.severity, base::Severity::info);
    EXPECT_EQ(finding.actual, base::to_a1(finding.cell.value()));
    EXPECT_EQ(finding.message.zh.find("按表样应在 " + finding.expected + "，实际在 " + finding.actual) !=
                  std::string::npos,
              true)
        << finding.message.zh;
    const auto end = finding.message.zh.find("」");
    all.push_back(finding.expected + " -> " + finding.actual + " " +
                  finding.message.zh.substr(std::string("「").size(), end - std::string("「").size()));
  }
  return all;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Moved, NothingWhereTheFormIsAsIssued) {
  EXPECT_THAT(moves(hebei_sheet()), IsEmpty());
  EXPECT_THAT(moves(without_merges(hebei_sheet())), IsEmpty());
}

TEST(Moved, NothingWhereItStandsLowerAsAWhole) {
  EXPECT_THAT(moves(with_blank_row(hebei_sheet(), 0)), IsEmpty());
}

TEST(Moved, NothingWhereRowsOfTheTableWereAdded) {
  Rows rows = hebei_sheet();
  rows.insert(rows.begin() + 10, {"^", "数量指标", "下访次数", "全年下访次数", "<", "≥12次", "工作计划"});
  EXPECT_THAT(moves(rows), IsEmpty());
}

TEST(Moved, TheBlockBelowAnInsertedRow) {
  EXPECT_THAT(moves(with_blank_row(hebei_sheet(), 3)), ElementsAre("A4 -> A5 预算规模及资金用途"));
  EXPECT_THAT(moves(with_blank_row(hebei_sheet(), 5)), ElementsAre("A6 -> A7 资金支出计划（%）"));
  EXPECT_THAT(moves(with_blank_row(hebei_sheet(), 7)), ElementsAre("A8 -> A9 绩效目标"));
  EXPECT_THAT(moves(with_blank_row(hebei_sheet(), 8)), ElementsAre("A9 -> A10 一级指标"));
}

TEST(Moved, EachBlockBelowAnInsertedRow) {
  EXPECT_THAT(moves(with_blank_row(with_blank_row(hebei_sheet(), 8), 3)),
              ElementsAre("A4 -> A5 预算规模及资金用途", "A10 -> A11 一级指标"));
}

TEST(Moved, ABlockShiftedToTheRightButNotTheOneBelowIt) {
  Rows rows = hebei_sheet();
  for (const std::size_t row : {3U, 4U}) rows[row].insert(rows[row].begin(), 2, "");
  EXPECT_THAT(moves(rows), ElementsAre("A4 -> C4 预算规模及资金用途"));
}

TEST(Moved, NothingWhereTheWholeFormStandsFurtherRight) {
  EXPECT_THAT(moves(with_blank_column(hebei_sheet(), 0)), ElementsAre());
}

TEST(Moved, BlocksThatChangedPlaces) {
  Rows rows = hebei_sheet();
  std::rotate(rows.begin() + 5, rows.begin() + 7, rows.begin() + 8);  // the goal above the plan
  EXPECT_THAT(moves(rows),
              ElementsAre("A6 -> A7 资金支出计划（%）", "A9 -> A6 绩效目标", "A7 -> A9 一级指标"));
}

TEST(Moved, SaysTheLabelAsDrawnWhereItsValueIsInTheSameCell) {
  const Rows rows = with(with(hebei_sheet(), "绩效目标", "绩效目标：1.维护信访稳定"), "1.维护信访稳定", "");
  EXPECT_THAT(moves(with_blank_row(rows, 7)), ElementsAre("A8 -> A9 绩效目标"));
}

TEST(Moved, FindingNamesSheetLayoutFormAndTheWayOut) {
  const Reading reading = read_rows(with_blank_row(hebei_sheet(), 3));
  ASSERT_EQ(reading.findings.size(), 1U);
  const base::Finding& finding = reading.findings.front();
  EXPECT_EQ(finding.name, "moved");
  EXPECT_EQ(finding.sheet, "Sheet1");
  EXPECT_EQ(finding.layout, "hebei-project");
  EXPECT_EQ(finding.form, "1.接访经费绩效目标表");
  EXPECT_EQ(finding.message.zh, "「预算规模及资金用途」一块不在原位：按表样应在 A4，实际在 A5；已按标签读取");
  EXPECT_EQ(finding.message.en,
            "the block '预算规模及资金用途' was moved: drawn at A4, found at A5; read by its labels");
  EXPECT_EQ(finding.fix.zh, "下次请在原表样中填写，不要移动行列");
  EXPECT_EQ(finding.fix.en, "fill in the form as issued, without moving rows or columns");
}

}  // namespace
}  // namespace targetbook::layouts::test
