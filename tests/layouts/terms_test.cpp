// Long-term goals and indicators beside those of the year.
#include <gtest/gtest.h>

#include "layouts/draw/term_rows.hpp"
#include "layouts/read/read.hpp"
#include "paper.hpp"

namespace targetbook::layouts::test {
namespace {

using Rows = std::vector<std::vector<std::string>>;
using model::Term;

/// As Wuhan's districts published it: amounts with their unit, a blank half, the title's bracket lost.
const Rows published = {
    {"项目支出绩效目标表", "<", "<", "<", "<", "<", "<"},
    {"2020年度)", "<", "<", "<", "<", "<", "<"},
    {"项目名称", "校舍维修", "<", "<", "<", "<", "<"},
    {"主管部门\n及编码", "[015001]江滨区教育局", "<", "<", "实施单位", "江滨区教育局", "<"},
    {"项目属性", "修缮类", "<", "<", "项目起止时间", "202001-202212", "<"},
    {"项目资金", "资金总额", "1500万元", "<", "当年资金总额：", "600万元", "<"},
    {"^", "其中：财政拨款", "1500万元", "<", "其中：当年财政拨款", "600万元", "<"},
    {"^", "其他资金", "", "<", "当年其他资金", "", "<"},
    {"总体目标", "中期目标", "<", "<", "年度目标", "<", "<"},
    {"^", "三年内完成校舍维修", "<", "<", "完成第一批八所", "<", "<"},
    {"绩效项目指标表", "<", "<", "<", "<", "<", "<"},
    {"一级指标", "二级指标(长期)", "三级指标(长期)", "指标值(长期)", "二级指标(年度)", "三级指标(年度)",
     "指标值(年度)"},
    {"产出指标", "数量指标", "维修学校总数", "≥24所", "数量指标", "本年维修学校数", "8所"},
    {"产出指标", "时效指标", "", "", "时效指标", "暑期完工率", "≥95%"},
    {"效益指标", "可持续影响指标", "办学条件", "持续改善", "", "", ""},
};

std::string indicators(const model::ProjectTarget& target) {
  std::string all;
  for (const model::Indicator& one : target.indicators)
    if (!one.is_blank())
      all += std::string(to_string(one.term)) + " " + one.level1.value + "/" + one.level2.value + "/" +
             one.level3.value + "/" + one.value.value.raw + " " + base::to_a1(*one.value.cell) + "\n";
  return all;
}

TEST(Terms, EachHalfIsAnIndicatorOfItsTerm) {
  const Reading reading = read_workbook(sheet_of(published), Catalogue::builtin(), "");
  ASSERT_EQ(reading.submission.forms.size(), 1U);
  const model::Form& form = reading.submission.forms.front();
  EXPECT_EQ(form.layout, "wuhan-project-2020");
  EXPECT_EQ(form.year, 2020);
  const auto& target = std::get<model::ProjectTarget>(form.body);
  EXPECT_EQ(target.funds.total.value.money->to_yuan(), "6000000.00");
  EXPECT_EQ(target.funds.fiscal.value.money->to_yuan(), "6000000.00");
  EXPECT_EQ(target.project.total_budget.value.money->to_yuan(), "15000000.00");
  EXPECT_EQ(target.project.period.value, "202001-202212");
  ASSERT_EQ(target.goals.size(), 2U);
  EXPECT_EQ(target.goals[0].term, Term::long_term);
  EXPECT_EQ(target.goals[0].text.value, "三年内完成校舍维修");
  EXPECT_EQ(target.goals[1].term, Term::annual);
  EXPECT_EQ(target.goals[1].text.value, "完成第一批八所");
  EXPECT_EQ(indicators(target),
            "long-term 产出指标/数量指标/维修学校总数/≥24所 D13\n"
            "long-term 效益指标/可持续影响指标/办学条件/持续改善 D15\n"
            "annual 产出指标/数量指标/本年维修学校数/8所 G13\n"
            "annual 产出指标/时效指标/暑期完工率/≥95% G14\n");
  EXPECT_TRUE(reading.submission.unread.empty()) << reading.submission.unread.front().text.value;
  EXPECT_TRUE(reading.findings.empty()) << reading.findings.front().message.en;
}

/// A goal that nobody wrote is none.
TEST(Terms, ABlankLongTermGoalIsNone) {
  Rows rows = published;
  rows[9][1] = "";
  const Reading reading = read_workbook(sheet_of(rows), Catalogue::builtin(), "");
  ASSERT_EQ(reading.submission.forms.size(), 1U);
  const auto& target = std::get<model::ProjectTarget>(reading.submission.forms.front().body);
  ASSERT_EQ(target.goals.size(), 1U);
  EXPECT_EQ(target.goals[0].term, Term::annual);
}

model::Indicator indicator(Term term, const char* level1, const char* level2, const char* name) {
  model::Indicator one;
  one.term = term;
  one.level1.value = level1;
  one.level2.value = level2;
  one.level3.value = name;
  return one;
}

TEST(Terms, LikeLevelsStandBesideEachOther) {
  const std::vector<model::Indicator> all = {
      indicator(Term::long_term, "产出", "数量", "a"), indicator(Term::long_term, "效益", "社会", "b"),
      indicator(Term::annual, "产出", "数量", "c"), indicator(Term::annual, "产出", "质量", "d"),
      indicator(Term::annual, "效益", "社会", "e")};
  std::string rows;
  for (const TermRow& row : side_by_side(all))
    rows += (row.long_term ? row.long_term->level3.value : "-") +
            (row.annual ? row.annual->level3.value : "-") + " ";
  EXPECT_EQ(rows, "ac -d be ");
}

}  // namespace
}  // namespace targetbook::layouts::test
