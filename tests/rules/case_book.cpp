#include "case_book.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/files.hpp"
#include "base/text.hpp"
#include "layouts/drawing/catalogue.hpp"
#include "layouts/paper.hpp"
#include "layouts/read/read.hpp"

namespace targetbook::rules::test {
namespace {

constexpr std::uint64_t longest_file = 1U << 20U;

std::filesystem::path clean_folder() {
  return std::filesystem::path(TARGETBOOK_SOURCE_DIR) / "tests/rules/clean";
}

std::vector<grid::Span> spans_of(const std::vector<std::uint32_t>& indices) {
  std::vector<grid::Span> spans;
  for (const std::uint32_t index : indices) spans.push_back({index, index});
  return spans;
}

}  // namespace

std::size_t PaperBook::index_of(std::string_view sheet) const {
  if (sheet.empty()) return 0;
  const auto it =
      std::find_if(sheets.begin(), sheets.end(), [&](const PaperSheet& s) { return s.name == sheet; });
  if (it == sheets.end()) throw std::runtime_error("no sheet " + std::string(sheet));
  return static_cast<std::size_t>(it - sheets.begin());
}

void PaperBook::put(std::size_t sheet, base::CellRef at, std::string text) {
  auto& rows = sheets.at(sheet).rows;
  if (rows.size() <= at.row) rows.resize(at.row + 1);
  if (rows[at.row].size() <= at.column) rows[at.row].resize(at.column + 1);
  rows[at.row][at.column] = std::move(text);
}

void PaperBook::drop_row(std::size_t sheet, std::uint32_t row) {
  auto& rows = sheets.at(sheet).rows;
  // What was merged into the dropped row keeps its text: the row below takes it over.
  if (row + 1 < rows.size())
    for (std::size_t c = 0; c < rows.at(row).size() && c < rows[row + 1].size(); ++c)
      if (rows[row + 1][c] == "^") rows[row + 1][c] = rows[row][c];
  rows.erase(rows.begin() + row);
}

PaperBook load_book(const std::filesystem::path& file) {
  const base::Config config(base::read_file(file, longest_file), file.string());
  config.root().allow_only({"file", "sheet"});
  PaperBook book;
  book.file = config.root().at("file").text();
  for (const base::ConfigValue& table : config.root().at("sheet").array()) {
    table.allow_only({"name", "rows"});
    PaperSheet& sheet = book.sheets.emplace_back();
    sheet.name = table.at("name").text();
    for (const base::ConfigValue& row : table.at("rows").array()) {
      auto& texts = sheet.rows.emplace_back();
      for (const base::ConfigValue& cell : row.array()) texts.push_back(cell.text());
    }
  }
  return book;
}

std::vector<std::string> clean_ids() {
  std::vector<std::string> ids;
  for (const auto& entry : std::filesystem::directory_iterator(clean_folder()))
    if (entry.path().extension() == ".toml") ids.push_back(entry.path().stem().string());
  std::sort(ids.begin(), ids.end());
  return ids;
}

PaperBook clean_book(std::string_view ids) {
  PaperBook book;
  for (const std::string_view id : base::split(ids, '+')) {
    PaperBook one = load_book(clean_folder() / (std::string(id) + ".toml"));
    if (book.file.empty()) book.file = one.file;
    for (PaperSheet& sheet : one.sheets) {
      const std::string name = sheet.name;
      for (int n = 2; std::any_of(book.sheets.begin(), book.sheets.end(),
                                  [&](const PaperSheet& other) { return other.name == sheet.name; });
           ++n)
        sheet.name = name + " (" + std::to_string(n) + ")";
      book.sheets.push_back(std::move(sheet));
    }
  }
  return book;
}

ReadBook read_book(const PaperBook& book) {
  static const layouts::Catalogue catalogue = layouts::Catalogue::builtin();
  grid::Workbook workbook;
  for (const PaperSheet& paper : book.sheets) {
    layouts::test::add_sheet(workbook, paper.rows, paper.name);
    grid::Sheet& sheet = workbook.sheets.back();
    sheet.hidden_rows = spans_of(paper.hidden_rows);
    sheet.hidden_columns = spans_of(paper.hidden_columns);
    if (paper.is_hidden) sheet.state = grid::SheetState::hidden;
  }
  layouts::Reading reading = layouts::read_workbook(workbook, catalogue, book.file);
  reading.submission.source = {book.file, "xlsx", ""};
  return {std::move(reading.submission), std::move(reading.findings)};
}

}  // namespace targetbook::rules::test
