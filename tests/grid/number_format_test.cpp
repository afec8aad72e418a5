#include "grid/number_format.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace targetbook::grid {
namespace {

std::string shown(const char* code, double number, bool date1904 = false) {
  return NumberFormat(code).show(number, date1904);
}

TEST(NumberFormat, TellsWhatACodeMeans) {
  const auto class_of = [](std::string_view code) { return NumberFormat(code).format_class(); };
  EXPECT_EQ(class_of("General"), FormatClass::general);
  EXPECT_EQ(class_of(""), FormatClass::general);
  EXPECT_EQ(class_of("G/通用格式"), FormatClass::general);
  EXPECT_EQ(class_of("0%"), FormatClass::percent);
  EXPECT_EQ(class_of("\"≥\"0%"), FormatClass::percent);
  EXPECT_EQ(class_of("0\"%\""), FormatClass::number) << "a quoted sign is no percent";
  EXPECT_EQ(class_of("0\\%"), FormatClass::number);
  EXPECT_EQ(class_of("yyyy\"年\"m\"月\""), FormatClass::date);
  EXPECT_EQ(class_of("[$-804]aaaa"), FormatClass::date);
  EXPECT_EQ(class_of("[h]:mm"), FormatClass::date);
  EXPECT_EQ(class_of("[Red]0.00"), FormatClass::number) << "a colour's letters are no date";
  EXPECT_EQ(class_of("0\"days\""), FormatClass::number);
  EXPECT_EQ(class_of("#,##0.00_ "), FormatClass::number);
  EXPECT_EQ(class_of("@"), FormatClass::text);
  EXPECT_EQ(class_of("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"?\?_ ;_ @_ "), FormatClass::number);
}

TEST(NumberFormat, GeneralShowsFifteenDigits) {
  EXPECT_EQ(shown("General", 0), "0");
  EXPECT_EQ(shown("General", -0.0), "0");
  EXPECT_EQ(shown("General", 825.1600000000001), "825.16");
  EXPECT_EQ(shown("General", 0.1 + 0.2), "0.3");
  EXPECT_EQ(shown("General", -12.5), "-12.5");
  EXPECT_EQ(shown("General", 1e15), "1000000000000000");
  EXPECT_EQ(shown("General", 0.000001), "0.000001");
  EXPECT_EQ(shown("General", 1.5e30), "1.5E+30");
  EXPECT_EQ(shown("General", 1e-20), "1E-20");
  EXPECT_EQ(shown("General", std::numeric_limits<double>::infinity()), "");
}

TEST(NumberFormat, RoundsTheDecimalNotTheDouble) {
  EXPECT_EQ(shown("0.00", 1.005), "1.01") << "in binary it lies below";
  EXPECT_EQ(shown("0.0", 0.25), "0.3");
  EXPECT_EQ(shown("0", 2.5), "3");
  EXPECT_EQ(shown("0", -2.5), "-3");
  EXPECT_EQ(shown("0", 9.5), "10");
  EXPECT_EQ(shown("0.00", 99.999), "100.00");
  EXPECT_EQ(shown("0", 0.4), "0");
}

TEST(NumberFormat, FillsPlaceholders) {
  EXPECT_EQ(shown("0", 12), "12");
  EXPECT_EQ(shown("000", 7), "007");
  EXPECT_EQ(shown("0.00", 12), "12.00");
  EXPECT_EQ(shown("0.0#", 12.5), "12.5");
  EXPECT_EQ(shown("#.##", 0.5), ".5");
  EXPECT_EQ(shown(".00", 12.5), "12.50");
  EXPECT_EQ(shown("#,##0.00", 1234567.891), "1,234,567.89");
  EXPECT_EQ(shown("#,##0", 123), "123");
  EXPECT_EQ(shown("#,##0", 0), "0");
  EXPECT_EQ(shown("0,000", 7), "0,007");
  EXPECT_EQ(shown("0.00_ ", 3), "3.00 ");
  EXPECT_EQ(shown("0.0,", 12345), "12.3");
  EXPECT_EQ(shown("0\\.0,\"万\"", 123456), "12.3万");
  EXPECT_EQ(shown("000-0000", 5551234), "555-1234");
}

TEST(NumberFormat, Percents) {
  EXPECT_EQ(shown("0%", 0.98), "98%");
  EXPECT_EQ(shown("0.00%", 0.9805), "98.05%");
  EXPECT_EQ(shown("0%", 0.145), "15%") << "half away from nought";
  EXPECT_EQ(shown("\"≥\"0%", 0.85), "≥85%");
  EXPECT_EQ(shown("0%", 1), "100%");
}

TEST(NumberFormat, LiteralsAndSigns) {
  EXPECT_EQ(shown("0\"人\"", 12), "12人");
  EXPECT_EQ(shown("\"约\"0\\人", 12), "约12人");
  EXPECT_EQ(shown("[$¥-804]#,##0.00", 5), "¥5.00");
  EXPECT_EQ(shown("#,##0.00;[Red]-#,##0.00", -5), "-5.00");
  EXPECT_EQ(shown("0;(0)", -5), "(5)");
  EXPECT_EQ(shown("0;(0)", 5), "5");
  EXPECT_EQ(shown("0;-0;\"无\"", 0), "无");
  EXPECT_EQ(shown(";;;", 5), "");
  EXPECT_EQ(shown("General\"元\"", 5), "5元");
  EXPECT_EQ(shown("General\"元\"", -5), "-5元");
  EXPECT_EQ(shown("@", 12.5), "12.5");
  EXPECT_EQ(shown("0.00E+00", 12345), "1.23E+04");
  EXPECT_EQ(shown("0.0E+00", 0.000999), "1.0E-03");
}

TEST(NumberFormat, WhatItCannotShowIsGeneral) {
  EXPECT_EQ(shown("# ?/?", 0.5), "0.5");
  EXPECT_EQ(shown("[>abc]0;0.0", 5), "5");
  EXPECT_EQ(shown("yyyy", -1), "-1");
  EXPECT_EQ(shown("yyyy", 3e6), "3000000");
}

TEST(NumberFormat, Dates) {
  EXPECT_EQ(shown("yyyy/m/d", 44625), "2022/3/5");
  EXPECT_EQ(shown("yyyy-mm-dd", 44625), "2022-03-05");
  EXPECT_EQ(shown("yyyy\"年\"m\"月\"d\"日\"", 44625), "2022年3月5日");
  EXPECT_EQ(shown("yyyy\"年\"m\"月\"", 44625), "2022年3月");
  EXPECT_EQ(shown("yyyy.m.d", 44625), "2022.3.5");
  EXPECT_EQ(shown("[$-804]aaaa", 44625), "星期六");
  EXPECT_EQ(shown("mmm-yy", 44625), "Mar-22");
  EXPECT_EQ(shown("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 44625), "2022年3月5日");
  EXPECT_EQ(shown("yyyy/m/d h:mm", 44625.5), "2022/3/5 12:00");
  EXPECT_EQ(shown("h:mm:ss", 0.5), "12:00:00");
  EXPECT_EQ(shown("h:mm AM/PM", 0.75), "6:00 PM");
  EXPECT_EQ(shown("上午/下午h\"时\"mm\"分\"", 0.25), "上午6时00分");
  EXPECT_EQ(shown("[h]:mm", 1.5), "36:00");
  EXPECT_EQ(shown("mm:ss.0", 0.0001), "00:08.6");
  EXPECT_EQ(shown("ss.000 ss.0", 0.0001), "08.640 08.6");
  EXPECT_EQ(shown("s.0s.0s.0s.0s.0s.0s.0s.0s.0", 0.0001), "8.68.68.68.68.68.68.68.68.6");
  EXPECT_EQ(shown("h:mm:ss", 0.999999999), "0:00:00") << "rounded to the second, into the next day";
  EXPECT_EQ(shown("m\"月\"d\"日\"", 44625), "3月5日");
}

TEST(NumberFormat, TheDayThatNeverWas) {
  EXPECT_EQ(shown("yyyy-mm-dd", 1), "1900-01-01");
  EXPECT_EQ(shown("yyyy-mm-dd", 59), "1900-02-28");
  EXPECT_EQ(shown("yyyy-mm-dd", 60), "1900-02-29");
  EXPECT_EQ(shown("yyyy-mm-dd", 61), "1900-03-01");
  EXPECT_EQ(shown("yyyy-mm-dd", 0, true), "1904-01-01");
}

TEST(NumberFormat, BuiltinsAreThoseOfChina) {
  EXPECT_EQ(builtin_format(0), "General");
  EXPECT_EQ(builtin_format(9), "0%");
  EXPECT_EQ(builtin_format(14), "yyyy/m/d");
  EXPECT_EQ(builtin_format(31), "yyyy\"年\"m\"月\"d\"日\"");
  EXPECT_EQ(builtin_format(57), "yyyy\"年\"m\"月\"");
  EXPECT_EQ(builtin_format(58), "m\"月\"d\"日\"");
  EXPECT_EQ(builtin_format(163), "General");
  for (const unsigned id : {14U, 22U, 27U, 30U, 36U, 45U, 50U, 58U})
    EXPECT_EQ(NumberFormat(builtin_format(id)).format_class(), FormatClass::date) << id;
}

TEST(NumberFormat, AnyCodeIsTaken) {
  for (const char* code :
       {"\"", "\\", "[", "_", "*", "0\"", "E+", "[$", "]", "yyyy;", ";", "[]", "0E+", "%", ",,,", "..", "@@"})
    EXPECT_NO_THROW((void)shown(code, 1234.5)) << code;
}

TEST(NumberFormat, ConditionsChooseTheSection) {
  EXPECT_EQ(shown("[<=50]\"≤\"0\"万元\";0\"元\"", 50), "≤50万元");
  EXPECT_EQ(shown("[<=50]\"≤\"0\"万元\";0\"元\"", 51), "51元");
  EXPECT_EQ(shown("[>100]0;0.0", 5), "5.0");
  EXPECT_EQ(shown("[>=10000]0!.0,\"万元\";[>0]0\"元\";\"无\"", 450000), "45.0万元");
  EXPECT_EQ(shown("[>=10000]0!.0,\"万元\";[>0]0\"元\";\"无\"", 500), "500元");
  EXPECT_EQ(shown("[>=10000]0!.0,\"万元\";[>0]0\"元\";\"无\"", 0), "无");
  EXPECT_EQ(shown("[<>0]0%;\"-\"", 0.5), "50%");
  EXPECT_EQ(shown("[=1]\"是\";[=0]\"否\";0", -3), "-3");
  EXPECT_EQ(shown("[<0]\"减\"0;0", -3), "减3") << "the section says that it is negative";
  EXPECT_EQ(shown("[<5]0\"个\"", 7), "7") << "nothing holds";
}

TEST(NumberFormat, NumeralsOfOtherScriptsKeepTheWordsAroundThem) {
  EXPECT_EQ(shown("[DBNum2][$-804]0\"万元\"", 5), "5万元");
}

}  // namespace
}  // namespace targetbook::grid
