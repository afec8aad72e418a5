// What a well-kept form may say: no rule finds an error or a warning in it.
#include <gmock/gmock.h>

#include <algorithm>
#include <stdexcept>

#include "base/files.hpp"
#include "case_file.hpp"

namespace targetbook::rules::test {
namespace {

constexpr std::uint64_t longest_file = 1U << 20U;

std::vector<std::string> complaints(const PaperBook& book) {
  Case one;
  one.books.push_back(book);
  one.settings.today = "2025-06-30";
  std::vector<std::string> lines;
  for (const base::Finding& finding : findings_of(one))
    if (finding.severity != base::Severity::info) lines.push_back(finding.code + " " + line_of(finding, one));
  return lines;
}

base::Config wellkept(const std::string& name) {
  const std::string file =
      (std::filesystem::path(TARGETBOOK_SOURCE_DIR) / "tests/rules/wellkept" / name).string();
  return base::Config(base::read_file(file, longest_file), file);
}

/// The row of a second level, whatever note stands behind it.
std::size_t row_of(const PaperSheet& sheet, const std::string& level2) {
  for (std::size_t r = 0; r < sheet.rows.size(); ++r)
    if (sheet.rows[r].size() > 1 && sheet.rows[r][1].starts_with(level2)) return r;
  throw std::runtime_error("no row of " + level2);
}

TEST(WellKept, IndicatorsGiveNoErrorAndNoWarning) {
  const base::Config config = wellkept("indicators.toml");
  for (const char* form : {"ningxia-project", "national-project", "hebei-project"})
    for (const auto& [level2, indicators] : config.root().at("indicators").table())
      for (const base::ConfigValue& indicator : indicators.array()) {
        PaperBook book = clean_book(form);
        PaperSheet& sheet = book.sheets.front();
        const bool is_hebei = sheet.rows.front().size() > 4;
        for (auto& row : sheet.rows)
          if (row[0] == "绩效目标" || row[0] == "年度目标") row[1] = "完成年度各项任务，为群众提供方便。";
        const bool has_level = std::any_of(
            sheet.rows.begin(), sheet.rows.end(),
            [&, wanted = level2](const auto& row) { return row.size() > 1 && row[1].starts_with(wanted); });
        if (!has_level) continue;  // the form has no such row
        auto& row = sheet.rows[row_of(sheet, level2)];
        row[2] = indicator.array()[0].text();
        row[is_hebei ? 5 : 3] = indicator.array()[1].text();
        if (is_hebei) row[3] = "全年" + row[2];
        EXPECT_THAT(complaints(book), testing::IsEmpty())
            << form << " " << level2 << " " << row[2] << " " << indicator.array()[1].text();
      }
}

TEST(WellKept, GoalsGiveNoErrorAndNoWarning) {
  const base::Config config = wellkept("goals.toml");
  for (const char* form : {"ningxia-project", "national-project", "hebei-project"})
    for (const std::string& goal : config.root().texts("goals")) {
      PaperBook book = clean_book(form);
      for (auto& row : book.sheets.front().rows)
        if (row[0] == "绩效目标" || row[0] == "年度目标") row[1] = goal;
      EXPECT_THAT(complaints(book), testing::IsEmpty()) << form << " " << goal;
    }
}

TEST(WellKept, FormsGiveNoErrorAndNoWarning) {
  const auto file = std::filesystem::path(TARGETBOOK_SOURCE_DIR) / "tests/rules/wellkept/forms.toml";
  for (const Case& one : load_cases(file))
    for (const base::Finding& finding : findings_of(one))
      EXPECT_EQ(finding.severity, base::Severity::info)
          << one.name << ": " << finding.code << " " << line_of(finding, one);
}

}  // namespace
}  // namespace targetbook::rules::test
