#include "base/text.hpp"

#include <gtest/gtest.h>

namespace targetbook::base {
namespace {

constexpr const char* no_break_space = "\xC2\xA0";
constexpr const char* wide_space = "\xE3\x80\x80";

TEST(Trim, TakesEveryWhiteSpaceOff) {
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim(" \t\r\n"), "");
  EXPECT_EQ(trim(std::string(wide_space) + " 95% " + no_break_space), "95%");
  EXPECT_EQ(trim("a b"), "a b");
  EXPECT_EQ(trim("\xE2\x80\x8B"), "\xE2\x80\x8B");  // a zero-width space is no white space
  EXPECT_EQ(trim(" \xFF "), "\xFF");
  EXPECT_EQ(trim("\xE3\x80"), "\xE3\x80");  // half of U+3000
}

TEST(TidyText, TakesWhiteSpaceBetweenCjkOut) {
  EXPECT_EQ(tidy_text("  群众 满 意度 "), "群众满意度");
  EXPECT_EQ(tidy_text("其中：财政    资金"), "其中：财政资金");
  EXPECT_EQ(tidy_text(std::string("财政") + wide_space + "资金"), "财政资金");
  EXPECT_EQ(tidy_text(std::string("财政") + no_break_space + "资金"), "财政资金");
  EXPECT_EQ(tidy_text("财政\t资金"), "财政资金");
  EXPECT_EQ(tidy_text("合格 ，达标"), "合格，达标");
  EXPECT_EQ(tidy_text("カ タ カ ナ"), "カタカナ");
}

TEST(TidyText, LeavesOtherWhiteSpace) {
  EXPECT_EQ(tidy_text("3 个"), "3 个");
  EXPECT_EQ(tidy_text("A4 纸"), "A4 纸");
  EXPECT_EQ(tidy_text("two  words"), "two  words");
  EXPECT_EQ(tidy_text("３ 个"), "３ 个");  // a full-width digit is no punctuation
  EXPECT_EQ(tidy_text("Ａ 类"), "Ａ 类");
}

TEST(TidyText, KeepsLineEnds) {
  EXPECT_EQ(tidy_text("一、甲\r\n二、乙\r三、丙\n"), "一、甲\n二、乙\n三、丙");
  EXPECT_EQ(tidy_text("\r\n甲\r\n\r\n乙\r\n"), "甲\n\n乙");
  EXPECT_EQ(tidy_text("a\rb"), "a\nb");
  EXPECT_EQ(tidy_text(""), "");
}

TEST(TidyText, IsStable) {
  for (const char* text : {"  群众 满 意度 ", "3 个\r\n 4 个", "甲 \n 乙", "a\r\r\nb"}) {
    const std::string once = tidy_text(text);
    EXPECT_EQ(tidy_text(once), once);
  }
}

TEST(FoldWidth, MakesAscii) {
  EXPECT_EQ(fold_width("１２．５％"), "12.5%");
  EXPECT_EQ(fold_width("ＡｂＣ（１）"), "AbC(1)");
  EXPECT_EQ(fold_width(std::string("a") + wide_space + "b"), "a b");
  EXPECT_EQ(fold_width("￥5"), "¥5");
  EXPECT_EQ(fold_width("指标。"), "指标。");
}

TEST(FoldLabel, MakesLabelsComparable) {
  EXPECT_EQ(fold_label("项目 名称："), "项目名称");
  EXPECT_EQ(fold_label("其中：财政\n资金"), "其中财政资金");
  EXPECT_EQ(fold_label("资金支出计划（%）"), fold_label("资金支出计划 (％)"));
  EXPECT_EQ(fold_label("【必填】"), fold_label("（必填）"));
  EXPECT_EQ(fold_label("〔2019〕"), fold_label("[2019]"));
  EXPECT_EQ(fold_label("“三公”经费"), fold_label("\"三公\"经费"));
  EXPECT_EQ(fold_label("*指标值"), "指标值");
  EXPECT_EQ(fold_label("＊ 指标值"), "指标值");
  EXPECT_EQ(fold_label("面积*单价"), "面积*单价");
  EXPECT_EQ(fold_label("\xEF\xBB\xBF项目\xE2\x80\x8B"), "项目");
}

TEST(WithoutWhiteSpace, TakesAllOfItOut) {
  EXPECT_EQ(without_white_space(std::string(" 1 3\n0\t6") + no_break_space + wide_space + "3"), "13063");
}

TEST(DisplayWidth, CountsColumns) {
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("指标值"), 6U);
  EXPECT_EQ(display_width("（％）"), 6U);
  EXPECT_EQ(display_width("e\xCC\x81"), 1U);  // a combining accent
  EXPECT_EQ(fit_width("指标值", 6), "指标值");
  EXPECT_EQ(fit_width("指标值", 5), "指标…");
  EXPECT_EQ(fit_width("指标值", 4), "指…");
  EXPECT_EQ(fit_width("指标值", 1), "…");
  EXPECT_EQ(fit_width("指标值", 0), "");
  EXPECT_EQ(pad_width("指标", 6), "指标  ");
  EXPECT_EQ(pad_width("指标", 3), "指标");
}

TEST(Split, KeepsEmptyParts) {
  EXPECT_EQ(split("a;;b", ';'), (std::vector<std::string_view>{"a", "", "b"}));
  EXPECT_EQ(split("", ';'), (std::vector<std::string_view>{""}));
  EXPECT_EQ(split(";", ';'), (std::vector<std::string_view>{"", ""}));
}

TEST(ReplaceAll, DoesNotLookAtWhatItWrote) {
  EXPECT_EQ(replace_all("aaa", "a", "aa"), "aaaaaa");
  EXPECT_EQ(replace_all("&<", "&", "&amp;"), "&amp;<");
  EXPECT_EQ(replace_all("abc", "", "x"), "abc");
}

TEST(NearestWord, FindsTyposOnly) {
  const std::vector<std::string_view> words = {"json", "text", "html", "sarif", "国家级项目"};
  EXPECT_EQ(nearest_word("jsno", words), "json");
  EXPECT_EQ(nearest_word("htm", words), "html");
  EXPECT_EQ(nearest_word("saarif", words), "sarif");
  EXPECT_EQ(nearest_word("国家项目", words), "国家级项目");
  EXPECT_EQ(nearest_word("xy", words), "");
  EXPECT_EQ(nearest_word("完全不同的词", words), "");
  EXPECT_EQ(nearest_word("json", {}), "");
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(edit_distance("", "指标"), 2U);
}

}  // namespace
}  // namespace targetbook::base
