// Well-made forms of many sectors: no rule finds an error or a warning in them, one by one or as a batch.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/files.hpp"
#include "base/text.hpp"
#include "case_file.hpp"

namespace targetbook::rules::test {
namespace {

constexpr std::uint64_t longest_file = 1U << 20U;
constexpr std::size_t fewest_sectors = 36;

std::filesystem::path folder() {
  return std::filesystem::path(TARGETBOOK_SOURCE_DIR) / "tests/rules/sectors";
}

std::map<std::string, PaperBook> sectors() {
  std::map<std::string, PaperBook> books;
  for (const auto& entry : std::filesystem::directory_iterator(folder()))
    if (entry.path().extension() == ".toml")
      books.emplace(entry.path().stem().string(), load_book(entry.path()));
  return books;
}

/// What the rules still say wrongly: form, rule and place, with the words on why after it.
std::set<std::string> false_alarms() {
  constexpr std::size_t key_fields = 3;
  std::set<std::string> keys;
  const std::string text = base::read_file((folder() / "expected-now.tsv").string(), longest_file);
  for (const std::string_view line : base::split(text, '\n')) {
    if (line.empty() || line.starts_with('#')) continue;
    const auto fields = base::split(line, '\t');
    if (fields.size() != key_fields + 1) {
      ADD_FAILURE() << "not form, rule, place and reason: " << line;
      continue;
    }
    keys.insert(std::string(fields[0]) + "\t" + std::string(fields[1]) + "\t" + std::string(fields[2]));
  }
  return keys;
}

Case case_of(std::vector<PaperBook> books) {
  Case one;
  one.books = std::move(books);
  one.settings.today = "2025-06-30";
  return one;
}

std::string place_of(const base::Finding& finding, const PaperBook& book) {
  const std::string cell = finding.cell ? base::to_a1(*finding.cell) : "-";
  return book.sheets.size() > 1 && !finding.sheet.empty() ? finding.sheet + "!" + cell : cell;
}

TEST(Sectors, GiveNoErrorAndNoWarning) {
  std::set<std::string> still_said = false_alarms();
  std::set<std::string> heard;
  const auto books = sectors();
  EXPECT_GE(books.size(), fewest_sectors);
  for (const auto& [id, book] : books) {
    const Case one = case_of({book});
    for (const base::Finding& finding : findings_of(one)) {
      if (finding.severity == base::Severity::info) continue;
      const std::string key = id + "\t" + finding.code + "\t" + place_of(finding, book);
      heard.insert(key);
      EXPECT_TRUE(still_said.contains(key)) << key << "\t" << line_of(finding, one);
    }
  }
  for (const std::string& key : still_said)
    EXPECT_TRUE(heard.contains(key)) << "mended, take its line out of expected-now.tsv: " << key;
}

/// A form that could not be read gives no findings of the rules either.
TEST(Sectors, AreReadAsOneFormASheet) {
  for (const auto& [id, book] : sectors()) {
    const auto read = read_book(book);
    EXPECT_EQ(read.submission.forms.size(), book.sheets.size()) << id;
  }
}

TEST(Sectors, OfOneYearGiveNothingAsABatch) {
  std::vector<PaperBook> books;
  for (auto& [id, book] : sectors())
    if (book.file.find("2025") != std::string::npos) books.push_back(book);
  const Case one = case_of(std::move(books));
  for (const base::Finding& finding : findings_of(one))
    if (finding.code.starts_with("B-")) {
      EXPECT_EQ(finding.severity, base::Severity::info) << finding.file << " " << line_of(finding, one);
    }
}

}  // namespace
}  // namespace targetbook::rules::test
