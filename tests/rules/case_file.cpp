#include "case_file.hpp"

#include <algorithm>
#include <set>

#include "base/files.hpp"
#include "base/money.hpp"

namespace targetbook::rules::test {
namespace {

using base::ConfigValue;

constexpr std::uint64_t longest_file = 1U << 22U;
constexpr std::string_view today = "2025-06-30";

/// A place in one of the books: `B7`, `Sheet1!B7`, `2:Sheet1!B7`; likewise for rows (`7`) and columns (`B`).
struct Target {
  PaperBook* book = nullptr;
  std::size_t sheet = 0;
  std::string_view rest;
};

Target target_of(std::vector<PaperBook>& books, std::string_view text, const ConfigValue& at,
                 std::string_view sheet) {
  std::size_t number = 1;
  if (const auto colon = text.find(':'); colon != std::string_view::npos && colon == 1) {
    number = static_cast<std::size_t>(text.front() - '0');
    text.remove_prefix(2);
  }
  if (number == 0 || number > books.size()) at.fail("没有这个工作簿", "there is no such workbook");
  if (const auto mark = text.rfind('!'); mark != std::string_view::npos) {
    sheet = text.substr(0, mark);
    text.remove_prefix(mark + 1);
  }
  PaperBook& book = books[number - 1];
  if (std::none_of(book.sheets.begin(), book.sheets.end(),
                   [&](const PaperSheet& known) { return sheet.empty() || known.name == sheet; }))
    at.fail("没有工作表「{}」", "there is no sheet '{}'", sheet);
  return {&book, book.index_of(sheet), text};
}

/// A row (`7`) or column (`B`) by its name on the sheet.
std::uint32_t index_of(std::string_view name, const ConfigValue& at) {
  const bool is_row = name.find_first_not_of("0123456789") == std::string_view::npos;
  const auto cell = base::parse_cell_ref(is_row ? "A" + std::string(name) : std::string(name) + "1");
  if (!cell) at.fail("没有这一行或列", "there is no such row or column");
  return is_row ? cell->row : cell->column;
}

Roster roster_of(const ConfigValue& list) {
  Roster roster;
  roster.file = "名单.xlsx";
  roster.sheet = "名单";
  for (const ConfigValue& table : list.array()) {
    table.allow_only({"region_code", "region", "bureau_code", "bureau", "aliases", "layout", "year",
                      "projects", "deadline", "control_total"});
    RosterEntry entry;
    entry.region_code = table.text_or("region_code", "");
    entry.region = table.text_or("region", "");
    entry.bureau_code = table.text_or("bureau_code", "");
    entry.bureau = table.text_or("bureau", "");
    entry.aliases = table.texts("aliases");
    entry.layout = table.text_or("layout", "");
    if (const ConfigValue* year = table.find("year")) entry.year = static_cast<int>(year->whole());
    entry.projects = table.texts("projects");
    entry.deadline = table.text_or("deadline", "");
    if (const ConfigValue* total = table.find("control_total"))
      entry.control_total =
          base::Money::from(base::Decimal::parse(total->number()).value(), base::AmountUnit::yuan);
    entry.line = {static_cast<std::uint32_t>(roster.entries.size()) + 1, 0};
    roster.entries.push_back(std::move(entry));
  }
  return roster;
}

std::vector<PaperBook> books_of(const ConfigValue& table) {
  std::vector<PaperBook> books;
  const ConfigValue& base = table.at("base");
  if (base.kind() == ConfigValue::Kind::text)
    books.push_back(clean_book(base.text()));
  else
    for (const ConfigValue& ids : base.array()) books.push_back(clean_book(ids.text()));
  const std::vector<std::string> files = table.texts("files");
  for (std::size_t i = 0; i < books.size(); ++i) {
    if (i < files.size()) books[i].file = files[i];
    for (std::size_t k = 0; k < i; ++k)
      if (books[k].file == books[i].file) books[i].file = std::to_string(i + 1) + "/" + books[i].file;
  }
  return books;
}

void change(std::vector<PaperBook>& books, const ConfigValue& table) {
  const std::string sheet = table.text_or("sheet", "");
  if (const ConfigValue* set = table.find("set"))
    for (const auto& [place, text] : set->table()) {
      const Target target = target_of(books, place, text, sheet);
      const auto cell = base::parse_cell_ref(target.rest);
      if (!cell) text.fail("没有这个单元格", "there is no such cell");
      target.book->put(target.sheet, *cell, text.text());
    }
  const auto each = [&](const char* key, const auto& act) {
    const ConfigValue* list = table.find(key);
    if (list == nullptr) return;
    for (const ConfigValue& place : list->array()) act(target_of(books, place.text(), place, sheet), place);
  };
  each("hide_rows", [](const Target& t, const ConfigValue& at) {
    t.book->sheets[t.sheet].hidden_rows.push_back(index_of(t.rest, at));
  });
  each("hide_columns", [](const Target& t, const ConfigValue& at) {
    t.book->sheets[t.sheet].hidden_columns.push_back(index_of(t.rest, at));
  });
  each("hide_sheets", [](const Target& t, const ConfigValue&) {
    t.book->sheets[t.book->index_of(t.rest)].is_hidden = true;
  });
  std::vector<std::pair<Target, std::uint32_t>> dropped;
  each("drop_rows",
       [&](const Target& t, const ConfigValue& at) { dropped.emplace_back(t, index_of(t.rest, at)); });
  // From below, so that each is named by the row it has in the clean form.
  std::stable_sort(dropped.begin(), dropped.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [target, row] : dropped) target.book->drop_row(target.sheet, row);
}

std::string toml_text(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '\n')
      result += "\\n";
    else if (c == '\t')
      result += "\\t";
    else if (c == '"' || c == '\\')
      (result += '\\') += c;
    else
      result += c;
  }
  return result + '"';
}

