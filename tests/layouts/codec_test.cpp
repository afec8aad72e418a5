// Texts, codes, years, percents, levels and values out of cells.
#include <gtest/gtest.h>

#include "grid/workbook.hpp"
#include "one_cell.hpp"

namespace targetbook::layouts::test {
namespace {

std::string text_by(Codec codec, OneCell& cell) {
  model::Text field;
  read_field(codec, &field, cell.raw, "x", cell.context);
  EXPECT_EQ(field.cell, (base::CellRef{2, 2}));
  return field.value;
}

struct TextCase {
  Codec codec;
  const char* text;
  const char* value;
  const char* changes;
};

TEST(Codec, Texts) {
  const TextCase cases[] = {
      {Codec::text, "办公条 件", "办公条件", "办公条 件 -> 办公条件: 去掉汉字之间的空白"},
      {Codec::text, "办公\n条件", "办公\n条件", ""},
      {Codec::text, "办公\r\n条件", "办公\n条件", ""},
      {Codec::text, "培训 3 期", "培训 3 期", ""},
      {Codec::text, "", "", ""},
      {Codec::code, "13022922P00JXC4117677", "13022922P00JXC4117677", ""},
      {Codec::code, "13022922 P00\nJXC4117677", "13022922P00JXC4117677",
       "13022922 P00\nJXC4117677 -> 13022922P00JXC4117677: 去掉编码中的空白，全角改为半角"},
      {Codec::code, "２０５－0103", "205-0103", "２０５－0103 -> 205-0103: 去掉编码中的空白，全角改为半角"},
      {Codec::code, "", "", ""},
      {Codec::year, "2024", "2024", ""},
      {Codec::year, "2024年", "2024", "2024年 -> 2024: 取出年份"},
      {Codec::year, "２０２４ 年度", "2024", "２０２４ 年度 -> 2024: 取出年份"},
      {Codec::year, "2024-2026年", "2024-2026年", ""},
      {Codec::year, "1999", "1999", ""},
      {Codec::year, "", "", ""},
      {Codec::level1, "产出指标", "产出指标", ""},
      {Codec::level1, "1、产出 指标", "产出指标", "1、产出 指标 -> 产出指标: 去掉序号、空白或括注"},
      {Codec::level1, "效果指标", "效益指标", "效果指标 -> 效益指标: 指标层级的别名改为标准名称"},
      {Codec::level2, "社会效益指标（必填）", "社会效益指标",
       "社会效益指标（必填） -> 社会效益指标: 去掉序号、空白或括注"},
      {Codec::level2, "社会公众或服务对象满意度指标", "服务对象满意度指标",
       "社会公众或服务对象满意度指标 -> 服务对象满意度指标: 指标层级的别名改为标准名称"},
      {Codec::level2, "自定指标", "自定指标", ""},
      {Codec::level2, "", "", ""},
  };
  for (const TextCase& c : cases) {
    OneCell cell{c.text};
    EXPECT_EQ(text_by(c.codec, cell), c.value) << c.text;
    EXPECT_EQ(cell.changes(), c.changes) << c.text;
  }
}

TEST(Codec, AnInheritedLevelIsToldOnceOnly) {
  OneCell cell{"效果指标"};
  cell.raw.is_inherited = true;
  EXPECT_EQ(text_by(Codec::level1, cell), "效益指标");
  EXPECT_EQ(cell.changes(), "");
}

std::string number_by(Codec codec, OneCell& cell) {
  model::Number field;
  read_field(codec, &field, cell.raw, "x", cell.context);
  return field.value.number ? field.value.number->to_string() : "null, " + field.value.raw;
}

TEST(Codec, PercentsInTexts) {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"50%", "50", ""},
      {"25.00", "25", ""},
      {"=100%", "100", ""},
      {"50％", "50", "50％ -> 50%: 全角字符、千分位或空格按数字读取"},
      {"３０%", "30", "３０% -> 30%: 全角字符、千分位或空格按数字读取"},
      {"0.5 %", "0.5", "0.5 % -> 0.5%: 全角字符、千分位或空格按数字读取"},
      {"50元", "null, 50元", ""},
      {"%", "null, %", ""},
      {"", "null, ", ""},
  };
  for (const auto& [text, number, changes] : cases) {
    OneCell cell{text};
    EXPECT_EQ(number_by(Codec::percent, cell), number) << text;
    EXPECT_EQ(cell.changes(), changes) << text;
  }
}

