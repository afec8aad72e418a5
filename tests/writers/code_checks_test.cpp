// What a blank form asks of a code while it is typed is what the rules hold it to afterwards: over generated
// codes, by a reckoning of the formulas that knows nothing of shapes.
#include "writers/blank/code_checks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <stdexcept>

#include "rules/engine/check.hpp"

namespace targetbook::writers {
namespace {

/// A formula over one cell, worked out as a spreadsheet program does: AND, OR, comparisons of LEN, and the
/// search for characters that are not allowed.
class Formula {
 public:
  Formula(std::string_view text, std::string_view cell) : rest_(text), cell_(cell) {}

  bool holds() {
    if (take("AND(")) return all([](bool left, bool right) { return left && right; }, true);
    if (take("OR(")) return all([](bool left, bool right) { return left || right; }, false);
    if (take("LEN(")) {
      const auto length = static_cast<long>(text().size());
      expect(")");
      if (take(">=")) return length >= number();
      if (take("<=")) return length <= number();
      expect("=");
      return length == number();
    }
    expect("SUMPRODUCT(--ISERROR(FIND(MID(");
    std::string searched = text();
    expect("&REPT(");
    const std::string filler = quoted();
    expect(",");
    for (long times = number(); times > 0; --times) searched += filler;
    expect("),ROW($1:$");
    const auto rows = static_cast<std::size_t>(number());
    expect("),1),");
    const std::string allowed = quoted();
    expect(")))=0");
    return searched.substr(0, rows).find_first_not_of(allowed) == std::string::npos;
  }

 private:
  template <class Join>
  bool all(Join join, bool value) {
    do value = join(value, holds());
    while (take(","));
    expect(")");
    return value;
  }
  std::string text() {
    if (take("UPPER(")) {
      std::string upper = text();
      expect(")");
      for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
      return upper;
    }
    if (take("MID(")) {
      const std::string whole = text();
      expect(",");
      const auto first = static_cast<std::size_t>(number());
      expect(",");
      const auto count = static_cast<std::size_t>(number());
      expect(")");
      return first > whole.size() ? std::string() : whole.substr(first - 1, count);
    }
    expect("B3");
    return std::string(cell_);
  }
  std::string quoted() {
    expect("\"");
    const auto end = rest_.find('"');
    std::string text(rest_.substr(0, end));
    rest_.remove_prefix(end + 1);
    return text;
  }
  long number() {
    const auto end = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    const long value = std::stol(std::string(rest_.substr(0, end)));
    rest_.remove_prefix(end);
    return value;
  }
  bool take(std::string_view words) {
    if (!rest_.starts_with(words)) return false;
    rest_.remove_prefix(words.size());
    return true;
  }
  void expect(std::string_view words) {
    if (!take(words)) throw std::runtime_error(std::string(words) + " expected at " + std::string(rest_));
  }