std::string printed(const std::vector<std::string>& lines) {
  if (lines.empty()) return "[]";
  if (lines.size() == 1) return "[" + toml_text(lines.front()) + "]";
  std::string text = "[\n";
  for (const std::string& line : lines) text += "  " + toml_text(line) + ",\n";
  return text + "]";
}

std::size_t offset_of(std::string_view text, base::SourcePosition position) {
  std::size_t offset = 0;
  for (std::uint32_t line = 1; line < position.line; ++line) offset = text.find('\n', offset) + 1;
  return text.find('[', offset);
}

/// One past the bracket that closes the array beginning at `offset`.
std::size_t end_of_array(std::string_view text, std::size_t offset) {
  bool in_text = false;
  for (std::size_t i = offset + 1; i < text.size(); ++i) {
    if (in_text && text[i] == '\\')
      ++i;
    else if (text[i] == '"')
      in_text = !in_text;
    else if (!in_text && text[i] == ']')
      return i + 1;
  }
  return text.size();
}

}  // namespace

std::vector<std::filesystem::path> case_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(TARGETBOOK_SOURCE_DIR) /
                                                               "tests/rules/cases"))
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<Case> load_cases(const std::filesystem::path& file) {
  const base::Config config(base::read_file(file, longest_file), file.string());
  config.root().allow_only({"case"});
  std::vector<Case> cases;
  for (const ConfigValue& table : config.root().at("case").array()) {
    table.allow_only({"name", "base", "files", "sheet", "set", "hide_rows", "hide_columns", "hide_sheets",
                      "drop_rows", "roster", "profile", "rules", "expect", "also"});
    Case& one = cases.emplace_back();
    one.rule = file.stem().string();
    one.name = table.at("name").text();
    one.books = books_of(table);
    one.base = one.books;
    change(one.books, table);
    if (const ConfigValue* roster = table.find("roster")) one.roster = roster_of(*roster);
    one.settings.today = today;
    one.settings.profile = table.text_or("profile", "");
    if (const ConfigValue* rules = table.find("rules")) one.settings.add_file(rules->text(), "rules.toml");
    one.expect = table.texts("expect");
    one.expect_position = table.at("expect").position();
    one.also = table.texts("also");
    if (const ConfigValue* also = table.find("also")) one.also_position = also->position();
  }
  return cases;
}

