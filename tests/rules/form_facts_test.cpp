// What rules look at is made once and in the shapes that each of them made for itself before.
#include "rules/facts/book_facts.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"
#include "case_book.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules::test {
namespace {

TEST(FormFacts, AreMadeOnceAndKept) {
  const ReadBook book = read_book(clean_book("hebei-project"));
  const BookFacts facts(book.submission);
  ASSERT_EQ(facts.forms().size(), 1U);
  const FormFacts& form = facts.forms().front();
  EXPECT_EQ(&form.texts(), &form.texts());
  EXPECT_EQ(&form.amounts(), &form.amounts());
  EXPECT_EQ(&facts.project_entries(), &facts.project_entries());
  EXPECT_EQ(&form.of_book(), &facts);
  EXPECT_FALSE(form.texts().empty());
  EXPECT_FALSE(form.amounts().empty());
}

TEST(FormFacts, TextsStandInTheShapesThatRulesLookAt) {
  for (const std::string& id : clean_ids()) {
    const ReadBook book = read_book(clean_book(id));
    const BookFacts facts(book.submission);
    for (const FormFacts& form : facts.forms())
      for (const FormText& text : form.texts()) {
        EXPECT_EQ(text.folded, base::fold_width(text.text));
        EXPECT_EQ(text.plain, plain_text(text.text));
        EXPECT_EQ(text.unnumbered, plain_text(without_numbering(text.text)));
      }
  }
}

TEST(FormFacts, ANumberInFrontIsNoPartOfTheUnnumberedText) {
  model::Submission book;
  model::ProjectTarget target;
  target.purpose = {"（1）完成 ＡＢ 两项", base::parse_cell_ref("B2")};
  book.forms.push_back({});
  book.forms.front().body = target;
  const BookFacts facts(book);
  ASSERT_EQ(facts.forms().front().texts().size(), 1U);
  const FormText& text = facts.forms().front().texts().front();
  EXPECT_EQ(text.plain, "(1)完成AB两项");
  EXPECT_EQ(text.unnumbered, "完成AB两项");
}

TEST(FormFacts, LinesOfANarrativeHaveTheirFigures) {
  const ReadBook book = read_book(clean_book("wuhan-narrative"));
  const BookFacts facts(book.submission);
  std::size_t figures = 0;
  for (const FormFacts& form : facts.forms())
    for (const TextLine& line : form.lines()) {
      EXPECT_EQ(line.figures.size(), figures_in(line.text).size());
      figures += line.figures.size();
    }
  EXPECT_GT(figures, 0U);
}

TEST(FormFacts, OnlyBudgetTablesHaveBudgetRows) {
  const ReadBook book = read_book(clean_book("hebei-project"));
  const BookFacts facts(book.submission);
  EXPECT_EQ(facts.forms().front().budget_rows(), nullptr);
}

}  // namespace
}  // namespace targetbook::rules::test
