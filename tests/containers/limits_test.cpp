#include "containers/limits.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "containers/errors.hpp"

namespace targetbook::containers {
namespace {

TEST(Limits, AreThoseOfTheContract) {
  const Limits limits;
  EXPECT_EQ(limits.file_bytes, 256U * 1024 * 1024);
  EXPECT_EQ(limits.zip_entries, 10'000U);
  EXPECT_EQ(limits.inflated_bytes, 2048U * 1024 * 1024);
  EXPECT_EQ(limits.steep_entry_bytes, 64U * 1024 * 1024);
  EXPECT_EQ(limits.steep_ratio, 1'000U);
  EXPECT_EQ(limits.xml_depth, 256U);
  EXPECT_EQ(limits.sheets, 1'024U);
  EXPECT_EQ(limits.cells, 20'000'000U);
  EXPECT_EQ(limits.merges, 1'000'000U);
  EXPECT_EQ(limits.cell_characters, 32'767U);
}

TEST(Limits, EachHasANameOfItsOwnAndAMeaning) {
  std::set<std::string> names;
  for (const LimitInfo& info : all_limits()) {
    EXPECT_TRUE(names.insert(info.name).second) << info.name;
    EXPECT_FALSE(info.meaning.zh.empty());
    EXPECT_FALSE(info.meaning.en.empty());
    const auto error = too_large(info.name, Limits{}.*info.value);
    EXPECT_NE(error.reason().zh.find(info.meaning.zh), std::string::npos);
  }
  EXPECT_EQ(names.size(), 14U);
}

}  // namespace
}  // namespace targetbook::containers