CaseResult result_of(const Case& one) {
  const auto line_of_another = [&](const base::Finding& finding) {
    return finding.code + " " + line_of(finding, one);
  };
  std::set<std::string> before;
  Case base = one;
  base.books = one.base;
  // Where the clean forms themselves are the case, nothing is taken for granted.
  if (one.base != one.books)
    for (const base::Finding& finding : findings_of(base)) before.insert(line_of_another(finding));
  CaseResult result;
  for (const base::Finding& finding : findings_of(one)) {
    if (finding.code == one.rule)
      result.said.push_back(line_of(finding, one));
    else if (!before.contains(line_of_another(finding)))
      result.also.push_back(line_of_another(finding));
  }
  return result;
}

void bless(const std::filesystem::path& file, const std::vector<Case>& cases,
           const std::vector<CaseResult>& results) {
  std::string text = base::read_file(file, longest_file);
  const auto replace_array = [&](base::SourcePosition position, const std::vector<std::string>& lines) {
    const std::size_t from = offset_of(text, position);
    text.replace(from, end_of_array(text, from) - from, printed(lines));
  };
  // From below, so that the positions above stay right.
  for (std::size_t i = cases.size(); i-- > 0;) {
    const bool wants_also = !results[i].said.empty() && results[i].also != cases[i].also;
    if (wants_also && cases[i].also_position) replace_array(*cases[i].also_position, results[i].also);
    if (wants_also && !cases[i].also_position) {
      const std::size_t from = offset_of(text, cases[i].expect_position);
      text.insert(end_of_array(text, from), "\nalso = " + printed(results[i].also));
    }
    if (cases[i].expect != results[i].said) replace_array(cases[i].expect_position, results[i].said);
  }
  base::write_file(file, text);
}

std::vector<base::Finding> findings_of(const Case& one) {
  const Checker checker(one.settings);
  std::vector<ReadBook> read;
  for (const PaperBook& book : one.books) read.push_back(read_book(book));
  std::vector<BookDigest> digests;
  std::vector<const BookDigest*> books;
  std::vector<Verdict> verdicts;
  for (ReadBook& book : read) {
    digests.push_back(digest_of(book.submission));
    verdicts.push_back(checker.check_book(book.submission, std::move(book.findings)));
  }
  for (const BookDigest& digest : digests) books.push_back(&digest);
  verdicts.push_back(checker.check_batch(books, one.roster ? &*one.roster : nullptr));
  return checker.join(std::move(verdicts), books).findings;
}

std::string line_of(const base::Finding& finding, const Case& one) {
  std::string line;
  std::size_t sheets = 0;
  for (std::size_t i = 0; i < one.books.size(); ++i) {
    sheets += one.books[i].sheets.size();
    if (one.books.size() > 1 && one.books[i].file == finding.file) line += std::to_string(i + 1) + ":";
  }
  if (one.roster && finding.file == one.roster->file)
    line += "名单:";
  else if (sheets > 1 && !finding.sheet.empty())
    line += finding.sheet + "!";
  line += finding.cell ? base::to_a1(*finding.cell) : "-";
  const Rule* rule = find_rule(finding.code);
  if (rule != nullptr && finding.severity != rule->severity)
    line += std::string(" (") + to_string(finding.severity) + ")";
  if (finding.status != base::FindingStatus::open)
    line += std::string(" (") + to_string(finding.status) + ")";
  return line + " " + finding.message.zh;
}

}  // namespace targetbook::rules::test
