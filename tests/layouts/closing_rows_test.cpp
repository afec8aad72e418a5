// Signatures, opinions and dates below a form's table: none of them is an indicator.
#include <gtest/gtest.h>

#include "by_words.hpp"
#include "layouts/read/closing_rows.hpp"

namespace targetbook::layouts::test {
namespace {

TEST(ClosingRows, LabelsOfSignaturesOpinionsAndDates) {
  for (const char* label :
       {"填报单位负责人（签章）：", "财务负责人（签字）：", "填表时间：2024年1月", "主管部门审核意见",
        "乡镇（部门）意见", "负责人（签章）", "签章（负责人）", "填 报 日 期"})
    EXPECT_TRUE(is_closing_label(label)) << label;
  for (const char* other : {"产出指标", "同意。", "数量指标", "≥95%", "", "采纳群众意见数"})
    EXPECT_FALSE(is_closing_label(other)) << other;
}

Rows form() {
  return {
      {"2024年项目支出绩效目标表", "<", "<", "<"},
      {"", "", "", "单位：万元"},
      {"项目名称", "老年助餐", "<", "<"},
      {"主管部门", "云溪县民政局", "实施单位", "养老中心"},
      {"年度资金总额", "320", "其中：财政拨款", "300"},
      {"年度目标", "建设助餐点十六个。", "<", "<"},
      {"一级指标", "二级指标", "三级指标", "指标值"},
      {"产出指标", "数量指标", "建设助餐点", "≥16个"},
      {"满意度指标", "服务对象满意度指标", "老年人满意度", "≥90%"},
  };
}

/// `A10=填报人：` of each remark.
std::string remarks(const Reading& reading) {
  std::string all;
  for (const auto& one : reading.submission.forms.at(0).remarks)
    all += (all.empty() ? "" : " ") + base::to_a1(*one.cell) + "=" + one.value;
  return all;
}

constexpr const char* two = "数量指标/建设助餐点/≥16个 服务对象满意度指标/老年人满意度/≥90%";

TEST(ClosingRows, ASignatureAndADateAreRemarks) {
  Rows rows = form();
  rows.push_back({"填报单位负责人（签章）：", "", "", "填报日期：2024年1月"});
  const Reading reading = read(rows);
  EXPECT_EQ(indicators(project(reading)), two);
  EXPECT_EQ(remarks(reading), "A10=填报单位负责人（签章）： D10=填报日期：2024年1月");
  EXPECT_EQ(unread_of(reading), "");
}

TEST(ClosingRows, OpinionsWithWhatWasWrittenBesideThem) {
  Rows rows = form();
  rows.push_back({"主管部门审核意见", "同意。", "", "财政部门审核意见"});
  rows.push_back({"财务负责人", "", "经办人", "", ""});
  const Reading reading = read(rows);
  EXPECT_EQ(indicators(project(reading)), two);
  EXPECT_EQ(remarks(reading),
            "A10=主管部门审核意见 B10=同意。 D10=财政部门审核意见 A11=财务负责人 C11=经办人");
}

TEST(ClosingRows, InADrawingAsWell) {
  Rows rows = {
      {"项目支出绩效目标表", "<", "<", "<"},
      {"（2024年度）", "<", "<", "<"},
      {"项目名称", "老年助餐", "<", "<"},
      {"主管部门", "云溪县民政局", "实施单位", "养老中心"},
      {"项目属性", "延续项目", "项目期", "1年"},
      {"项目资金（万元）", "年度资金总额", "320", "<"},
      {"^", "其中：财政拨款", "300", "<"},
      {"^", "其他资金", "20", "<"},
      {"年度目标", "建设助餐点十六个。", "<", "<"},
      {"一级指标", "二级指标", "三级指标", "指标值"},
      {"产出指标", "数量指标", "建设助餐点", "≥16个"},
      {"满意度指标", "服务对象满意度指标", "老年人满意度", "≥90%"},
      {"填报单位负责人（签章）：", "<", "<", "填表时间：2024年1月"},
  };
  const Reading reading = read(rows);
  EXPECT_EQ(layouts_of(reading), "national-project");
  EXPECT_EQ(indicators(project(reading)), two);
  EXPECT_EQ(unread_of(reading), "");
}

TEST(ClosingRows, AnIndicatorThatIsCalledSoStays) {
  Rows rows = form();
  rows.push_back({"", "", "收集群众意见", "≥20条"});
  EXPECT_EQ(indicators(project(read(rows))), std::string(two) + " 服务对象满意度指标/收集群众意见/≥20条");
}

TEST(ClosingRows, AnOpinionMayStandUnderTheThirdLevel) {
  Rows rows = form();
  rows.push_back({"主管部门审核意见", "<", "同意申报。", "<"});
  const Reading reading = read(rows);
  EXPECT_EQ(indicators(project(reading)), two);
  EXPECT_EQ(remarks(reading), "A10=主管部门审核意见 C10=同意申报。");
}

}  // namespace
}  // namespace targetbook::layouts::test
