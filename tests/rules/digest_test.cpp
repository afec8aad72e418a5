// What is kept of a workbook for the rules across workbooks.
#include "rules/across/digest.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "case_file.hpp"

namespace targetbook::rules::test {
namespace {

model::Submission clean(std::string_view ids) {
  return read_book(clean_book(ids)).submission;
}

TEST(Digest, SaysWhereThingsStandAndWhatTheyAre) {
  const model::Submission book = clean("hebei-project");
  const BookDigest digest = digest_of(book);
  ASSERT_EQ(digest.forms.size(), 1U);
  ASSERT_EQ(digest.projects.size(), 1U);
  const FormDigest& form = digest.forms.front();
  const ProjectDigest& project = digest.projects.front();
  EXPECT_EQ(digest.text(form.sheet), "档案数字化经费");
  EXPECT_EQ(digest.text(form.layout), "hebei-project");
  EXPECT_EQ(digest.text(form.title), "1.档案数字化经费");
  EXPECT_EQ(digest.text(form.unit), "玉田县档案馆");
  EXPECT_EQ(digest.text(form.department_code), "202001");
  EXPECT_EQ(form.amount_unit, base::AmountUnit::yuan);
  EXPECT_EQ(digest.text(project.code), "13022925P00DAX410001A");
  EXPECT_EQ(digest.text(project.plain_name), "档案数字化经费");
  ASSERT_TRUE(project.total && project.name_cell && project.total_cell && project.first_cell);
  EXPECT_EQ(project.total->fen(), 50'000'000);
  EXPECT_EQ(base::to_a1(*project.name_cell), "E3");
  EXPECT_EQ(base::to_a1(*project.total_cell), "C4");
  EXPECT_EQ(base::to_a1(*project.first_cell), "C10");
  EXPECT_EQ(digest.rows_of(project).size(), 7U);
  EXPECT_TRUE(std::is_sorted(digest.rows.begin(), digest.rows.end()));
  ASSERT_FALSE(digest.long_texts.empty());
  EXPECT_EQ(digest.long_texts.front().kind, TextDigest::Kind::goal);
}

TEST(Digest, RowsAreTheSameWhereIndicatorAndValueAre) {
  model::Submission book = clean("hebei-project");
  const std::vector<std::uint64_t> before = digest_of(book).rows;
  auto& rows = std::get<model::ProjectTarget>(book.forms.front().body).indicators;
  rows.front().description.value = "另一种说法";
  rows.front().value.cell = base::CellRef{90, 9};
  std::swap(rows.front(), rows.back());
  EXPECT_EQ(digest_of(book).rows, before) << "descriptions, places and order do not count";
  rows.front().value.value.raw = "不低于1人次";
  rows.front().value.value.number = base::Decimal::whole(1);
  std::vector<std::uint64_t> both;
  const std::vector<std::uint64_t> after = digest_of(book).rows;
  std::set_intersection(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(both));
  EXPECT_EQ(both.size(), before.size() - 1) << "one value differs";
}

TEST(Digest, LongTextsAreComparedAsNamesAre) {
  model::Submission book = clean("hebei-project");
  auto& goal = std::get<model::ProjectTarget>(book.forms.front().body).goals.front().text.value;
  const TextHash before = digest_of(book).long_texts.front().hash;
  const std::size_t count = digest_of(book).long_texts.size();
  goal.insert(goal.find("40000"), " ");
  EXPECT_EQ(digest_of(book).long_texts.front().hash, before) << "a blank more is the same text";
  goal += "。";
  EXPECT_NE(digest_of(book).long_texts.front().hash, before);
  goal = "不足二十字的目标";
  EXPECT_EQ(digest_of(book).long_texts.size(), count - 1);
}

TEST(Digest, KeepsEqualTextsOnceAndNoneOfTheProse) {
  const std::vector<std::string> ids = clean_ids();
  for (const std::string& id : ids) {
    const model::Submission book = clean(id);
    model::Submission twice = book;
    twice.forms.insert(twice.forms.end(), book.forms.begin(), book.forms.end());
    EXPECT_EQ(digest_of(twice).texts, digest_of(book).texts) << id;
    EXPECT_EQ(digest_of(book).texts.find("40000卷"), std::string::npos) << id;
  }
}

}  // namespace
}  // namespace targetbook::rules::test
