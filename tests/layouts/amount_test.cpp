// Amounts out of cells: exact to the fen, and every change but trimming told.
#include <gtest/gtest.h>

#include "layouts/read/units.hpp"
#include "one_cell.hpp"

namespace targetbook::layouts::test {
namespace {

using base::AmountUnit;

std::string yuan_of(const model::Amount& amount) {
  return amount.value.money ? amount.value.money->to_yuan() : "null";
}

struct TextCase {
  const char* text;
  AmountUnit unit;
  const char* yuan;
  const char* changes;
};

constexpr AmountUnit yuan = AmountUnit::yuan;
constexpr AmountUnit wan = AmountUnit::ten_thousand_yuan;

TEST(Amount, OutOfATextCell) {
  const TextCase cases[] = {
      {"1000000.00", yuan, "1000000.00", ""},
      {"1000000", yuan, "1000000.00", ""},
      {"-5.5", yuan, "-5.50", ""},
      {"", yuan, "null", ""},
      {"0", yuan, "0.00", ""},
      {"1,000,000.00", yuan, "1000000.00", "1,000,000.00 -> 1000000.00: 全角字符、千分位或空格按数字读取"},
      {"１０００．５", yuan, "1000.50", "１０００．５ -> 1000.50: 全角字符、千分位或空格按数字读取"},
      {"1 000", yuan, "1000.00", "1 000 -> 1000.00: 全角字符、千分位或空格按数字读取"},
      {"￥500", yuan, "500.00", "￥500 -> 500.00: 全角字符、千分位或空格按数字读取"},
      {"¥500", yuan, "500.00", "¥500 -> 500.00: 全角字符、千分位或空格按数字读取"},
      {"=500", yuan, "500.00", ""},
      {"45.00", wan, "450000.00", "45.00 -> 450000.00: 万元折算为元"},
      {"2.000000", wan, "20000.00", "2.000000 -> 20000.00: 万元折算为元"},
      {"0.000001", wan, "0.01", "0.000001 -> 0.01: 万元折算为元"},
      {"1，000.5", wan, "10005000.00",
       "1，000.5 -> 10005000.00: 全角字符、千分位或空格按数字读取；万元折算为元"},
      {"28.8万元", yuan, "288000.00", "28.8万元 -> 288000.00: 金额单元格中写有单位；万元折算为元"},
      {"28.8 万元", wan, "288000.00", "28.8 万元 -> 288000.00: 金额单元格中写有单位；万元折算为元"},
      {"5000元", wan, "5000.00", "5000元 -> 5000.00: 金额单元格中写有单位"},
      {"人民币86万元", yuan, "860000.00", "人民币86万元 -> 860000.00: 金额单元格中写有单位；万元折算为元"},
      {"86万。", yuan, "860000.00", "86万。 -> 860000.00: 金额单元格中写有单位；万元折算为元"},
      {"86人", yuan, "null", ""},
      {"3千元", yuan, "3000.00", "3千元 -> 3000.00: 金额单元格中写有单位；千元折算为元"},
      {"3百元", yuan, "null", "3百元 -> : 金额单位没有写明或相互矛盾，不折算，原数记在这里"},
      {"0.001", yuan, "null", ""},
      {"0.0000001", wan, "null", ""},
      {"1,00", yuan, "null", ""},
      {"约500", yuan, "null", ""},
      {"1.2.3", yuan, "null", ""},
      {"99999999999999999999", yuan, "null", ""},
      {"——", yuan, "null", ""},
  };
  for (const TextCase& c : cases) {
    OneCell cell{c.text};
    UnitEvidence units(c.unit);
    cell.context.units = &units;
    const model::Amount amount = read_amount(cell.raw, "funds.total", cell.context);
    EXPECT_EQ(yuan_of(amount), c.yuan) << c.text;
    EXPECT_EQ(cell.changes(), c.changes) << c.text;
    EXPECT_EQ(amount.value.raw, c.text);
    EXPECT_FALSE(amount.value.stored_as_number) << c.text;
    EXPECT_EQ(amount.cell, (base::CellRef{2, 2}));
  }
}

struct NumberCase {
  double number;
  const char* format;
  AmountUnit unit;
  const char* yuan;
  const char* changes;
};

TEST(Amount, OutOfANumberCell) {
  const NumberCase cases[] = {
      {1000000, "#,##0.00", yuan, "1000000.00", ""},
      {825.16, "0.00", wan, "8251600.00", "825.16 -> 8251600.00: 万元折算为元"},
      {825.1600000000001, "0.00", yuan, "825.16",
       "825.1600000000001 -> 825.16: 存储的二进制小数按15位有效数字取值"},
      {825.1600000000001, "0.00", wan, "8251600.00",
       "825.1600000000001 -> 8251600.00: 存储的二进制小数按15位有效数字取值；万元折算为元"},
      {0.1 + 0.2, "General", yuan, "0.30", "0.30000000000000004 -> 0.30: 存储的二进制小数按15位有效数字取值"},
      {0.005, "0.00", yuan, "null", ""},
      {1.234, "0", yuan, "null", ""},
      {0, "General", wan, "0.00", "0 -> 0.00: 万元折算为元"},
      {86, "0.00\"万元\"", yuan, "860000.00", "86 -> 860000.00: 数字格式中写有单位；万元折算为元"},
      {860000, "0!.0,\"万元\"", wan, "860000.00", "860000 -> 860000.00: 数字格式中写有单位；万元折算为元"},
      {86, "0.00\"百元\"", yuan, "null", "86 -> : 金额单位没有写明或相互矛盾，不折算，原数记在这里"},
  };
  for (const NumberCase& c : cases) {
    OneCell cell{c.number, c.format};
    UnitEvidence units(c.unit);
    cell.context.units = &units;
    const model::Amount amount = read_amount(cell.raw, "funds.total", cell.context);
    EXPECT_EQ(yuan_of(amount), c.yuan) << c.number;
    EXPECT_EQ(cell.changes(), c.changes) << c.number;
    EXPECT_TRUE(amount.value.stored_as_number) << c.number;
  }
}

TEST(Amount, KeepsWhatItShowedWhereItIsNone) {
  OneCell cell{0.005, "0.00"};
  EXPECT_EQ(read_amount(cell.raw, "", cell.context).value.raw, "0.01");
}

TEST(Amount, ShownScaledCountsOnlyWhereTheFormCountsSo) {
  for (const auto& [unit, expected] :
       {std::pair{yuan, "null"}, {AmountUnit::thousand_yuan, "500000.00"}, {wan, "null"}}) {
    OneCell cell{500000, "#,##0,"};
    UnitEvidence units(unit);
    cell.context.units = &units;
    EXPECT_EQ(yuan_of(read_amount(cell.raw, "funds.total", cell.context)), expected);
    EXPECT_NE(cell.changes(), "");
  }
}

TEST(Amount, WithoutAUnitIsKeptAndNotRead) {
  OneCell cell{86, "General"};
  const model::Amount amount = read_amount(cell.raw, "funds.total", cell.context);
  EXPECT_EQ(yuan_of(amount), "null");
  EXPECT_EQ(amount.value.fault, model::AmountFault::no_unit);
  EXPECT_EQ(cell.changes(), "86 -> : 金额单位没有写明或相互矛盾，不折算，原数记在这里");
}

TEST(Amount, OfAnInheritedCellTellsNothingTwice) {
  OneCell cell{"1,000"};
  UnitEvidence units(yuan);
  cell.context.units = &units;
  cell.raw.is_inherited = true;
  EXPECT_EQ(yuan_of(read_amount(cell.raw, "", cell.context)), "1000.00");
  EXPECT_EQ(cell.changes(), "");
}

TEST(Amount, BesideItsLabelInOneCellIsNoStoredNumber) {
  OneCell cell{7, "General"};
  UnitEvidence units(yuan);
  cell.context.units = &units;
  cell.raw.shares_cell = true;
  cell.raw.text = "1125";
  const model::Amount amount = read_amount(cell.raw, "", cell.context);
  EXPECT_EQ(yuan_of(amount), "1125.00");
  EXPECT_FALSE(amount.value.stored_as_number);
}

TEST(Amount, AdjustmentSaysSheetCellFieldAndBothLanguages) {
  OneCell cell{"２００"};
  UnitEvidence units(yuan);
  cell.context.units = &units;
  read_amount(cell.raw, "funds.other", cell.context);
  ASSERT_EQ(cell.adjustments.size(), 1U);
  const model::Adjustment& told = cell.adjustments.front();
  EXPECT_EQ(told.sheet, "表1");
  EXPECT_EQ(base::to_a1(told.cell), "C3");
  EXPECT_EQ(told.field, "funds.other");
  EXPECT_EQ(told.why.en, "full-width signs, separators or blanks in a number");
}

}  // namespace
}  // namespace targetbook::layouts::test
