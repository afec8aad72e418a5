#include "batch/inputs/roster_file.hpp"

#include <gmock/gmock.h>

#include "base/file_error.hpp"
#include "scratch_folder.hpp"

namespace targetbook::batch {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* heading =
    "region_code,region,bureau_code,bureau,aliases,layout,year,projects,deadline,control_total\n";

RosterReading read(const std::string& text, const std::string& name = "roster.csv") {
  const tests::ScratchFolder folder;
  folder.write(name, text);
  return read_roster(folder / name, {});
}

/// `C5 单位编码…` for each mistake.
std::vector<std::string> mistakes_in(const std::string& text) {
  std::vector<std::string> list;
  for (const RosterMistake& mistake : read(text).mistakes)
    list.push_back(base::to_a1(mistake.at) + " " + mistake.words.zh);
  return list;
}

TEST(RosterFile, ReadsEveryColumn) {
  const RosterReading reading = read(std::string(heading) +
                                     "130229,玉田县,202001,玉田县信访局本级,信访局;玉田信访,hebei-project,"
                                     "2026,接访经费；信访救助,2026/2/20,\"1,550,000.5\"\n");
  ASSERT_THAT(reading.mistakes, IsEmpty());
  ASSERT_EQ(reading.roster.entries.size(), 1U);
  const rules::RosterEntry& entry = reading.roster.entries.front();
  EXPECT_EQ(entry.region_code, "130229");
  EXPECT_EQ(entry.region, "玉田县");
  EXPECT_EQ(entry.bureau_code, "202001");
  EXPECT_EQ(entry.bureau, "玉田县信访局本级");
  EXPECT_THAT(entry.aliases, ElementsAre("信访局", "玉田信访"));
  EXPECT_EQ(entry.layout, "hebei-project");
  EXPECT_EQ(entry.year, 2026);
  EXPECT_THAT(entry.projects, ElementsAre("接访经费", "信访救助"));
  EXPECT_EQ(entry.deadline, "2026-02-20");
  EXPECT_EQ(entry.control_total->fen(), 155'000'050);
  EXPECT_EQ(base::to_a1(entry.line), "A2");
}

TEST(RosterFile, FindsItsHeadingBelowATitleAndInChinese) {
  const RosterReading reading =
      read("2026年应报送单位名单\n\n序号,单位名称,单位编码,地区,区划代码\n1,信访局,007,玉田县,130229\n");
  ASSERT_THAT(reading.mistakes, IsEmpty());
  EXPECT_EQ(reading.roster.entries.at(0).bureau_code, "007") << "leading zeros stay";
}

TEST(RosterFile, TellsOfEveryMistakeAtItsPlace) {
  EXPECT_THAT(mistakes_in(std::string(heading) + "13022九,玉田县,202001,信访局,,,26,,2026-02-30,1.005\n"
                                                 ",,,,,,,,,\n"
                                                 "130229,,2020 02,财政局,,,2026,a;a,,-1\n"),
              ElementsAre("A2 区划代码应为2至6位数字，不能是「13022九」",
                          "G2 年度应为2000到2099的四位数字，不能是「26」",
                          "I2 截止日期应写作2026-02-20，不能是「2026-02-30」",
                          "J2 控制数应为以元计的金额，至多两位小数，不能是「1.005」", "B4 地区（region）为空",
                          "H4 项目「a」列了两次", "J4 控制数应为以元计的金额，至多两位小数，不能是「-1」"));
}

TEST(RosterFile, TellsOfMissingDoubledAndMisspeltColumns) {
  EXPECT_THAT(mistakes_in("region_code,region,bureau,bureau,dedline\n130229,玉田县,信访局,信访局,\n"),
              ElementsAre("D1 列「bureau」出现两次", "E1 缺少列「bureau_code」（单位编码）",
                          "E1 没有列「dedline」，疑为「deadline」"));
  EXPECT_THAT(mistakes_in("甲,乙\n1,2\n"),
              ElementsAre(HasSubstr("缺少列「region_code」"), HasSubstr("缺少列「region」"),
                          HasSubstr("缺少列「bureau_code」"), HasSubstr("缺少列「bureau」")));
}

TEST(RosterFile, ABureauIsListedOnceAYear) {
  EXPECT_THAT(
      mistakes_in(
          "region_code,region,bureau_code,bureau,year\n130229,玉田县,1,甲局,2025\n130229,玉田县,1,甲局,2026\n"
          "130229,玉田县,1,乙局,2026\n130230,别县,1,甲局,2026\n"),
      ElementsAre("C4 单位编码「1」与第3行重复"));
}

TEST(RosterFile, AnEmptyRosterIsAMistake) {
  EXPECT_THAT(mistakes_in(heading), ElementsAre("A2 表头下没有单位"));
}

TEST(RosterFile, AFileThatIsNoRosterIsAFileError) {
  EXPECT_THROW(read("no workbook", "roster.xlsx"), base::FileError);
  EXPECT_THROW(read_roster("/nowhere/roster.csv", {}), base::FileError);
}

TEST(RosterFile, AMistakeIsToldWithRowAndColumn) {
  const RosterMistake mistake{{4, 2}, {"错", "wrong"}};
  rules::Roster roster;
  roster.file = "名单.csv";
  EXPECT_EQ(describe(mistake, roster).zh, "名单.csv，第5行第3列（C5）：错");
  EXPECT_EQ(describe(mistake, roster).en, "名单.csv, row 5, column 3 (C5): wrong");
}

}  // namespace
}  // namespace targetbook::batch
