#include "batch/inputs/roster_file.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/files.hpp"
#include "base/say.hpp"
#include "base/text.hpp"
#include "batch/inputs/roster_columns.hpp"
#include "containers/csv/read_csv.hpp"
#include "containers/open.hpp"

namespace targetbook::batch {
namespace {

using base::CellRef;
using base::Words;
using rules::RosterEntry;

constexpr std::uint32_t heading_rows = 10;
constexpr std::size_t columns_of_a_heading = 2;

grid::Workbook open(const std::filesystem::path& path, std::string bytes, const containers::Limits& limits) {
  std::string ending = path.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (ending == ".csv") return containers::csv::read_workbook(std::move(bytes), {}, limits);
  return containers::open_workbook(path.string(), std::move(bytes), limits);
}

const RosterColumn* column_named(std::string_view heading) {
  const std::string plain = base::fold_label(heading);
  for (const RosterColumn& column : roster_columns())
    if (plain == base::fold_label(column.name) || plain == base::fold_label(column.chinese_name))
      return &column;
  return nullptr;
}

using Headings = std::map<std::uint32_t, const RosterColumn*>;  ///< by column

struct Heading {
  const grid::Sheet* sheet = nullptr;
  std::uint32_t row = 0;
  Headings columns;
};

/// The first row that reads like a heading; none: an empty sheet pointer.
Heading find_heading(const grid::Workbook& book) {
  for (const grid::Sheet& sheet : book.sheets)
    for (std::uint32_t row = 0; row < heading_rows; ++row) {
      Headings columns;
      for (const grid::Cell& cell : sheet.row(row))
        if (const RosterColumn* column = column_named(cell.text())) columns.emplace(cell.at().column, column);
      if (columns.size() >= columns_of_a_heading) return {&sheet, row, std::move(columns)};
    }
  return {};
}

class Reader {
 public:
  Reader(const grid::Workbook& book, RosterReading& reading)
      : book_(book), heading_(find_heading(book)), reading_(reading) {}

  void read() {
    check_headings();
    if (!reading_.mistakes.empty()) return;  // without all its columns every line would be a mistake
    reading_.roster.sheet = heading_.sheet->name;
    for (const auto& [at, column] : heading_.columns) reading_.roster.columns.emplace(column->name, at);
    std::uint32_t row = heading_.row;
    for (const grid::Cell& cell : heading_.sheet->cells) {
      if (cell.at().row <= row) continue;
      row = cell.at().row;
      read_line(row);
    }
    if (reading_.roster.entries.empty() && reading_.mistakes.empty())
      wrong({heading_.row + 1, 0}, {"表头下没有单位", "there is no bureau below the heading"});
  }

 private:
  void wrong(CellRef at, Words words) { reading_.mistakes.push_back({at, std::move(words)}); }

  void check_headings() {
    for (const RosterColumn& column : roster_columns()) {
      std::optional<std::uint32_t> first;
      for (const auto& [at, known] : heading_.columns) {
        if (known != &column) continue;
        if (first)
          wrong({heading_.row, at},
                base::say("列「{}」出现两次", "the column '{}' is there twice", column.name));
        first = at;
      }
      if (first || !column.is_required) continue;
      const std::uint32_t behind = heading_.columns.empty() ? 0 : heading_.columns.rbegin()->first + 1;
      wrong({heading_.row, behind}, base::say("缺少列「{0}」（{1}）", "the column '{0}' is missing",
                                              column.name, column.chinese_name));
    }
    if (heading_.sheet == nullptr) return;
    for (const grid::Cell& cell : heading_.sheet->row(heading_.row)) check_unknown_heading(cell);
  }

  /// A column of the bureau's own is left alone; one that looks like a slip of the pen is not.
  void check_unknown_heading(const grid::Cell& cell) {
    if (heading_.columns.contains(cell.at().column)) return;
    std::vector<std::string_view> names;
    for (const RosterColumn& column : roster_columns()) names.push_back(column.name);
    const std::string_view meant = base::nearest_word(cell.text(), names);
    if (meant.empty()) return;
    wrong(cell.at(), base::say("没有列「{}」，疑为「{}」", "there is no column '{}'; did you mean '{}'?",
                               cell.text(), meant));
  }

  void read_line(std::uint32_t row) {
    RosterEntry entry;
    entry.line = {row, 0};
    bool is_blank = true;
    std::vector<std::pair<CellRef, const RosterColumn*>> missing;
    for (const auto& [at, column] : heading_.columns) {
      const grid::Cell* cell = heading_.sheet->find({row, at});
      const std::string shown = cell != nullptr ? book_.shown(*heading_.sheet, *cell) : std::string();
      const std::string_view text = base::trim(shown);
      if (text.empty()) {
        if (column->is_required) missing.emplace_back(CellRef{row, at}, column);
        continue;
      }
      is_blank = false;
      if (auto mistake = column->put(entry, text)) wrong({row, at}, std::move(*mistake));
    }
    if (is_blank) return;
    for (const auto& [at, column] : missing)
      wrong(at, base::say("{0}（{1}）为空", "'{1}' is blank", column->chinese_name, column->name));
    add(std::move(entry));
  }

  /// Lines with mistakes too, so that what else is wrong with them can be told at once.
  void add(RosterEntry entry) {
    if (entry.bureau_code.empty()) {
      reading_.roster.entries.push_back(std::move(entry));
      return;
    }
    const auto [known, is_new] =
        lines_.try_emplace({entry.region_code, entry.bureau_code, entry.year.value_or(0)}, entry.line.row);
    if (is_new) {
      reading_.roster.entries.push_back(std::move(entry));
      return;
    }
    wrong({entry.line.row, column_of("bureau_code")}, code_taken(entry.bureau_code, known->second));
    reading_.roster.entries.push_back(std::move(entry));
  }

  [[nodiscard]] std::uint32_t column_of(std::string_view name) const {
    for (const auto& [at, column] : heading_.columns)
      if (column->name == name) return at;
    return 0;
  }

  const grid::Workbook& book_;
  Heading heading_;
  RosterReading& reading_;
  std::map<std::tuple<std::string, std::string, int>, std::uint32_t> lines_;
};

}  // namespace

RosterReading read_roster(const std::filesystem::path& path, const containers::Limits& limits) {
  return read_roster(path, base::read_file(path, limits.file_bytes), limits);
}

RosterReading read_roster(const std::filesystem::path& path, std::string bytes,
                          const containers::Limits& limits) {
  RosterReading reading;
  reading.roster.file = path.string();
  const grid::Workbook book = open(path, std::move(bytes), limits);
  Reader(book, reading).read();
  std::stable_sort(reading.mistakes.begin(), reading.mistakes.end(),
                   [](const auto& a, const auto& b) { return a.at < b.at; });
  return reading;
}

Words code_taken(const std::string& code, std::uint32_t first_row) {
  return base::say("单位编码「{}」与第{}行重复", "the bureau's code '{}' is already on row {}", code,
                   first_row + 1);
}

Words describe(const RosterMistake& mistake, const rules::Roster& roster) {
  return base::say("{}，第{}行第{}列（{}）：{}", "{}, row {}, column {} ({}): {}", roster.file,
                   mistake.at.row + 1, mistake.at.column + 1, base::to_a1(mistake.at), mistake.words);
}

}  // namespace targetbook::batch
