#include "layouts/find/identity.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace targetbook::layouts {
namespace {

grid::Workbook book_of(std::initializer_list<const char*> sheets) {
  grid::Workbook book;
  for (const char* name : sheets) {
    grid::Sheet sheet;
    sheet.name = name;
    book.sheets.push_back(std::move(sheet));
  }
  return book;
}

TEST(FormMark, IsWrittenAndReadAgain) {
  const FormMark mark{"hebei-project", 2026, 3, false};
  EXPECT_EQ(to_text(mark), "hebei-project;2026;3");
  const auto again = parse_form_mark("hebei-project;2026;3");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->layout, "hebei-project");
  EXPECT_EQ(again->year, 2026);
  EXPECT_EQ(again->version, 3);
}

TEST(FormMark, OfANormalisedWorkbookHasNoVersion) {
  const auto mark = parse_form_mark("contents;");
  ASSERT_TRUE(mark);
  EXPECT_EQ(mark->year, std::nullopt);
  EXPECT_EQ(mark->version, std::nullopt);
  EXPECT_FALSE(parse_form_mark("contents"));
  EXPECT_FALSE(parse_form_mark(";2026;1"));
  EXPECT_FALSE(parse_form_mark(""));
}

TEST(Identity, OfDefinedNamesFollowsTheTabs) {
  grid::Workbook book = book_of({"封面", "改名's表"});
  book.names.push_back({form_name_of(0, {"hebei-project", 2026, 2, false}), "'改名''s表'!$A$1", ""});
  const Identity identity = read_identity(book);
  ASSERT_EQ(identity.forms.size(), 1U);
  const FormMark* mark = identity.of_sheet(1);
  ASSERT_NE(mark, nullptr);
  EXPECT_EQ(mark->layout, "hebei-project");
  EXPECT_EQ(mark->year, 2026);
  EXPECT_EQ(mark->version, 2);
  EXPECT_FALSE(mark->is_by_order);
}

TEST(Identity, GoesByTheOrderOfSheetsWhereNothingNamesATab) {
  grid::Workbook book = book_of({"甲", "乙"});
  book.properties = {{"targetbook.form.2", "contents;2025;1"}, {"targetbook.bureau", "130229;0001;县;局"}};
  const Identity identity = read_identity(book);
  ASSERT_NE(identity.of_sheet(1), nullptr);
  EXPECT_TRUE(identity.of_sheet(1)->is_by_order);
  EXPECT_EQ(identity.of_sheet(0), nullptr);
  ASSERT_TRUE(identity.bureau);
  EXPECT_EQ(identity.bureau->region_code, "130229");
  EXPECT_EQ(identity.bureau->bureau_code, "0001");
  EXPECT_EQ(identity.bureau->bureau, "县;局");
}

TEST(Identity, OfAnyWorkbookIsNothing) {
  grid::Workbook book = book_of({"Sheet1"});
  book.names.push_back({"targetbook_x_2026_1_contents", "Sheet1!$A$1", ""});
  book.names.push_back({"targetbook_1", "Sheet1!$A$1", ""});
  book.properties = {{"targetbook.bureau", "13"}, {"targetbook.form.9", "contents;2025;1"}};
  const Identity identity = read_identity(book);
  EXPECT_TRUE(identity.forms.empty());
  EXPECT_FALSE(identity.bureau);
}

}  // namespace
}  // namespace targetbook::layouts
