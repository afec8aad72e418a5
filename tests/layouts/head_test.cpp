#include "layouts/read/head.hpp"

#include <gmock/gmock.h>

namespace targetbook::layouts {
namespace {

TEST(DepartmentLine, CodeAndNameAreApart) {
  for (const char* line : {"310001玉田县水务局本级", "[310001]玉田县水务局本级", "【310001】玉田县水务局本级",
                           "（310001）玉田县水务局本级", "310001-玉田县水务局本级", "310001 玉田县水务局本级",
                           "玉田县水务局本级（310001）", "玉田县水务局本级310001"}) {
    const DepartmentLine parts = split_department(line);
    EXPECT_EQ(parts.code, "310001") << line;
    EXPECT_EQ(parts.name, "玉田县水务局本级") << line;
    EXPECT_EQ(parts.label, "") << line;
  }
}

TEST(DepartmentLine, WordsInFrontAreTakenOff) {
  const DepartmentLine parts = split_department("单位名称：310001玉田县水务局");
  EXPECT_EQ(parts.label, "单位名称：");
  EXPECT_EQ(parts.code, "310001");
  EXPECT_EQ(parts.name, "玉田县水务局");
}

TEST(DepartmentLine, NoNumberIsTakenForACodeThatIsNone) {
  for (const char* line : {"玉田县第12中学", "2023年玉田县水务局", "玉田县水务局（本级）"}) {
    EXPECT_EQ(split_department(line).code, "") << line;
    EXPECT_EQ(split_department(line).name, line);
  }
}

TEST(YearLine, SaysNothingButAYear) {
  for (const char* line : {"（2025年度）", "2025年", "２０２５年度"}) EXPECT_TRUE(is_year_line(line)) << line;
  for (const char* line : {"2025", "2025年预算", "（年度）", "1999年"})
    EXPECT_FALSE(is_year_line(line)) << line;
}

}  // namespace
}  // namespace targetbook::layouts
