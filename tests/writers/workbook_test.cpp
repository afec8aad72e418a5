#include "writers/normalised/workbook.hpp"

#include <gtest/gtest.h>

#include "base/file_error.hpp"
#include "layouts/drawing/own_sheets.hpp"
#include "made_up.hpp"
#include "unzip.hpp"

namespace targetbook::writers {
namespace {

class WorkbookTest : public testing::Test {
 protected:
  [[nodiscard]] std::string render(const model::Submission& submission,
                                   const layouts::Drawing* as = nullptr) const {
    return render_workbook(submission, RenderContext{catalogue_, as, base::Language::zh, 1'700'000'000});
  }
  layouts::Catalogue catalogue_ = layouts::Catalogue::builtin();
};

bool holds(const std::string& part, const std::string& text) {
  return part.find(text) != std::string::npos;
}

TEST_F(WorkbookTest, HasASheetPerFormThenTheOthers) {
  const auto parts = unzip(render(made_up::everything()));
  const std::string& workbook = parts.at("xl/workbook.xml");
  std::size_t at = 0;
  for (const char* name : {"项目", "整体", "文字", "目录", "预算05表", "其他内容", "调整记录"}) {
    const std::size_t next = workbook.find("name=\"" + std::string(name) + "\"", at);
    ASSERT_NE(next, std::string::npos) << name;
    at = next;
  }
}

TEST_F(WorkbookTest, MarksItsForms) {
  const auto parts = unzip(render(made_up::submission("a", {made_up::hebei_form("甲", "接访经费", 100)})));
  EXPECT_TRUE(holds(parts.at("docProps/custom.xml"), layouts::form_mark_name(0)));
  EXPECT_TRUE(holds(parts.at("docProps/custom.xml"), "hebei-project"));
}

TEST_F(WorkbookTest, HasNoOwnSheetsWhereNothingIsToBeSaid) {
  const auto parts = unzip(render(made_up::submission("a", {made_up::hebei_form("甲", "接访经费", 100)})));
  EXPECT_FALSE(holds(parts.at("xl/workbook.xml"), "调整记录"));
  EXPECT_FALSE(holds(parts.at("xl/workbook.xml"), "其他内容"));
}

TEST_F(WorkbookTest, RelaysProjectFormsInAnotherLayout) {
  const auto parts = unzip(render(made_up::submission("a", {made_up::hebei_form("甲", "接访经费", 100)}),
                                  catalogue_.find("national-project")));
  EXPECT_TRUE(holds(parts.at("docProps/custom.xml"), "national-project"));
  EXPECT_TRUE(holds(parts.at("xl/workbook.xml"), "其他内容"));  // the payment plan has no place there
  for (const char* name : {"接访批次", "按期办结率", "社会稳定性", "群众满意度"})
    EXPECT_TRUE(holds(parts.at("xl/sharedStrings.xml"), name)) << name;
}

TEST_F(WorkbookTest, NamesFormsThatStoodOnOneSheetByTheirProjects) {
  const auto parts = unzip(render(made_up::submission(
      "a", {made_up::hebei_form("甲", "接访经费", 1), made_up::hebei_form("甲", "救助/基金", 2),
            made_up::hebei_form("甲", "接访经费", 3)})));
  for (const char* name : {"\"接访经费\"", "\"救助_基金\"", "\"接访经费(2)\""})
    EXPECT_TRUE(holds(parts.at("xl/workbook.xml"), name)) << name;
}

TEST_F(WorkbookTest, ListsSheetsThatWereNotRecognised) {
  const auto parts = unzip(render(made_up::everything()));
  EXPECT_TRUE(holds(parts.at("xl/sharedStrings.xml"), "Sheet3"));
  EXPECT_TRUE(holds(parts.at("xl/sharedStrings.xml"), "空表"));
}

TEST_F(WorkbookTest, SaysSoWhereThereIsNoForm) {
  const auto parts = unzip(render(made_up::submission("a", {})));
  EXPECT_TRUE(holds(parts.at("xl/sharedStrings.xml"), "工作簿中没有内容"));
}

TEST_F(WorkbookTest, GivesTheSameBytesAgain) {
  EXPECT_EQ(render(made_up::everything()), render(made_up::everything()));
}

TEST_F(WorkbookTest, RefusesALayoutItDoesNotKnow) {
  model::Form form = made_up::hebei_form("甲", "乙", 1);
  form.layout = "no-such";
  EXPECT_THROW(static_cast<void>(render(made_up::submission("a", {form}))), base::FileError);
}

}  // namespace
}  // namespace targetbook::writers
