#include "base/say.hpp"

#include <gtest/gtest.h>

namespace targetbook::base {
namespace {

TEST(Say, SaysTheSameInBothLanguages) {
  const Words words = say("第 {} 行，{} 列", "row {}, {} columns", 3, 5U);
  EXPECT_EQ(words.zh, "第 3 行，5 列");
  EXPECT_EQ(words.en, "row 3, 5 columns");
}

TEST(Say, WordsAndPhrasesSayTheirOwnSide) {
  const Words why{"空表", "empty"};
  const Words words = say("{0}：{1}（{2}）", "{0}: {1} ({2})", "a.xlsx", why, Phrase{"工作表", "sheet"});
  EXPECT_EQ(words.zh, "a.xlsx：空表（工作表）");
  EXPECT_EQ(words.en, "a.xlsx: empty (sheet)");
}

TEST(Say, TakesItsArgumentsInAnotherOrder) {
  const Words words = say("{1}有{0}个", "{0} of {1}", 2, "甲");
  EXPECT_EQ(words.zh, "甲有2个");
  EXPECT_EQ(words.en, "2 of 甲");
}

TEST(Say, BracesInAnArgumentAreText) {
  EXPECT_EQ(say("「{}」", "'{}'", "{name}").zh, "「{name}」");
}

}  // namespace
}  // namespace targetbook::base
