// The catalogue is whole: codes, names, words, checks and cases.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "case_file.hpp"
#include "layouts/drawing/catalogue.hpp"

namespace targetbook::rules::test {
namespace {

constexpr std::string_view families = "USRCFTAXPQB";

/// Where a code belongs in the catalogue: its family, number and letter (`X-09b`).
auto place_of(std::string_view code) {
  std::size_t end = 2;
  int number = 0;
  for (; end < code.size() && code[end] >= '0' && code[end] <= '9'; ++end)
    number = number * 10 + (code[end] - '0');
  return std::tuple(families.find(code.front()), number, std::string(code.substr(end)));
}

TEST(Catalogue, CodesAreUniqueAndInOrder) {
  for (std::size_t i = 1; i < all_rules().size(); ++i)
    EXPECT_LT(place_of(all_rules()[i - 1]->code), place_of(all_rules()[i]->code))
        << all_rules()[i - 1]->code << " stands before " << all_rules()[i]->code;
}

TEST(Catalogue, NamesAreUniqueAndKebabCase) {
  std::set<std::string_view> names;
  for (const Rule* rule : all_rules()) {
    EXPECT_TRUE(names.insert(rule->name).second) << rule->name;
    EXPECT_THAT(std::string(rule->name), testing::MatchesRegex("[a-z0-9]+(-[a-z0-9]+)*"));
  }
}

TEST(Catalogue, EveryRuleSaysAllItsWordsInBothLanguages) {
  for (const Rule* rule : all_rules()) {
    SCOPED_TRACE(rule->code);
    for (const auto& [what, words] : {std::pair("title", rule->title),
                                      {"what", rule->what},
                                      {"why", rule->why},
                                      {"fix", rule->fix},
                                      {"wrong", rule->wrong},
                                      {"right", rule->right}})
      EXPECT_FALSE(words.zh.empty() || words.en.empty()) << "has no words for '" << what << "'";
    EXPECT_FALSE(rule->source.empty());
    EXPECT_FALSE(rule->since.empty());
  }
}

/// A rule across workbooks may also look at what one alone shows.
TEST(Catalogue, EveryRuleHasTheCheckOfItsScopeAndNoWiderOne) {
  for (const Rule* rule : all_rules()) {
    SCOPED_TRACE(rule->code);
    EXPECT_EQ(rule->check_form != nullptr, rule->scope == Scope::form);
    if (rule->scope != Scope::batch) {
      EXPECT_EQ(rule->check_workbook != nullptr, rule->scope == Scope::workbook);
    }
    EXPECT_EQ(rule->check_batch != nullptr, rule->scope == Scope::batch);
  }
}

TEST(Catalogue, RulesSupersedeRulesThatAreThere) {
  for (const Rule* rule : all_rules())
    for (const auto& codes : {rule->supersedes, rule->explains})
      for (const std::string_view code : codes) {
        EXPECT_NE(find_rule(code), nullptr) << rule->code << " speaks over " << code;
        EXPECT_NE(code, rule->code);
      }
}

TEST(Catalogue, EveryRuleHasACaseThatFiresAndOneThatIsSilent) {
  std::set<std::string> fires;
  std::set<std::string> silent;
  for (const auto& file : case_files())
    for (const Case& one : load_cases(file)) {
      // scripts/new-rule leaves it where something is to be written.
      EXPECT_FALSE(one.name.ends_with("…")) << file.filename() << ": '" << one.name << "' is not filled in";
      (one.expect.empty() ? silent : fires).insert(one.rule);
    }
  for (const Rule* rule : all_rules()) {
    if (rule->scope == Scope::reading) continue;  // their cases are files (reading_rules_test.cpp)
    EXPECT_TRUE(fires.contains(std::string(rule->code))) << "no case fires: " << rule->code;
    EXPECT_TRUE(silent.contains(std::string(rule->code))) << "no case is silent: " << rule->code;
  }
}

std::vector<std::string> complaints(const std::string& ids) {
  Case one;
  one.books.push_back(clean_book(ids));
  one.settings.today = "2025-06-30";
  std::vector<std::string> lines;
  for (const base::Finding& finding : findings_of(one))
    if (finding.severity != base::Severity::info) lines.push_back(finding.code + " " + line_of(finding, one));
  return lines;
}

TEST(CleanForms, AreThereForEveryLayout) {
  const auto ids = clean_ids();
  const auto catalogue = layouts::Catalogue::builtin();
  for (const auto& drawing : catalogue.drawings())
    EXPECT_THAT(ids, testing::Contains(drawing->id)) << "tests/rules/clean has no form of this layout";
}

TEST(CleanForms, AreRecognisedAsTheirLayout) {
  for (const std::string& id : clean_ids()) {
    const ReadBook book = read_book(clean_book(id));
    const std::size_t projects = id == "flat-list" ? 2 : 1;  // a list is as many forms as it has projects
    ASSERT_EQ(book.submission.forms.size(), projects) << id;
    for (const model::Form& form : book.submission.forms) EXPECT_EQ(form.layout, id);
    EXPECT_THAT(book.submission.unrecognised, testing::IsEmpty()) << id;
  }
}

TEST(CleanForms, GiveNoErrorAndNoWarning) {
  for (const std::string& id : clean_ids()) EXPECT_THAT(complaints(id), testing::IsEmpty()) << id;
}

TEST(CleanForms, GiveNoneInOneWorkbookEither) {
  std::string wuhan;
  for (const std::string& id : clean_ids())
    if (id.starts_with("wuhan")) wuhan += (wuhan.empty() ? "" : "+") + id;
  EXPECT_THAT(complaints(wuhan), testing::IsEmpty());
  EXPECT_THAT(complaints("contents+hebei-department+hebei-project"), testing::IsEmpty());
}

}  // namespace
}  // namespace targetbook::rules::test
