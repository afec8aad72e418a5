#include "writers/json/json.hpp"

#include "made_up.hpp"
#include "support/golden.hpp"

namespace targetbook::writers {
namespace {

using base::JsonWriter;
using base::Language;

TEST(SubmissionJson, HebeiProject) {
  const auto made =
      made_up::submission("a.xlsx", {made_up::hebei_form("玉田县信访局本级", "接访经费", 100'000'000)});
  test::expect_golden("writers/golden/hebei.json", submission_json(made, Language::zh));
}

TEST(SubmissionJson, EveryKindOfForm) {
  test::expect_golden("writers/golden/everything.json", submission_json(made_up::everything(), Language::zh));
}

TEST(SubmissionJson, NothingButTheSource) {
  test::expect_golden("writers/golden/empty.json",
                      submission_json(made_up::submission("leer.xls", {}), Language::en));
}

TEST(SubmissionJson, CompactIsOneLine) {
  const std::string text = submission_json(made_up::everything(), Language::zh, JsonWriter::Style::compact);
  EXPECT_EQ(text.find('\n'), text.size() - 1);
  EXPECT_EQ(text.find("  "), std::string::npos);
}

TEST(SubmissionJson, ReasonsFollowTheLanguage) {
  const std::string english = submission_json(made_up::everything(), Language::en);
  EXPECT_NE(english.find("ten thousand yuan to yuan"), std::string::npos);
  EXPECT_EQ(english.find("万元换算为元"), std::string::npos);
}

TEST(SubmissionJson, DepartmentIsNullOnlyWhereTheLayoutHasNone) {
  model::Form form = made_up::wuhan_form("江汉区信访局");
  form.department_name = {};
  EXPECT_FALSE(has_department(form));
  form.department_name.cell = base::CellRef{1, 0};  // a blank in its place
  EXPECT_TRUE(has_department(form));
}

TEST(SubmissionJson, YearThatIsNoPlainYearStaysText) {
  model::Form form = made_up::wuhan_form("x");
  std::get<model::ProjectTarget>(form.body).project.year.value = "2024-2026";
  JsonWriter json(JsonWriter::Style::compact);
  write_form(json, form);
  EXPECT_NE(json.take().find("\"year\":\"2024-2026\""), std::string::npos);
}

}  // namespace
}  // namespace targetbook::writers
