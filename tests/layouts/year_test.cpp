// Which year a form is of.
#include "layouts/read/year.hpp"

#include <gtest/gtest.h>

#include "paper.hpp"

namespace targetbook::layouts::test {
namespace {

TEST(Year, IsTheFirstOfATextFrom2000To2099) {
  const std::pair<const char*, std::optional<int>> cases[] = {
      {"2024年项目绩效目标表", 2024},
      {"二、２０２１年部门预算", 2021},
      {"2021年-2024年", 2021},
      {"2000年", 2000},
      {"2099年", 2099},
      {"1999年", std::nullopt},
      {"2100年", std::nullopt},
      {"二〇二四年", std::nullopt},
      {"12024年", std::nullopt},
      {"20245", std::nullopt},
      {"202001玉田县信访局", std::nullopt},
      {"202，2023", 2023},
      {"", std::nullopt},
      {"20", std::nullopt},
  };
  for (const auto& [text, year] : cases) EXPECT_EQ(year_in(text), year) << text;
}

TEST(Year, IsTheLastOfAFilesName) {
  const std::pair<const char*, std::optional<int>> cases[] = {
      {"2023年上报2024年目标.xlsx", 2024},
      {"2022/信访局.xlsx", std::nullopt},
      {"in/2022/信访局-2021.xlsx", 2021},
      {"20240101.xlsx", std::nullopt},
      {"２０２３.xlsx", 2023},
      {"2023.xlsx", 2023},
  };
  for (const auto& [name, year] : cases) EXPECT_EQ(year_in_file_name(name), year) << name;
}

std::vector<std::optional<int>> completed(std::vector<std::optional<int>> years,
                                          const grid::Workbook& workbook, std::string_view file_name) {
  std::vector<model::Form> forms(years.size());
  for (std::size_t i = 0; i < years.size(); ++i) forms[i].year = years[i];
  complete_years(forms, workbook, file_name);
  for (std::size_t i = 0; i < years.size(); ++i) years[i] = forms[i].year;
  return years;
}

using Years = std::vector<std::optional<int>>;

TEST(Year, OfOtherFormsThenTheCoverThenTheFilesName) {
  const grid::Workbook cover = sheet_of({{"玉田县信访局"}, {"2022 年部门预算绩效文本"}});
  const grid::Workbook bare = sheet_of({{"玉田县信访局"}});
  EXPECT_EQ(completed({std::nullopt, 2023, 2024}, cover, "2020.xlsx"), (Years{2023, 2023, 2024}));
  EXPECT_EQ(completed({std::nullopt}, cover, "2020.xlsx"), (Years{2022}));
  EXPECT_EQ(completed({std::nullopt}, bare, "2020.xlsx"), (Years{2020}));
  EXPECT_EQ(completed({std::nullopt}, bare, "表.xlsx"), (Years{std::nullopt}));
}

TEST(Year, OfACoverIsNoYearOfASentence) {
  const grid::Workbook workbook =
      sheet_of({{"根据2019年预算安排，现将绩效目标报告如下。"}, {"2018年度工作总结"}, {"2022年预算"}});
  EXPECT_EQ(completed({std::nullopt}, workbook, ""), (Years{2022}));
}

}  // namespace
}  // namespace targetbook::layouts::test
