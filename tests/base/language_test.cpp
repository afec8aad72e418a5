#include "base/language.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace targetbook::base {
namespace {

/// The language with these settings; null stands for none.
Language with_locale(const char* all, const char* messages, const char* lang) {
  const std::pair<const char*, const char*> settings[] = {
      {"LC_ALL", all}, {"LC_MESSAGES", messages}, {"LANG", lang}};
  for (const auto& [name, value] : settings) {
    if (value == nullptr)
      ::unsetenv(name);
    else
      ::setenv(name, value, 1);
  }
  return language_of_locale();
}

TEST(Language, FollowsTheLocale) {
  EXPECT_EQ(with_locale(nullptr, nullptr, "zh_CN.UTF-8"), Language::zh);
  EXPECT_EQ(with_locale(nullptr, nullptr, "en_US.UTF-8"), Language::en);
  EXPECT_EQ(with_locale(nullptr, nullptr, nullptr), Language::en);
  EXPECT_EQ(with_locale("C", nullptr, "zh_CN.UTF-8"), Language::en);
  EXPECT_EQ(with_locale("", "zh_TW", "en_US"), Language::zh);
}

}  // namespace
}  // namespace targetbook::base
