// Self-evaluations that no drawing fits, read by their words.
#include <gtest/gtest.h>

#include "by_words.hpp"
#include "layouts/drawing/drawing.hpp"
#include "layouts/vocabulary/draft.hpp"

namespace targetbook::layouts::test {
namespace {

/// Levels below 绩效指标, operator and unit below 年度指标值: two rows of headings.
Rows two_rows_of_headings() {
  return {
      {"2022年度项目支出绩效自评表", "<", "<", "<", "<", "<", "<", "<", "<", "<"},
      {"项目名称", "林下种植示范", "<", "<", "<", "<", "<", "<", "<", "<"},
      {"主管部门", "云溪县林业局", "<", "<", "<", "实施单位", "云溪县林业站", "<", "<", "<"},
      {"项目资金（万元）", "", "<", "年初预算数", "<", "全年预算数", "全年执行数", "分值", "执行率", "得分"},
      {"^", "年度资金总额", "<", "50", "<", "48", "45.6", "10", "95%", "9.5"},
      {"^", "其中：当年财政拨款", "<", "40", "<", "38", "36", "—", "94.74%", "—"},
      {"^", "非财政拨款", "<", "10", "<", "10", "9.6", "—", "96%", "—"},
      {"年度总体目标", "预期目标", "<", "<", "<", "实际完成情况", "<", "<", "<", "<"},
      {"^", "建成示范基地。", "<", "<", "<", "基地按期建成。", "<", "<", "<", "<"},
      {"绩效指标", "<", "<", "年度指标值", "<", "<", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"},
      {"一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "^", "^", "^", "^"},
      {"产出指标", "数量指标", "示范面积", "≥", "1200", "亩", "1260亩", "50", "50", ""},
      {"效益指标", "经济效益指标", "亩均增收", "≥", "350", "元", "300元", "30", "25", "价格下跌"},
      {"满意度指标", "服务对象满意度指标", "农户满意度", "≥", "90", "%", "94%", "10", "10", ""},
      {"其他需要说明事项", "<", "无", "<", "<", "<", "<", "<", "<", "<"},
      {"总分", "<", "<", "<", "<", "<", "<", "100", "94.5", "优"},
  };
}

TEST(WordEvaluation, TheDrawingGivesWayWhereItFindsNoLevels) {
  const Reading reading = read(two_rows_of_headings());
  ASSERT_EQ(layouts_of(reading), "by-vocabulary");
  EXPECT_EQ(model::kind_of(reading.submission.forms[0].body), "self-evaluation");
  const model::ProjectTarget& form = project(reading);
  EXPECT_EQ(form.project.name.value, "林下种植示范");
  EXPECT_EQ(indicators(form),
            "数量指标/示范面积/≥1200亩 经济效益指标/亩均增收/≥350元 服务对象满意度指标/农户满意度/≥90%");
  const model::Indicator& second = form.indicators.at(1);
  EXPECT_EQ(second.actual.value.raw, "300元");
  EXPECT_EQ(number(second.weight), "30");
  EXPECT_EQ(number(second.score), "25");
  EXPECT_EQ(second.deviation.value, "价格下跌");
  EXPECT_EQ(unread_of(reading), "");
}

TEST(WordEvaluation, MoneyIsReadLineByLine) {
  const Reading reading = read(two_rows_of_headings());
  const model::ProjectTarget& form = project(reading);
  ASSERT_EQ(form.execution.size(), 3U);
  EXPECT_EQ(form.execution[0].item.value, "年度资金总额");
  EXPECT_EQ(yuan(form.execution[0].initial), "500000.00");
  EXPECT_EQ(yuan(form.execution[0].adjusted), "480000.00");
  EXPECT_EQ(yuan(form.execution[0].executed), "456000.00");
  EXPECT_EQ(number(form.execution[0].rate), "95");
  EXPECT_EQ(number(form.execution[1].score), "null");
  EXPECT_EQ(yuan(form.funds.total), "500000.00");
  EXPECT_EQ(yuan(form.funds.fiscal), "400000.00");
  EXPECT_EQ(yuan(form.funds.other), "null") << "非财政拨款 is a line of its own";
  EXPECT_EQ(form.execution[2].item.value, "非财政拨款");
  EXPECT_EQ(reading.submission.forms[0].unit, base::AmountUnit::ten_thousand_yuan);
}

TEST(WordEvaluation, TheTotalStandsInTheTablesColumns) {
  const Reading reading = read(two_rows_of_headings());
  EXPECT_EQ(number(project(reading).total_weight), "100");
  EXPECT_EQ(number(project(reading).score), "94.5");
}

TEST(WordEvaluation, ATotalRightBehindItsLabelIsTheScore) {
  Rows rows = two_rows_of_headings();
  rows.back() = {"总分", "94.5", "<", "<", "<", "<", "<", "<", "<", "<"};
  EXPECT_EQ(number(project(read(rows)).score), "94.5");
}

TEST(WordEvaluation, GoalAndWhatCameOfIt) {
  const Reading reading = read(two_rows_of_headings());
  ASSERT_EQ(project(reading).goals.size(), 1U);
  EXPECT_EQ(project(reading).goals[0].text.value, "建成示范基地。");
  EXPECT_EQ(project(reading).goals[0].term, model::Term::annual);
  const auto& extras = reading.submission.forms[0].extras;
  const auto came = std::find_if(extras.begin(), extras.end(),
                                 [](const model::Extra& one) { return one.heading == "实际完成情况"; });
  ASSERT_NE(came, extras.end());
  EXPECT_EQ(came->text.value, "基地按期建成。");
}

TEST(WordEvaluation, AmountsWithoutAUnitStayNull) {
  Rows rows = two_rows_of_headings();
  rows[3][0] = "项目资金";
  const Reading reading = read(rows);
  EXPECT_EQ(yuan(project(reading).execution.at(0).initial), "null");
  EXPECT_EQ(yuan(project(reading).funds.total), "null");
}

/// Points in brackets behind the headings, budget and execution marked A and B, the department's own words.
TEST(WordEvaluation, HeadingsMayHaveLettersBehindThem) {
  const Reading reading = read({
      {"2021年度公共文化项目自评表", "<", "<", "<", "<", "<", "<"},
      {"单位名称：云溪县文化馆", "<", "<", "<", "<", "<", "<"},
      {"项目名称", "免费开放补助", "<", "<", "<", "<", "<"},
      {"预算执行情况（万元）（20分）", "", "预算数（A）", "<", "执行数（B）", "执行率（B/A）",
       "得分（20分*执行率）"},
      {"^", "年度财政资金总额", "200", "<", "190", "95%", "19"},
      {"年度绩效目标1（80分）", "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）",
       "得分"},
      {"^", "产出指标", "数量指标", "开放天数", "≥300天", "310天", "40"},
      {"^", "满意度指标", "服务对象满意度指标", "观众满意度", "≥90%", "85%", "36"},
      {"总分", "<", "<", "<", "<", "<", "95"},
  });
  ASSERT_EQ(layouts_of(reading), "by-vocabulary");
  const model::ProjectTarget& form = project(reading);
  EXPECT_EQ(indicators(form), "数量指标/开放天数/≥300天 服务对象满意度指标/观众满意度/≥90%");
  EXPECT_EQ(form.indicators[1].actual.value.raw, "85%");
  EXPECT_EQ(number(form.score), "95");
  ASSERT_EQ(form.execution.size(), 1U);
  EXPECT_EQ(yuan(form.execution[0].adjusted), "2000000.00");
  EXPECT_EQ(yuan(form.execution[0].initial), "null");
  EXPECT_EQ(yuan(form.funds.total), "null") << "funds.total is the initial budget";
}

/// Nothing is merged, the money's lines stand in the first column, the unit in a line of its own.
TEST(WordEvaluation, NothingNeedsToBeMerged) {
  const Reading reading = read({
      {"2023年度项目支出绩效自评表"},
      {"填报单位：云溪县水务局", "", "", "", "", "", "金额单位：万元"},
      {"项目名称", "河道清淤"},
      {"主管部门", "云溪县水务局", "", "", "实施单位", "云溪县河道所"},
      {"预算执行情况", "年初预算", "全年预算", "全年执行", "分值", "执行率", "得分"},
      {"年度资金总额", "30", "32", "27", "10", "84.38%", "8.44"},
      {"其中：财政拨款", "30", "32", "27", "", "", ""},
      {"年度目标", "清淤十二公里"},
      {"绩效指标", "", "", "指标值", "", "实际完成情况", "分值", "得分", "责任股室"},
      {"一级指标", "二级指标", "三级指标", "符号", "数值", "", "", "", ""},
      {"产出指标", "数量指标", "清淤长度", "≥", "12公里", "12.5公里", "50", "50", "工程股"},
      {"满意度指标", "服务对象满意度指标", "群众满意度", "≥", "90%", "85%", "40", "36", "办公室"},
      {"总分", "", "", "", "", "", "100", "94.44", ""},
  });
  ASSERT_EQ(layouts_of(reading), "by-vocabulary");
  const model::ProjectTarget& form = project(reading);
  EXPECT_EQ(indicators(form), "数量指标/清淤长度/≥12公里 服务对象满意度指标/群众满意度/≥90%");
  EXPECT_EQ(form.indicators[1].actual.value.raw, "85%");
  EXPECT_EQ(number(form.indicators[1].score), "36");
  ASSERT_EQ(form.execution.size(), 2U);
  EXPECT_EQ(yuan(form.execution[1].executed), "270000.00");
  EXPECT_EQ(yuan(form.funds.total), "300000.00");
  EXPECT_EQ(number(form.score), "94.44");
  EXPECT_EQ(unread_of(reading), "");
}

TEST(WordEvaluation, WhereBothDrawingsFitEquallyTheWordsTell) {
  Rows rows = two_rows_of_headings();
  rows.erase(rows.begin());
  rows[0][0] = "部门名称";
  rows[1][0] = "归口科室";
  rows[1][5] = "承办科室";
  const Reading reading = read(rows);
  ASSERT_EQ(layouts_of(reading), "by-vocabulary");
  EXPECT_EQ(reading.submission.forms[0].department_name.value, "林下种植示范");
  EXPECT_EQ(project(reading).indicators.size(), 3U);
}

TEST(WordEvaluation, AMonitoringFormIsNone) {
  const Reading reading = read({
      {"2023年项目支出绩效运行监控表", "<", "<", "<", "<", "<"},
      {"项目名称", "农村公路", "<", "<", "<", "<"},
      {"一级指标", "二级指标", "三级指标", "年度指标值", "1-7月执行情况", "全年预计完成情况"},
      {"产出指标", "数量指标", "里程", "10公里", "5公里", "10公里"},
      {"效益指标", "社会效益指标", "出行条件", "改善", "改善", "改善"},
  });
  EXPECT_EQ(layouts_of(reading), "");
}

TEST(WordEvaluation, AProjectMayBeCalledAsAnotherKindOfForm) {
  Rows rows = {
      {"视频监控自评系统运维经费绩效目标表", "<", "<", "<"},
      {"", "", "", "单位：万元"},
      {"专项名称", "视频监控运维", "承担单位", "云溪县公安局"},
      {"本年预算", "20", "其中：财政性资金", "20"},
      {"总体绩效目标", "监控在线。", "<", "<"},
      {"一级指标", "二级指标", "三级指标", "指标值"},
      {"产出指标", "数量指标", "运维点位", "≥500个"},
      {"满意度指标", "服务对象满意度指标", "用户满意度", "≥90%"},
  };
  const Reading reading = read(rows);
  ASSERT_EQ(reading.submission.forms.size(), 1U);
  EXPECT_EQ(model::kind_of(reading.submission.forms[0].body), "project-target");
  EXPECT_EQ(project(reading).indicators.size(), 2U);
}

TEST(WordEvaluation, ItsDraftReadsTheSame) {
  const grid::Workbook workbook = sheet_of(two_rows_of_headings());
  const auto draft = draft_of(workbook, Catalogue::builtin(), {}, "", "mine");
  ASSERT_TRUE(draft);
  EXPECT_NE(draft->toml.find("kind      = \"self-evaluation\""), std::string::npos) << draft->toml;
  EXPECT_NE(draft->toml.find("[\"项目资金（{unit}）\", \"\", \"\", \"年初预算数\""), std::string::npos)
      << draft->toml;
  EXPECT_NE(draft->toml.find("field = \"funds.fiscal\""), std::string::npos) << draft->toml;
  EXPECT_NE(draft->toml.find("\"{total_weight}\", \"{score}\""), std::string::npos) << draft->toml;
  Catalogue own = Catalogue::builtin();
  own.add(parse_drawing(draft->toml, "mine.toml"));
  const Reading plain = read(two_rows_of_headings());
  const Reading again = read_workbook(workbook, own, "");
  ASSERT_EQ(layouts_of(again), "mine");
  EXPECT_EQ(indicators(project(again)), indicators(project(plain)));
  EXPECT_EQ(yuan(project(again).funds.total), "500000.00");
  EXPECT_EQ(number(project(again).score), "94.5");
}

/// 指标性质 and 指标方向 with each other's words below them, in a form that a drawing fits.
TEST(WordEvaluation, ColumnsThatShareTheirHeadingsAreToldByWhatStandsBelow) {
  const Reading reading = read({
      {"项目支出绩效自评表", "<", "<", "<", "<", "<", "<", "<", "<", "<", "<", "<"},
      {"（2024年度）", "<", "<", "<", "<", "<", "<", "<", "<", "<", "<", "<"},
      {"项目名称", "<", "<", "森林管护", "<", "<", "<", "<", "<", "<", "<", "<"},
      {"主管部门", "<", "<", "云溪县林业局", "<", "<", "实施单位", "<", "云溪县林业站", "<", "<", "<"},
      {"项目资金（万元）", "<", "<", "", "年初预算数", "", "全年预算数", "全年执行数", "分值", "执行率", "",
       "得分"},
      {"^", "^", "^", "年度资金总额", "320", "", "286", "286", "10", "100%", "", "10"},
      {"年度总体目标", "<", "<", "预期目标", "<", "<", "<", "实际完成情况", "<", "<", "<", "<"},
      {"^", "^", "^", "完成管护。", "<", "<", "<", "完成管护。", "<", "<", "<", "<"},
      {"绩效指标", "一级指标", "二级指标", "三级指标", "指标性质", "指标方向", "年度指标值", "实际完成值",
       "计量单位", "分值", "得分", "偏差原因分析及改进措施"},
      {"^", "产出指标", "数量指标", "管护面积", "正向", "大于等于", "46.5", "46.5", "万亩", "50", "50", ""},
      {"^", "^", "成本指标", "补助标准", "反向", "小于等于", "800", "800", "元", "40", "40", ""},
      {"总分", "<", "<", "<", "<", "<", "<", "<", "<", "100", "100", ""},
  });
  const model::ProjectTarget& form = project(reading);
  ASSERT_EQ(form.indicators.size(), 2U);
  EXPECT_EQ(form.indicators[0].value.value.raw, "大于等于46.5万亩");
  EXPECT_EQ(form.indicators[0].direction.value, "正向");
  EXPECT_EQ(form.indicators[1].value.value.raw, "小于等于800元");
  EXPECT_EQ(form.indicators[1].direction.value, "反向");
  EXPECT_TRUE(form.indicators[1].extras.empty());
}

TEST(WordEvaluation, WithoutTitleAndPointsTheMoneysExecutionTells) {
  const Rows rows = {
      {"附件2", "", "", "", ""},
      {"转移支付（项目）名称", "农田建设补助资金", "<", "<", "<"},
      {"中央主管部门", "农业农村部", "<", "<", "<"},
      {"地方主管部门", "云溪省农业农村厅", "<", "资金使用单位", "云溪县农业农村局"},
      {"资金投入情况（万元）", "", "全年预算数（A）", "全年执行数（B）", "预算执行率（B/A×100%）"},
      {"^", "年度资金总额：", "6240", "5890.5", "94.40%"},
      {"一级指标", "二级指标", "三级指标", "指标值", "全年实际完成值"},
      {"产出指标", "数量指标", "高标准农田面积", "≥2.6万亩", "2.6万亩"},
      {"满意度指标", "服务对象满意度指标", "农民满意度", "≥85%", "87%"},
  };
  const Reading reading = read(rows);
  ASSERT_EQ(reading.submission.forms.size(), 1U);
  EXPECT_EQ(model::kind_of(reading.submission.forms[0].body), "self-evaluation");
  EXPECT_EQ(project(reading).supervising_department.value, "云溪省农业农村厅");
  EXPECT_EQ(project(reading).indicators.at(0).actual.value.raw, "2.6万亩");
  Rows foreseen = rows;
  foreseen[6][4] = "全年预计完成情况";
  for (const model::Form& form : read(foreseen).submission.forms)
    EXPECT_NE(model::kind_of(form.body), "self-evaluation");
}

TEST(WordEvaluation, ASheetOfPointsWithoutValues) {
  const Reading reading = read({
      {"2023年度部门整体支出绩效自评评分表", "<", "<", "<", "<", "<"},
      {"单位名称：云溪县林业局", "<", "", "", "", ""},
      {"一级指标", "二级指标", "三级指标", "分值", "评分标准", "得分"},
      {"产出", "职责履行", "重点工作办结率", "50", "按比例得分。", "49"},
      {"效果", "履职效益", "公众满意度", "50", "90%以上满分。", "48"},
      {"合计", "<", "<", "100", "", "97"},
  });
  ASSERT_EQ(layouts_of(reading), "by-vocabulary");
  EXPECT_EQ(model::kind_of(reading.submission.forms[0].body), "self-evaluation");
  EXPECT_EQ(number(project(reading).indicators.at(0).score), "49");
  EXPECT_EQ(number(project(reading).score), "97");
  // Of another's making it is none.
  EXPECT_TRUE(read({{"绩效评价评分表", "<", "<", "<", "<", "<"},
                    {"一级指标", "二级指标", "三级指标", "分值", "评分标准", "得分"},
                    {"产出", "职责履行", "重点工作办结率", "50", "按比例得分。", "49"}})
                  .submission.forms.empty());
}

}  // namespace
}  // namespace targetbook::layouts::test