  std::string_view rest_;
  std::string_view cell_;
};

bool holds(const std::string& formula, const std::string& cell) {
  return Formula(formula, cell).holds();
}

/// Good codes and such as clerks make of them.
std::vector<std::string> codes() {
  std::vector<std::string> all = {"130229P", "130-2291-PAB-0C4D", "1.30229E+20", "31", "3", "310001"};
  std::mt19937 random(7);
  const auto any = [&](std::string_view characters) {
    return characters[std::uniform_int_distribution<std::size_t>(0, characters.size() - 1)(random)];
  };
  constexpr std::string_view digits = "0123456789";
  constexpr std::string_view capitals = "0123456789ABCXYZ";
  for (int i = 0; i < 120; ++i) {
    std::string dated;
    for (int k = 0; k < 8; ++k) dated += any(digits);
    dated += any("PQ");
    for (int k = 0; k < 12; ++k) dated += any(capitals);
    std::string grouped = "202-1234-ABC-" + dated.substr(9, 4);
    std::string plain;
    for (int k = 0; k <= i % 11; ++k) plain += any(digits);
    for (std::string* code : {&dated, &grouped, &plain}) {
      all.push_back(*code);
      (*code)[static_cast<std::size_t>(any(digits) - '0') % code->size()] = any("0Aa-. _9Z");
      all.push_back(*code);
      all.push_back(code->substr(0, code->size() - 1));
      all.push_back(*code + any(digits));
    }
  }
  std::erase_if(all, [](const std::string& code) { return code.empty(); });
  return all;
}

bool is_told(const rules::Checker& checker, model::Form form, std::string_view rule) {
  model::Submission book;
  book.forms.push_back(std::move(form));
  const auto findings = checker.check_book(book, {}).findings;
  return std::any_of(findings.begin(), findings.end(),
                     [&](const base::Finding& finding) { return finding.code == rule; });
}

model::Text text_at(const std::string& value) {
  return {value, base::CellRef{2, 1}};
}

TEST(CodeChecks, ProjectCodesAsRuleC01HasThem) {
  const rules::Profiles profiles = rules::Profiles::builtin();
  const CodeCheck asked = code_check("project.code", profiles.of_layout("hebei-project"));
  ASSERT_TRUE(asked.shapes);
  const std::string while_typed = code_formula(asked, "B3");
  const std::string beside = shapes_formula(*asked.shapes, "B3");
  EXPECT_LE(while_typed.size(), 255U);
  EXPECT_EQ(asked.words, "17位或21位的编码，只用数字、大写字母和连字符");
  const rules::Checker checker{rules::RuleSettings{}};
  EXPECT_FALSE(holds(while_typed, "130229P"));
  std::size_t good = 0;
  for (const std::string& code : codes()) {
    model::ProjectTarget target;
    target.project.code = text_at(code);
    model::Form form;
    form.layout = "hebei-project";
    form.body = std::move(target);
    const bool is_good = !is_told(checker, std::move(form), "C-01");
    good += is_good ? 1 : 0;
    EXPECT_EQ(holds(beside, code), is_good) << code;
    if (is_good) {
      EXPECT_TRUE(holds(while_typed, code)) << code;
    }
  }
  EXPECT_GT(good, 120U);
}

struct Column {
  const char* heading;
  const char* rule;
};

TEST(CodeChecks, ColumnsAsTheirRulesHaveThem) {
  const rules::Profile& profile = *rules::Profiles::builtin().find("hubei_wuhan");
  const rules::Checker checker{rules::RuleSettings{}};
  for (const Column& column : {Column{"单位编码", "C-07"}, Column{"科目编码", "C-08"},
                               Column{"部门预算支出经济分类科目/科目编码", "C-08"}}) {
    const CodeCheck asked = code_check(column.heading, profile);
    ASSERT_TRUE(asked.shapes) << column.heading;
    const std::string while_typed = code_formula(asked, "B3");
    std::size_t good = 0;
    for (const std::string& code : codes()) {
      model::BudgetTable table;
      table.columns = {{column.heading, false}};
      table.rows = {{text_at(code)}};
      model::Form form;
      form.layout = "wuhan-budget-05";
      form.body = std::move(table);
      const bool is_good = !is_told(checker, std::move(form), column.rule) &&
                           code.find(' ') == std::string::npos;  // a blank is C-02's
      good += is_good ? 1 : 0;
      EXPECT_EQ(holds(while_typed, code), is_good) << column.heading << ": " << code;
    }
    EXPECT_GT(good, 20U) << column.heading;
  }
}

TEST(CodeChecks, WhereTheRegionSetsNoPatternsAnyCodeIsTaken) {
  const CodeCheck asked = code_check("project.code", rules::Profile{});
  EXPECT_FALSE(asked.shapes);
  for (const char* code : {"31", "42010222011T000000103", "ab-1"})
    EXPECT_TRUE(holds(code_formula(asked, "B3"), code)) << code;
  for (const char* code : {"3", "12 34", "1.3E+20"})
    EXPECT_FALSE(holds(code_formula(asked, "B3"), code)) << code;
}

}  // namespace
}  // namespace targetbook::writers