TEST(Codec, PercentsInNumbers) {
  const std::tuple<double, const char*, const char*, const char*> cases[] = {
      {0.5, "0%", "50", ""},
      {0.5311, "0.00%", "53.11", ""},
      {50, "General", "50", ""},
      {0.5, "General", "0.5", ""},
      {0.1 + 0.2, "0%", "30", "0.30000000000000004 -> 0.3: 存储的二进制小数按15位有效数字取值"},
  };
  for (const auto& [number, format, expected, changes] : cases) {
    OneCell cell{number, format};
    EXPECT_EQ(number_by(Codec::percent, cell), expected) << number << format;
    EXPECT_EQ(cell.changes(), changes) << number << format;
  }
}

TEST(Codec, AWeightIsTheSameHoweverItIsAPercent) {
  OneCell fraction{0.1, "0%"};
  OneCell text{"10%"};
  OneCell formula{"=10%"};
  OneCell plain{10, "General"};
  for (OneCell* cell : {&fraction, &text, &formula, &plain}) EXPECT_EQ(number_by(Codec::number, *cell), "10");
}

std::string describe(const model::TargetValue& value) {
  std::string said = std::string(to_string(value.type)) + " [" + value.raw + "]";
  if (value.op) said += std::string(" ") + to_string(*value.op);
  if (value.number) said += " " + value.number->to_string();
  if (value.to) said += "~" + value.to->to_string();
  return value.unit.empty() ? said : said + " " + value.unit;
}

constexpr const char* plain_way = ": 指标值的写法统一为符号、数字、单位";

TEST(Codec, ValuesInTexts) {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"≥85息诉率", "quantity [≥85息诉率] ≥ 85 息诉率", ""},
      {"100%", "quantity [100%] 100 %", ""},
      {"=100%", "quantity [=100%] = 100 %", ""},
      {"≥ 95%", "quantity [≥ 95%] ≥ 95 %", ""},
      {"2.50万元", "quantity [2.50万元] 2.5 万元", ""},
      {"97%以上", "quantity [97%以上] ≥ 97 %", "97%以上 -> ≥97%"},
      {">=3次", "quantity [>=3次] ≥ 3 次", ">=3次 -> ≥3次"},
      {"不低于 3 次", "quantity [不低于 3 次] ≥ 3 次", "不低于 3 次 -> ≥3次"},
      {"≥３００件", "quantity [≥３００件] ≥ 300 件", "≥３００件 -> ≥300件"},
      {"1,200元", "quantity [1,200元] 1200 元", "1,200元 -> 1200元"},
      {"80%-95%", "quantity [80%-95%] 80~95 %", "80%-95% -> 80-95%"},
      {"下降", "quality [下降]", ""},
      {"超期案件数量", "quality [超期案件数量]", ""},
      {"", "empty []", ""},
  };
  for (const auto& [text, expected, change] : cases) {
    OneCell cell{text};
    EXPECT_EQ(describe(read_target(cell.raw, "indicators[0].value", cell.context).value), expected);
    EXPECT_EQ(cell.changes(), *change == 0 ? "" : std::string(change) + plain_way) << text;
  }
}

TEST(Codec, ValuesInNumbers) {
  const std::tuple<double, const char*, const char*, const char*> cases[] = {
      {0.98, "0%", "quantity [98%] 98 %", ""},
      {0.985, "0%", "quantity [99%] 98.5 %", ""},
      {12, "General", "quantity [12] 12", ""},
      {12.3456, "0.0", "quantity [12.3] 12.3456", ""},
      {46082, "m/d/yyyy", "date [3/1/2026]", ""},
      {0.1 + 0.2, "General", "quantity [0.3] 0.3",
       "0.30000000000000004 -> 0.3: 存储的二进制小数按15位有效数字取值"},
  };
  for (const auto& [number, format, expected, changes] : cases) {
    OneCell cell{number, format};
    grid::Workbook book;
    book.formats.emplace_back(format);
    cell.cell.set_format(1);
    cell.context.workbook = &book;
    const model::TargetValue value = read_target(cell.raw, "", cell.context).value;
    EXPECT_EQ(describe(value), expected);
    EXPECT_TRUE(value.stored_as_number);
    EXPECT_EQ(cell.changes(), changes);
  }
}

}  // namespace
}  // namespace targetbook::layouts::test
