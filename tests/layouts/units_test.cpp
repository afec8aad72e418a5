// What a form says of the unit of its amounts, and what follows from it.
#include "layouts/read/units.hpp"

#include <gtest/gtest.h>

#include "hebei_sheet.hpp"

namespace targetbook::layouts::test {
namespace {

std::string shown(const std::optional<SaidUnit>& said) {
  if (!said) return "-";
  return said->unit ? base::to_string(*said->unit) : "? " + said->name;
}

TEST(UnitWords, OfALine) {
  const std::pair<const char*, const char*> cases[] = {
      {"单位：元", "元"},
      {"金额单位：万元", "万元"},
      {"（单位：万元）", "万元"},
      {"单位:(万元)", "万元"},
      {"单位（元）", "元"},
      {"计量单位：千元", "千元"},
      {"货币单位：亿元", "亿元"},
      {"单位：人民币元", "元"},
      {"金额单位：人民币万元", "万元"},
      {"单 位 ： 万 元", "万元"},
      {"单位 万元", "万元"},
      {"单位：万元、%", "万元"},
      {"金额：万元", "万元"},
      {"注：本表金额以万元为单位", "万元"},
      {"单位：百元", "? 百元"},
      {"单位：元/万元", "? 元/万元"},
      {"单位：美元", "? 美元"},
      {"单位：", "-"},
      {"单位：元氏县财政局", "-"},
      {"单位名称：元宝山镇政府", "-"},
      {"部门：水务局  单位：千元", "千元"},
      {"预算86万元", "-"},
  };
  for (const auto& [text, unit] : cases) EXPECT_EQ(shown(unit_in_line(text)), unit) << text;
}

TEST(UnitWords, OfALabel) {
  const std::pair<const char*, const char*> cases[] = {{"预算数（万元）", "万元"},
                                                       {"预算数(单位：千元)", "千元"},
                                                       {"金额/亿元", "亿元"},
                                                       {"单价（元/件）", "元"},
                                                       {"预算数（百元）", "? 百元"},
                                                       {"补助（5000元）", "-"},
                                                       {"预算数", "-"},
                                                       {"金额（元）（万元）", "? 元、万元"}};
  for (const auto& [text, unit] : cases) EXPECT_EQ(shown(unit_in_label(text)), unit) << text;
  EXPECT_EQ(without_unit("预算数(万元)"), "预算数");
  EXPECT_EQ(without_unit("预算数(必填)"), "预算数(必填)");
  EXPECT_EQ(with_unit("采购金额合计(万元)", base::AmountUnit::yuan), "采购金额合计(元)");
  EXPECT_EQ(with_unit("采购金额合计（万元）", std::nullopt), "采购金额合计");
}

std::string total_of(const Reading& reading) {
  const auto& amount = std::get<model::ProjectTarget>(reading.submission.forms.at(0).body).funds.total.value;
  return amount.money ? amount.money->to_yuan() : "null";
}

std::string doubt_of(const Reading& reading) {
  const auto& doubts = reading.submission.forms.at(0).unit_doubts;
  return doubts.empty() ? "" : base::to_a1(doubts.front().cell) + ": " + doubts.front().words.zh;
}

TEST(Units, ADrawingsOwnUnitIsNoEvidence) {
  const Reading reading = read_rows(with(hebei_sheet(), "单位：元", ""));
  EXPECT_EQ(total_of(reading), "null");
  EXPECT_FALSE(reading.submission.forms.at(0).unit);
  EXPECT_EQ(doubt_of(reading), "");
  EXPECT_EQ(reading.submission.adjustments.at(0).before, "1000000.00");
}

TEST(Units, TwoThatContradictAreNone) {
  Rows rows = with(hebei_sheet(), "预算数", "预算数（万元）");
  const Reading reading = read_rows(rows);
  EXPECT_EQ(total_of(reading), "null");
  EXPECT_EQ(doubt_of(reading), "B4: F2写「单位：元」，B4写「预算数（万元）」");
  EXPECT_EQ(reading.submission.forms.at(0).unit, base::AmountUnit::yuan);
}

TEST(Units, TheCellsOwnIsBelieved) {
  EXPECT_EQ(total_of(read_rows(with(hebei_sheet(), "1000000.00", "100万元"))), "1000000.00");
}

TEST(Units, TheBureausIsUsedWhereNoneIsStatedAndTold) {
  BureauUnits units;
  units.all = base::AmountUnit::ten_thousand_yuan;
  const Catalogue catalogue = Catalogue::builtin();
  const Reading bare = read_workbook(sheet_of(with(hebei_sheet(), "单位：元", "")), catalogue, "", units);
  EXPECT_EQ(total_of(bare), "10000000000.00");
  EXPECT_EQ(bare.submission.adjustments.at(0).why.zh,
            "表中没有写明金额单位，按规则文件取「万元」；万元折算为元");
  units.of_layout["hebei-project"] = base::AmountUnit::yuan;
  EXPECT_EQ(total_of(read_workbook(sheet_of(with(hebei_sheet(), "单位：元", "")), catalogue, "", units)),
            "1000000.00");
  EXPECT_EQ(total_of(read_workbook(sheet_of(hebei_sheet()), catalogue, "",
                                   {base::AmountUnit::hundred_million_yuan})),
            "1000000.00");
}

}  // namespace
}  // namespace targetbook::layouts::test
