#include "report/wrap.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"

namespace targetbook::report {
namespace {

using testing::ElementsAre;

TEST(Wrap, ChineseBreaksAnywhereButBeforeClosingMarks) {
  EXPECT_THAT(wrap("维护信访稳定，提高满意", 10), ElementsAre("维护信访稳", "定，提高满", "意"));
  EXPECT_THAT(wrap("维护信访稳。好", 10), ElementsAre("维护信访", "稳。好"));
  EXPECT_THAT(wrap("信访稳定（全年）", 10), ElementsAre("信访稳定", "（全年）"));
}

TEST(Wrap, LatinWordsStayWhole) {
  EXPECT_THAT(wrap("one two three", 8), ElementsAre("one two", "three"));
  EXPECT_THAT(wrap("共 12345 件", 6), ElementsAre("共", "12345", "件"));
}

TEST(Wrap, WordTooLongForALineIsCut) {
  EXPECT_THAT(wrap("13022922P00JXC4117677", 8), ElementsAre("13022922", "P00JXC41", "17677"));
}

TEST(Wrap, LineEndsStay) {
  EXPECT_THAT(wrap("1.一\n\n2.二", 20), ElementsAre("1.一", "", "2.二"));
}

TEST(Wrap, IndentIsKept) {
  EXPECT_THAT(wrap("    四格", 20), ElementsAre("    四格"));
  EXPECT_EQ(wrapped("一二三四", 8, 4), "    一二\n    三四\n");
}

TEST(Wrap, NoLineIsTooWide) {
  const std::string text =
      "制作宣传展板≥3 个，印制宣传折页≥10000 份；（越级访、缠访闹访等行为较上年度减少）100%。";
  for (std::size_t width = 4; width < 60; ++width)
    for (const std::string& line : wrap(text, width)) EXPECT_LE(base::display_width(line), width) << line;
}

}  // namespace
}  // namespace targetbook::report
