#include "rules/engine/codes.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <set>

#include "base/builtin.hpp"
#include "base/text.hpp"

namespace targetbook::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

const Codes& codes() {
  static const Codes known;
  return known;
}

TEST(Codes, RegionsHaveNames) {
  EXPECT_THAT(codes().region("130229"), Optional(std::string_view("玉田县")));
  EXPECT_THAT(codes().region("130000"), Optional(std::string_view("河北省")));
  EXPECT_EQ(codes().region("130999"), std::nullopt);
}

TEST(Codes, CountiesAreFoundByName) {
  EXPECT_THAT(codes().region_code("博野县"), Optional(std::string_view("130637")));
  EXPECT_EQ(codes().region_code("青禾县"), std::nullopt);
  EXPECT_EQ(codes().region_code("玉田县信访局"), std::nullopt);
}

TEST(Codes, SeveralCountiesOfOneNameNeedTheirCity) {
  EXPECT_EQ(codes().region_code("鼓楼区"), std::nullopt);
  EXPECT_THAT(codes().region_code("福州市鼓楼区"), Optional(std::string_view("350102")));
  EXPECT_THAT(codes().region_code("福建省福州市鼓楼区"), Optional(std::string_view("350102")));
  EXPECT_THAT(codes().region_code("福建省鼓楼区"), Optional(std::string_view("350102")));
}

TEST(Codes, ABureausNameBeginsWithItsRegion) {
  EXPECT_THAT(codes().regions_leading("武汉市江汉区信访局"), ElementsAre("420103"));
  EXPECT_THAT(codes().regions_leading("玉田县信访局本级"), ElementsAre("130229"));
  EXPECT_THAT(codes().regions_leading("固原市信访局"), ElementsAre("640400"));
  EXPECT_EQ(codes().regions_leading("鼓楼区信访局").size(), 4U);
  EXPECT_THAT(codes().regions_leading("信访局"), IsEmpty());
  EXPECT_THAT(codes().regions_leading(""), IsEmpty());
}

TEST(Codes, AFunctionalClassGoesByItsYear) {
  EXPECT_THAT(codes().functional("2010308", 2023), Optional(std::string_view("信访事务")));
  EXPECT_EQ(codes().functional("2010308", 2024), std::nullopt);
  EXPECT_THAT(codes().functional_end("2010308"), Optional(2023));
  EXPECT_THAT(codes().functional("20140", 2024), Optional(std::string_view("信访事务")));
  EXPECT_EQ(codes().functional("20140", 2023), std::nullopt);
  EXPECT_EQ(codes().functional_end("20140"), std::nullopt);
  EXPECT_THAT(codes().functional("20805", 2019), Optional(std::string_view("行政事业单位离退休")));
  EXPECT_THAT(codes().functional("20805", 2020), Optional(std::string_view("行政事业单位养老支出")));
  EXPECT_EQ(codes().functional("2999999", std::nullopt), std::nullopt);
  EXPECT_EQ(codes().functional_end("2999999"), std::nullopt);
}

TEST(Codes, AClassMayGoByTwoNames) {
  EXPECT_THAT(codes().functional_names("20136", 2022), ElementsAre("其他共产党事务", "其他共产党事务支出"));
}

TEST(Codes, EconomicClassesHaveNames) {
  EXPECT_THAT(codes().economic("30202"), Optional(std::string_view("印刷费")));
  EXPECT_THAT(codes().economic("310"), Optional(std::string_view("资本性支出")));
  EXPECT_EQ(codes().economic("30298"), std::nullopt);
}

/// Every line of the files is whole, and every class below another has that other.
TEST(Codes, FilesAreWhole) {
  for (const auto& [path, lengths] : {std::pair("codes/regions.tsv", std::set<std::size_t>{6}),
                                      {"codes/functional.tsv", {3, 5, 7}},
                                      {"codes/economic.tsv", {3, 5}}}) {
    SCOPED_TRACE(path);
    std::set<std::string_view> seen;
    std::string_view last;
    for (const std::string_view line : base::split(base::builtin_text(path), '\n')) {
      if (line.empty() || line.front() == '#') continue;
      SCOPED_TRACE(std::string(line));
      const auto columns = base::split(line, '\t');
      ASSERT_GE(columns.size(), 2U);
      EXPECT_LE(last, columns[0]);
      last = columns[0];
      EXPECT_TRUE(lengths.contains(columns[0].size()));
      EXPECT_FALSE(columns[1].empty());
      if (columns[0].size() < 6 && columns[0].size() > 3) {
        EXPECT_TRUE(seen.contains(columns[0].substr(0, columns[0].size() - 2)));
      }
      seen.insert(columns[0]);
    }
  }
}

/// Read once a run, by commands that validate only.
TEST(Codes, AreReadInAMoment) {
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_TRUE(Codes().region("130229"));
  const auto spent = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(std::chrono::duration_cast<std::chrono::milliseconds>(spent).count(), 100);
}

}  // namespace
}  // namespace targetbook::rules
