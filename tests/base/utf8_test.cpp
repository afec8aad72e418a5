#include "base/utf8.hpp"

#include <gtest/gtest.h>

namespace targetbook::base {
namespace {

TEST(Utf8, DecodesEachLength) {
  const std::pair<const char*, char32_t> cases[] = {
      {"A", U'A'},
      {"\x7F", 0x7F},
      {"\xC2\x80", 0x80},
      {"\xDF\xBF", 0x7FF},
      {"\xE0\xA0\x80", 0x800},
      {"指", U'指'},
      {"\xED\x9F\xBF", 0xD7FF},
      {"\xEE\x80\x80", 0xE000},
      {"\xEF\xBF\xBF", 0xFFFF},
      {"\xF0\x90\x80\x80", 0x10000},
      {"\xF4\x8F\xBF\xBF", 0x10FFFF},
  };
  for (const auto& [bytes, value] : cases) {
    const auto point = decode_front(bytes);
    ASSERT_TRUE(point) << std::hex << static_cast<unsigned>(value);
    EXPECT_EQ(point->value, value);
    EXPECT_EQ(point->bytes, std::string_view(bytes).size());
    std::string again;
    append_utf8(again, value);
    EXPECT_EQ(again, bytes);
  }
}

TEST(Utf8, RefusesEveryKindOfBrokenSequence) {
  const std::pair<const char*, const char*> cases[] = {
      {"lone continuation", "\x80"},
      {"last continuation", "\xBF"},
      {"overlong NUL", "\xC0\x80"},
      {"overlong slash", "\xC1\xAF"},
      {"overlong in three", "\xE0\x9F\xBF"},
      {"overlong in four", "\xF0\x8F\xBF\xBF"},
      {"first surrogate", "\xED\xA0\x80"},
      {"last surrogate", "\xED\xBF\xBF"},
      {"past U+10FFFF", "\xF4\x90\x80\x80"},
      {"lead F5", "\xF5\x80\x80\x80"},
      {"lead FE", "\xFE"},
      {"lead FF", "\xFF"},
      {"cut after one of two", "\xC3"},
      {"cut after two of three", "\xE6\x8C"},
      {"cut after three of four", "\xF0\x9F\x98"},
      {"ASCII for continuation",
       "\xE6\x8C"
       "A"},
      {"bad second byte", "\xC3\x28"},
      {"bad fourth byte", "\xF0\x9F\x98\x41"},
  };
  for (const auto& [name, bytes] : cases) {
    EXPECT_FALSE(decode_front(bytes)) << name;
    EXPECT_EQ(find_invalid_utf8(bytes), 0U) << name;
    EXPECT_EQ(find_invalid_utf8("指标12345678" + std::string(bytes)), 14U) << name;
  }
}

TEST(Utf8, FindsTheFirstBrokenByte) {
  EXPECT_EQ(find_invalid_utf8(""), std::string_view::npos);
  EXPECT_EQ(find_invalid_utf8("只有 ASCII and 汉字, more than eight bytes"), std::string_view::npos);
  for (std::size_t at = 0; at < 20; ++at) {
    std::string text(20, 'a');
    text[at] = '\xFF';
    EXPECT_EQ(find_invalid_utf8(text), at);
  }
}

TEST(Utf8, CountsABrokenByteAsOneReplacement) {
  EXPECT_EQ(to_utf32("a\xE6\x8C"
                     "b"),
            U"a\uFFFD\uFFFDb");
  EXPECT_EQ(to_utf8(U"a指\U0001F600"), "a指😀");
  std::string bytes;
  for_each_code_point("指\xFFz", [&](char32_t, std::string_view piece) { bytes += piece; });
  EXPECT_EQ(bytes, "指\xFFz");
}

}  // namespace
}  // namespace targetbook::base
