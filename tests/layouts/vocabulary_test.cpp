// Forms that no drawing fits are read by the field's words (contract: Drawings, and forms without one).
#include <gtest/gtest.h>

#include "base/builtin.hpp"
#include "base/config.hpp"
#include "base/text.hpp"
#include "by_words.hpp"
#include "layouts/drawing/drawing.hpp"
#include "layouts/drawing/vocabulary.hpp"
#include "layouts/vocabulary/draft.hpp"
#include "layouts/vocabulary/field_words.hpp"

namespace targetbook::layouts::test {
namespace {

/// A form of no county: labels under names that no built-in drawing has, a value's parts in columns.
const Rows stranger = {
    {"2025年度财政支出绩效目标申报表", "<", "<", "<", "<", "<"},
    {"申报单位：云溪县文化馆", "<", "<", "<", "金额单位：万元", "<"},
    {"专项（项目）名称", "戏曲下乡", "<", "负责人", "（略）", "<"},
    {"业务主管部门", "云溪县文旅局", "<", "承担单位", "云溪县文化馆", "<"},
    {"本年预算", "12.5", "<", "其中：财政性资金", "10", "<"},
    {"总体绩效目标", "全年送戏下乡四十场。", "<", "<", "<", "<"},
    {"一级指标", "二级指标", "三级指标", "符号", "目标值", "计量单位"},
    {"1.产出指标（50分）", "数量指标", "演出场次", "≥", "40", "场"},
    {"^", "时效指标", "完成及时率", "=", "100", "%"},
    {"2.满意度指标", "服务对象满意度指标", "观众满意度", "≥", "95", "%"},
};

TEST(Vocabulary, StrangersFormIsReadByItsWords) {
  const Reading reading = read(stranger);
  ASSERT_EQ(layouts_of(reading), "by-vocabulary");
  const model::ProjectTarget& target = project(reading);
  EXPECT_EQ(target.project.name.value, "戏曲下乡");
  EXPECT_EQ(target.supervising_department.value, "云溪县文旅局");
  EXPECT_EQ(target.implementing_unit.value, "云溪县文化馆");
  EXPECT_EQ(yuan(target.funds.total), "125000.00");
  EXPECT_EQ(yuan(target.funds.fiscal), "100000.00");
  ASSERT_EQ(target.goals.size(), 1U);
  EXPECT_EQ(target.goals[0].text.value, "全年送戏下乡四十场。");
  ASSERT_EQ(target.indicators.size(), 3U);
  EXPECT_EQ(target.indicators[1].level1.value, "产出指标");
  EXPECT_EQ(target.indicators[1].value.value.raw, "=100%");
  EXPECT_EQ(reading.submission.forms[0].department_name.value, "云溪县文化馆");
  EXPECT_EQ(unread_of(reading), "");
}

TEST(Vocabulary, OneFindingSaysHowToMakeADrawing) {
  const Reading reading = read(stranger);
  ASSERT_EQ(codes_of(reading), "U-06");
  EXPECT_NE(reading.findings[0].fix.en.find("layouts draft"), std::string::npos);
}

TEST(Vocabulary, DecisionsAreTold) {
  const Reading reading = read(stranger);
  const auto& all = reading.submission.adjustments;
  const auto told =
      std::find_if(all.begin(), all.end(), [](const auto& one) { return one.field == "project.name"; });
  ASSERT_NE(told, all.end());
  EXPECT_EQ(base::to_a1(told->cell), "A3");
  EXPECT_EQ(told->before, "专项（项目）名称");
  EXPECT_EQ(told->after, "项目名称");
}

TEST(Vocabulary, AmountsWithoutAUnitStayNull) {
  Rows rows = stranger;
  rows[1][4] = "";
  EXPECT_EQ(yuan(project(read(rows)).funds.total), "null");
}

TEST(Vocabulary, UnitsThatContradictAreNone) {
  Rows rows = stranger;
  rows[4][0] = "本年预算（元）";
  EXPECT_EQ(yuan(project(read(rows)).funds.total), "null");
}

TEST(Vocabulary, SeveralFormsBelowEachOther) {
  Rows rows = stranger;
  rows.insert(rows.end(), stranger.begin(), stranger.end());
  rows[12][1] = "图书流动车";
  const Reading reading = read(rows);
  ASSERT_EQ(layouts_of(reading), "by-vocabulary by-vocabulary");
  EXPECT_EQ(project(reading, 1).project.name.value, "图书流动车");
  EXPECT_EQ(project(reading, 1).indicators.size(), 3U);
}

TEST(Vocabulary, TwoValuesOfOneNameAreNoValue) {
  Rows rows = stranger;
  rows.insert(rows.begin() + 4, {"年度资金总额", "12.5", "<", "预算金额", "13", "<"});
  rows[5][0] = "其他说明";
  const Reading reading = read(rows);
  EXPECT_EQ(yuan(project(reading).funds.total), "null");
}

TEST(Vocabulary, LedgerOfProjectsIsNoForm) {
  const Reading reading = read({{"2025年项目台账", "<", "<", "<", "<"},
                                {"项目名称", "主管部门", "实施单位", "年度资金总额", "绩效目标"},
                                {"修桥", "交通局", "公路站", "100", "修好两座桥"},
                                {"修路", "交通局", "公路站", "200", "路面平整"},
                                {"绿化", "住建局", "园林站", "300", "栽树一千棵"}});
  EXPECT_EQ(layouts_of(reading), "");
  ASSERT_EQ(reading.submission.unrecognised.size(), 1U);
  EXPECT_EQ(reading.submission.unrecognised[0].reason, model::Unrecognised::Reason::no_layout);
}

TEST(Vocabulary, DepartmentsFormHasItsDutiesAndMoney) {
  const Reading reading = read({
      {"2025年度部门整体支出绩效目标表", "<", "<", "<"},
      {"", "", "", "单位：万元"},
      {"部门名称", "云溪县档案馆", "<", "<"},
      {"职能职责", "保管和利用档案。", "<", "<"},
      {"年度预算安排", "基本支出", "121.5", "<"},
      {"^", "项目支出", "64.9", "<"},
      {"年度总体目标", "档案数字化率达到九成。", "<", "<"},
      {"一级指标", "二级指标", "三级指标", "目标值"},
      {"产出指标", "数量指标", "接收档案", "≥3200卷"},
      {"满意度指标", "服务对象满意度指标", "查档群众满意度", "≥95%"},
  });
  ASSERT_EQ(layouts_of(reading), "by-vocabulary");
  const auto& target = std::get<model::DepartmentTarget>(reading.submission.forms[0].body);
  EXPECT_EQ(target.functions.value, "保管和利用档案。");
  ASSERT_EQ(target.funds.size(), 2U);
  EXPECT_EQ(target.funds[1].item.value, "项目支出");
  EXPECT_EQ(yuan(target.funds[1].amount), "649000.00");
  ASSERT_EQ(target.goals.size(), 1U);
  EXPECT_EQ(target.indicators.size(), 2U);
}

TEST(Vocabulary, DrawingThatLeavesNameAndMoneyUnreadGivesWay) {
  const Reading reading = read({
      {"项目支出绩效目标申报表", "<", "<", "<"},
      {"政策名称", "种粮补贴", "预算部门", "农业局"},
      {"资金额度", "", "项目当年预算数（万元）", "80"},
      {"主管部门", "农业局", "实施单位", "农技站"},
      {"预期目标", "种粮面积不减。", "<", "<"},
      {"一级指标", "二级指标", "三级指标", "指标值"},
      {"产出指标", "数量指标", "补贴面积", "≥6000亩"},
      {"满意度指标", "服务对象满意度指标", "农户满意度", "≥90%"},
  });
  EXPECT_EQ(project(reading).project.name.value, "种粮补贴");
  EXPECT_EQ(yuan(project(reading).funds.total), "800000.00");
}

TEST(Vocabulary, DraftIsSoundAndReadsTheSame) {
  const grid::Workbook workbook = sheet_of(stranger);
  const auto draft = draft_of(workbook, Catalogue::builtin(), {}, "", "my-county");
  ASSERT_TRUE(draft);
  EXPECT_EQ(draft->layout, "by-vocabulary");
  Catalogue catalogue = Catalogue::builtin();
  catalogue.add(parse_drawing(draft->toml, "my-county.toml"));
  const Reading reading = read_workbook(workbook, catalogue, "");
  ASSERT_EQ(layouts_of(reading), "my-county");
  const Reading by_words = read(stranger);
  EXPECT_EQ(project(reading).project.name.value, project(by_words).project.name.value);
  EXPECT_EQ(yuan(project(reading).funds.fiscal), "100000.00");
  EXPECT_EQ(project(reading).indicators.size(), 3U);
  EXPECT_EQ(codes_of(reading), "");
}

TEST(Vocabulary, DraftOfAFormThatALayoutFitsIsItsCopy) {
  const Rows national = {
      {"项目支出绩效目标表", "<", "<", "<"},        {"项目名称", "修桥", "<", "<"},
      {"主管部门", "交通局", "实施单位", "公路站"}, {"项目资金（万元）", "年度资金总额", "10", "<"},
      {"^", "其中：财政拨款", "10", "<"},           {"^", "其他资金", "", "<"},
      {"年度目标", "修好两座桥。", "<", "<"},       {"一级指标", "二级指标", "三级指标", "指标值"},
      {"产出指标", "数量指标", "修桥数", "≥2座"}};
  const grid::Workbook workbook = sheet_of(national);
  const auto draft = draft_of(workbook, Catalogue::builtin(), {}, "", "mine");
  ASSERT_TRUE(draft);
  EXPECT_EQ(draft->layout, "national-project");
  Catalogue catalogue = Catalogue::builtin();
  catalogue.add(parse_drawing(draft->toml, "mine.toml"));
  EXPECT_EQ(layouts_of(read_workbook(workbook, catalogue, "")), "mine");
}

TEST(Vocabulary, LabelsAreKnownWhateverStandsAroundThem) {
  const auto slot = [](std::string_view folded) {
    const auto word = field_word(FormKind::project_target, folded);
    return word ? std::string(word->slot) : std::string();
  };
  EXPECT_EQ(slot("1.项目名称"), "project.name");
  EXPECT_EQ(slot("(一)项目名称"), "project.name");
  EXPECT_EQ(slot("2025年度资金总额(万元)"), "funds.total");
  EXPECT_EQ(slot("绩效目标(2025年)"), "goal");
  EXPECT_EQ(slot("项目名称变更"), "");
}

TEST(Vocabulary, TwoTermsBesideEachOtherShareTheirFirstLevel) {
  const Reading reading = read({
      {"2025年项目支出绩效目标表", "<", "<", "<", "<", "<", "<"},
      {"项目名称", "营养改善", "<", "<", "主管部门", "县教育局", "<"},
      {"年度资金总额（万元）", "12", "<", "<", "其中：财政拨款", "12", "<"},
      {"实施期目标", "三年惠及全体学生。", "<", "<", "年度目标", "全年供餐。", "<"},
      {"一级指标", "实施期绩效指标", "<", "<", "年度绩效指标", "<", "<"},
      {"^", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"},
      {"产出指标", "数量指标", "受益学生", "≥90人", "数量指标", "受益学生", "≥30人"},
      {"^", "质量指标", "食品达标率", "100%", "质量指标", "食品达标率", "100%"},
      {"满意度指标", "服务对象满意度指标", "家长满意度", "≥90%", "服务对象满意度指标", "家长满意度", "≥92%"},
  });
  ASSERT_EQ(layouts_of(reading), "by-vocabulary");
  const auto& indicators = project(reading).indicators;
  ASSERT_EQ(indicators.size(), 6U);
  EXPECT_EQ(indicators[0].level1.value, "产出指标");
  EXPECT_EQ(indicators[0].term, model::Term::long_term);
  EXPECT_EQ(indicators[0].value.value.raw, "≥90人");
  EXPECT_EQ(indicators[5].level1.value, "满意度指标");
  EXPECT_EQ(indicators[5].term, model::Term::annual);
  EXPECT_EQ(indicators[5].value.value.raw, "≥92%");
  EXPECT_EQ(unread_of(reading), "");
}

TEST(Vocabulary, ThirdLevelMayBeCalledIndicator) {
  const Reading reading = read({
      {"2025年项目支出绩效目标表", "<", "<", "<", "<"},
      {"项目名称", "河道清淤", "预算总金额（元）", "120000", "<"},
      {"一级指标", "二级指标", "绩效指标", "指标描述", "全年指标值"},
      {"产出指标", "数量指标", "清淤长度", "按验收单", "≥3公里"},
      {"效益指标", "社会效益指标", "行洪能力", "按验收单", "提高"},
  });
  ASSERT_EQ(layouts_of(reading), "by-vocabulary");
  const auto& indicators = project(reading).indicators;
  ASSERT_EQ(indicators.size(), 2U);
  EXPECT_EQ(indicators[0].level3.value, "清淤长度");
  EXPECT_EQ(indicators[0].description.value, "按验收单");
  EXPECT_EQ(indicators[0].value.value.raw, "≥3公里");
}

TEST(Vocabulary, LabelThatNobodyFilledInIsNoValueOfAnother) {
  const Reading reading = read({
      {"2025年项目支出绩效目标表", "<", "<", "<"},
      {"项目名称", "河道清淤", "主管部门", "县水务局"},
      {"项目负责人", "", "联系电话", ""},
      {"预算总金额（元）", "120000", "", ""},
      {"一级指标", "二级指标", "三级指标", "指标值"},
      {"产出指标", "数量指标", "清淤长度", "≥3公里"},
      {"效益指标", "社会效益指标", "行洪能力", "提高"},
  });
  ASSERT_EQ(reading.submission.forms.size(), 1U);
  EXPECT_EQ(project(reading).project.manager.value, "");
  EXPECT_EQ(unread_of(reading), "");
}

TEST(Vocabulary, TermsOfTwoHalvesStandInTheGoalsOverThem) {
  const Reading reading = read({
      {"2025年专项资金绩效目标申报表", "<", "<", "<", "<", "<", "<"},
      {"专项名称", "学前教育", "<", "<", "主管部门", "县教育局", "<"},
      {"资金总额（万元）", "12", "<", "<", "其中：财政拨款", "12", "<"},
      {"中期目标（2025年—2027年）", "<", "<", "<", "年度目标", "<", "<"},
      {"学位供给增加。", "<", "<", "<", "新增学位六十个。", "<", "<"},
      {"一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"},
      {"产出指标", "数量指标", "新增学位", "180个", "数量指标", "新增学位", "60个"},
      {"满意度指标", "服务对象满意度指标", "家长满意度", "≥90%", "服务对象满意度指标", "家长满意度", "≥92%"},
  });
  ASSERT_EQ(reading.submission.forms.size(), 1U);
  const auto& indicators = project(reading).indicators;
  ASSERT_EQ(indicators.size(), 4U);
  EXPECT_EQ(indicators[0].term, model::Term::long_term);
  EXPECT_EQ(indicators[0].value.value.raw, "180个");
  EXPECT_EQ(indicators[2].term, model::Term::annual);
  EXPECT_EQ(indicators[2].value.value.raw, "60个");
}

TEST(Vocabulary, UnitOverAListIsKeptWhereItsRowsNameTheirs) {
  const Reading reading = read({
      {"2025年项目绩效目标一览表", "<", "<", "<", "<", "<"},
      {"部门：河谷县卫健局", "<", "<", "<", "单位：元", "<"},
      {"单位名称", "项目名称", "预算数", "二级指标", "三级指标", "指标值"},
      {"县医院", "设备更新", "120000", "数量指标", "更新设备", "3台"},
      {"^", "^", "^", "质量指标", "验收合格率", "100%"},
      {"县疾控中心", "疫苗冷链", "50000", "数量指标", "冷库", "1座"},
  });
  ASSERT_EQ(reading.submission.forms.size(), 2U);
  EXPECT_EQ(reading.submission.forms[0].department_name.value, "县医院");
  EXPECT_EQ(reading.submission.forms[1].department_name.value, "县疾控中心");
  ASSERT_EQ(reading.submission.forms[0].extras.size(), 1U);
  EXPECT_EQ(reading.submission.forms[0].extras[0].heading, "部门") << "as the sheet calls it";
  EXPECT_EQ(reading.submission.forms[0].extras[0].text.value, "河谷县卫健局");
}

TEST(Vocabulary, ListOfSelfEvaluationsIsNotOneForm) {
  const Reading reading = read({
      {"2025年度项目支出绩效自评情况表", "<", "<", "<", "<", "<", "<", "<", "<"},
      {"单位：万元", "<", "<", "<", "<", "<", "<", "<", "<"},
      {"项目名称", "年初预算数", "全年执行数", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值",
       "得分"},
      {"村医补助", "126", "125.4", "数量指标", "补助人数", "210人", "209人", "20", "19"},
      {"^", "^", "^", "时效指标", "发放及时率", "100%", "100%", "30", "30"},
      {"疫苗冷链", "50", "50", "数量指标", "冷库", "1座", "1座", "50", "50"},
  });
  ASSERT_EQ(layouts_of(reading), "by-vocabulary by-vocabulary");
  EXPECT_EQ(project(reading, 0).project.name.value, "村医补助");
  EXPECT_EQ(yuan(project(reading, 0).funds.total), "1260000.00");
  ASSERT_EQ(project(reading, 0).execution.size(), 1U) << "a row says what became of its project's money";
  const model::Execution& whole = project(reading, 0).execution[0];
  EXPECT_EQ(whole.item.value, "年度资金总额");
  EXPECT_EQ(yuan(whole.initial), "1260000.00");
  EXPECT_EQ(yuan(whole.executed), "1254000.00");
  EXPECT_TRUE(project(reading, 0).indicators[0].extras.empty());
  ASSERT_EQ(project(reading, 1).indicators.size(), 1U);
  EXPECT_EQ(project(reading, 1).indicators[0].actual.value.raw, "1座");
}

/// A form without a title of a drawing begins at the words that a drawing leaves out.
TEST(Vocabulary, SecondFormOnASheetIsNotCutByADrawing) {
  const Rows one = {
      {"2025年部门专项业务经费绩效目标表", "<", "<", "<", "<"},
      {"项目名称", "<", "技能培训", "<", "<"},
      {"主管部门", "<", "县退役军人局", "<", "<"},
      {"资金金额（万元）", "<", "年度资金总额：", "48", "<"},
      {"总体目标", "完成培训。", "<", "<", "<"},
      {"绩效指标", "一级指标", "二级指标", "三级指标", "指标值"},
      {"^", "产出指标", "数量指标", "培训人数", "≥60人"},
      {"^", "满意度指标", "服务对象满意度指标", "学员满意度", "≥95%"},
  };
  Rows both = one;
  both.push_back({"", "", "", "", ""});
  for (const auto& row : one) both.push_back(row);
  both[10][2] = "法律援助";
  const Reading reading = read(both);
  ASSERT_EQ(reading.submission.forms.size(), 2U);
  EXPECT_EQ(project(reading, 0).project.name.value, "技能培训");
  EXPECT_EQ(project(reading, 1).project.name.value, "法律援助");
}

TEST(Vocabulary, NumbersBeforeTasksAreTheRows) {
  const Reading reading = read({
      {"2025年部门整体支出绩效目标表", "<", "<", "<"},
      {"部门名称", "青山县水务局", "<", "<"},
      {"主要职责", "水资源管理。", "<", "<"},
      {"任务名称", "主要内容", "预算金额（万元）", "<"},
      {"任务1：疏通河道", "疏通三条河道。", "20", "<"},
      {"任务2：水质监测", "监测二十个断面。", "5.5", "<"},
      {"金额合计", "", "25.5", "<"},
      {"年度目标", "河道畅通。", "<", "<"},
      {"一级指标", "二级指标", "三级指标", "指标值"},
      {"产出指标", "数量指标", "疏通河道", "3条"},
      {"效益指标", "社会效益指标", "水质", "改善"},
  });
  ASSERT_EQ(reading.submission.forms.size(), 1U);
  const auto& target = std::get<model::DepartmentTarget>(reading.submission.forms[0].body);
  ASSERT_GE(target.projects.size(), 2U);
  EXPECT_EQ(target.projects[0].name.value, "疏通河道");
  EXPECT_EQ(target.projects[1].name.value, "水质监测");
}

/// A sketch that says what the drawing language does not know would lose the whole form.
TEST(Vocabulary, EveryWordIsOfAFieldThatDrawingsKnow) {
  constexpr std::string_view file = "headings/forms.toml";
  const base::Config config(base::builtin_text(file), std::string(file));
  for (const FormKind kind :
       {FormKind::project_target, FormKind::department_target, FormKind::self_evaluation}) {
    const auto& fields = vocabulary_of(kind).fields;
    for (const auto& [slots, words] : config.root().at(to_string(kind)).table())
      for (const std::string_view slot : base::split(slots, '|')) {
        const bool is_settled_later = slot == "*" || slot == "goal.long" || slot == "funds.amount";
        EXPECT_TRUE(is_settled_later || find_name(fields, slot) != nullptr) << to_string(kind) << " " << slot;
      }
    for (const char* slot : {"goal", "long_term.goal", "annual.goal"})
      EXPECT_NE(find_name(fields, slot), nullptr) << to_string(kind) << " " << slot;
  }
  for (const char* slot : {"execution.adjusted", "execution.executed", "execution.rate"})
    EXPECT_NE(find_name(vocabulary_of(FormKind::self_evaluation).fields, slot), nullptr) << slot;
}

}  // namespace
}  // namespace targetbook::layouts::test
