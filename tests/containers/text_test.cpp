#include <gtest/gtest.h>

#include "containers/text/code_page.hpp"
#include "containers/text/encoding.hpp"
#include "containers/text/spent_bytes.hpp"

namespace targetbook::containers {
namespace {

TEST(CodePages, AreNamedAsTheSystemKnowsThem) {
  load_encodings();
  EXPECT_EQ(to_utf8("\xD6\xD0", charset_of_code_page(936)), "中");
  EXPECT_EQ(to_utf8("\xD6\xD0", charset_of_code_page(54936)), "中");
  EXPECT_EQ(to_utf8("\x2D\x4E", charset_of_code_page(1200)), "中");
  EXPECT_EQ(to_utf8("\xA4\xA4", charset_of_code_page(950)), "中");
  EXPECT_EQ(to_utf8("\xE9", charset_of_code_page(367)), "é");
  EXPECT_EQ(to_utf8("\xE9", charset_of_code_page(32769)), "é");
  EXPECT_EQ(to_utf8("\x8E", charset_of_code_page(10000)), "é");
  EXPECT_EQ(to_utf8("\x8E", charset_of_code_page(32768)), "é");
  EXPECT_EQ(to_utf8("中", charset_of_code_page(65001)), "中");
  EXPECT_EQ(to_utf8("\x88\x61", charset_of_code_page(1361)), "가");
}

TEST(SpentBytes, OnlyWhatWasPassedIsGivenBack) {
  std::string text(20U << 20U, 'x');
  SpentBytes spent(text);
  spent.up_to(1U << 20U);  // not worth it yet
  EXPECT_EQ(text[4096 * 20], 'x');
  spent.up_to(10U << 20U);
  EXPECT_EQ(text[5U << 20U], '\0');
  EXPECT_EQ(text.find_first_not_of('x', 10U << 20U), std::string::npos);
  spent.up_to(19U << 20U);
  EXPECT_EQ(text[18U << 20U], '\0');
  EXPECT_EQ(text.find_first_not_of('x', 19U << 20U), std::string::npos);
}

}  // namespace
}  // namespace targetbook::containers
