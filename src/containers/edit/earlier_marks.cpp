#include "containers/edit/earlier_marks.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "containers/edit/notes_edit.hpp"
#include "containers/edit/style_uses.hpp"
#include "containers/edit/styles_edit.hpp"

namespace targetbook::containers::edit {
namespace {

constexpr std::string_view record_title = "targetbook.marks/1";
constexpr std::string_view made_word = "made";
enum Column : std::uint32_t { place_column, format_column, made_column, anchor_column, colour_column };

struct Place {
  std::string sheet;
  base::CellRef cell;
};

/// `'表 1'!B7`, with or without quotes and dollars; nothing for `#REF!`.
std::optional<Place> parse_place(std::string_view text) {
  const auto mark = text.rfind('!');
  if (mark == std::string_view::npos) return std::nullopt;
  const auto cell = base::parse_cell_ref(text.substr(mark + 1));
  if (!cell) return std::nullopt;
  std::string_view sheet = text.substr(0, mark);
  if (sheet.starts_with('$')) sheet.remove_prefix(1);
  if (sheet.size() < 2 || sheet.front() != '\'' || sheet.back() != '\'')
    return Place{std::string(sheet), *cell};
  return Place{base::replace_all(std::string(sheet.substr(1, sheet.size() - 2)), "''", "'"), *cell};
}

std::string text_at(const grid::Sheet& sheet, base::CellRef at) {
  const grid::Cell* const cell = sheet.find(at);
  return cell == nullptr ? std::string() : std::string(cell->text());
}

const grid::Sheet* find_record(const grid::Workbook& grid) {
  const auto it = std::find_if(grid.sheets.begin(), grid.sheets.end(), [](const grid::Sheet& sheet) {
    return text_at(sheet, {0, 0}) == record_title;
  });
  return it == grid.sheets.end() ? nullptr : &*it;
}

std::vector<MarkRecord> read_records(const grid::Sheet& sheet, PackageEdit& package,
                                     const SheetList& sheets) {
  std::vector<MarkRecord> records;
  const auto extent = sheet.extent();
  const ListedSheet* const listed = sheets.find(sheet.name);
  if (!extent || listed == nullptr) return records;
  std::set<std::uint32_t> rows;
  for (std::uint32_t row = 1; row <= extent->last.row; ++row) rows.insert(row);
  const SheetEdit edit(listed->part, package.text(listed->part), package.limits(), rows);
  for (const std::uint32_t row : rows)
    if (auto place = parse_place(sheet.formula_at({row, place_column})))
      records.push_back({std::move(place->sheet), place->cell, edit.format_of({row, format_column}),
                         text_at(sheet, {row, made_column}) == made_word,
                         text_at(sheet, {row, anchor_column}), text_at(sheet, {row, colour_column})});
  return records;
}

/// The lists of findings that are ours: the one the record names, and any whose title says so.
std::set<std::string> find_lists(const grid::Workbook& grid, const grid::Sheet* record,
                                 const OwnSheets& names) {
  std::set<std::string> lists;
  if (record != nullptr)
    if (const auto place = parse_place(record->formula_at({0, format_column}))) lists.insert(place->sheet);
  for (const grid::Sheet& sheet : grid.sheets)
    if (sheet.name.starts_with(names.list) && std::find(names.list_titles.begin(), names.list_titles.end(),
                                                        text_at(sheet, {0, 0})) != names.list_titles.end())
      lists.insert(sheet.name);
  return lists;
}

/// Rows and columns put in next to a marked cell take its looks: how far to look for them.
constexpr std::uint32_t farthest = 64;
constexpr std::size_t most_rows_asked_for = 200'000;

std::uint32_t reach_of(std::size_t records) {
  return std::clamp(static_cast<std::uint32_t>(most_rows_asked_for / std::max<std::size_t>(records, 1)), 4U,
                    farthest);
}

class GiveBack {
 public:
  GiveBack(SheetEdit& edit, const std::vector<const MarkRecord*>& records, StylesEdit& styles)
      : edit_(edit), records_(records), styles_(styles), reach_(reach_of(records.size())) {
    for (const MarkRecord* const record : records) recorded_.insert(record->cell);
  }

  /// Those whose cell does not bear their mark: somebody gave it another fill, or the record did not go along
  /// with it.
  [[nodiscard]] const std::vector<const MarkRecord*>& unfound() const { return unfound_; }

  void run() {
    for (const MarkRecord* const record : records_) {
      if (done_.contains(record->cell)) continue;
      const std::size_t format = edit_.has_cell(record->cell) ? edit_.format_of(record->cell) : 0;
      if (!edit_.has_cell(record->cell) || !styles_.has_fill(format, record->colour)) {
        unfound_.push_back(record);
        continue;
      }
      // First those that took their looks from it: they are known by its format.
      constexpr std::pair<int, int> ways[] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
      for (const auto& [down, right] : ways) follow(*record, format, down, right);
      give_back(record->cell, *record, format);
    }
  }

 private:
  void follow(const MarkRecord& record, std::size_t format, int down, int right) {
    std::int64_t row = record.cell.row;
    std::int64_t column = record.cell.column;
    for (std::uint32_t step = 0; step < reach_; ++step) {
      row += down;
      column += right;
      if (row < 0 || column < 0) return;
      const base::CellRef at{static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column)};
      if (recorded_.contains(at) || done_.contains(at) || !edit_.has_cell(at) ||
          edit_.format_of(at) != format)
        return;
      give_back(at, record, format);
    }
  }

  void give_back(base::CellRef at, const MarkRecord& record, std::size_t format) {
    done_.insert(at);
    if (record.is_made && edit_.is_blank(at))
      edit_.remove_cell(at);
    else
      edit_.set_format(at, styles_.with_fill_of(format, record.format));
  }

  SheetEdit& edit_;
  const std::vector<const MarkRecord*>& records_;
  StylesEdit& styles_;
  std::uint32_t reach_;
  std::set<base::CellRef> recorded_;
  std::set<base::CellRef> done_;
  std::vector<const MarkRecord*> unfound_;
};

/// Where a program moved cells or renamed a sheet and left the records' formulas as they were: a cell that
/// differs from what a record kept in nothing but the mark's fill is one it was made for.
void give_back_strays(SheetEdit& edit, const std::vector<const MarkRecord*>& records, StylesEdit& styles) {
  std::map<std::pair<std::size_t, std::string>, const MarkRecord*> kinds;
  for (const MarkRecord* const record : records) kinds.try_emplace({record->format, record->colour}, record);
  for (const base::CellRef at : edit.cells()) {
    const std::size_t format = edit.format_of(at);
    for (const auto& [kind, record] : kinds) {
      if (!styles.has_fill(format, record->colour) ||
          styles.with_fill_of(format, record->format) != record->format)
        continue;
      edit.set_format(at, record->format);
      break;
    }
  }
}

constexpr std::uint32_t most_rows_searched = 20'000;

std::set<std::uint32_t> all_rows(const grid::Sheet& sheet) {
  constexpr std::uint32_t below = 200;  // marked cells without content lie outside the extent
  const auto extent = sheet.extent();
  std::set<std::uint32_t> rows;
  for (std::uint32_t row = 0; row <= std::min((extent ? extent->last.row : 0) + below, most_rows_searched);
       ++row)
    rows.insert(row);
  return rows;
}

std::vector<const MarkRecord*> of_no_sheet(const std::vector<MarkRecord>& records,
                                           const grid::Workbook& grid) {
  std::set<std::string_view> names;
  for (const grid::Sheet& sheet : grid.sheets) names.insert(sheet.name);
  std::vector<const MarkRecord*> strays;
  for (const MarkRecord& record : records)
    if (!names.contains(record.sheet)) strays.push_back(&record);
  return strays;
}

}  // namespace

MadeSheet record_sheet(const std::vector<MarkRecord>& records, const std::string& list_sheet) {
  MadeSheet sheet;
  const auto text = [](std::string_view words) {
    MadeCell cell;
    cell.text = words;
    cell.format = 0;
    return cell;
  };
  const auto formula = [](std::string words) {
    MadeCell cell;
    cell.formula = std::move(words);
    cell.format = 0;
    return cell;
  };
  sheet.rows.push_back({{text(record_title), formula(quoted_place(list_sheet, "A1"))}});
  for (const MarkRecord& record : records) {
    MadeCell specimen;
    specimen.format = record.format;
    sheet.rows.push_back({{formula(quoted_place(record.sheet, base::to_a1(record.cell))), specimen,
                           text(record.is_made ? made_word : ""), text(record.anchor), text(record.colour)}});
  }
  return sheet;
}

void remove_earlier_marks(PackageEdit& package, SheetList& sheets, const grid::Workbook& grid,
                          const OwnSheets& names) {
  const grid::Sheet* const record = find_record(grid);
  std::map<std::string, std::vector<const MarkRecord*>> by_sheet;
  std::vector<MarkRecord> records;
  if (record != nullptr) records = read_records(*record, package, sheets);
  for (const MarkRecord& each : records) by_sheet[each.sheet].push_back(&each);

  const std::string styles_part = sheets.part_of("styles");
  std::optional<StylesEdit> styles;
  if (!records.empty() && !styles_part.empty())
    styles.emplace(styles_part, package.text(styles_part), package.limits(), style_uses(package, sheets));
  std::vector<const MarkRecord*> strays = of_no_sheet(records, grid);
  for (const grid::Sheet& sheet : grid.sheets) {
    const ListedSheet* const listed = sheets.find(sheet.name);
    const auto marked = by_sheet.find(sheet.name);
    if (listed == nullptr || !sheet.is_worksheet || &sheet == record ||
        (marked == by_sheet.end() && sheet.comments.empty() && strays.empty()))
      continue;
    std::set<std::uint32_t> rows;
    std::map<base::CellRef, std::string> anchors;
    const std::uint32_t reach = marked == by_sheet.end() ? 0 : reach_of(marked->second.size());
    if (marked != by_sheet.end())
      for (const MarkRecord* const each : marked->second) {
        for (std::uint32_t row = each->cell.row - std::min(each->cell.row, reach);
             row <= each->cell.row + reach; ++row)
          rows.insert(row);
        anchors.emplace(each->cell, each->anchor);
      }
    const std::string text = package.text(listed->part);
    SheetEdit edit(listed->part, text, package.limits(), rows);
    NotesEdit notes(package, listed->part, edit, sheets.folder(), sheets.is_strict());
    notes.remove_ours(anchors);
    notes.finish();
    std::vector<const MarkRecord*> unfound =
        marked == by_sheet.end() ? strays : std::vector<const MarkRecord*>();
    if (marked != by_sheet.end() && styles) {
      GiveBack giving(edit, marked->second, *styles);
      giving.run();
      unfound = giving.unfound();
    }
    if (std::string changed = edit.finish(); changed != text) package.put(listed->part, std::move(changed));
    if (unfound.empty() || !styles) continue;
    const std::string with_strays = package.text(listed->part);
    SheetEdit search(listed->part, with_strays, package.limits(), all_rows(sheet));
    give_back_strays(search, unfound, *styles);
    if (std::string changed = search.finish(); changed != with_strays)
      package.put(listed->part, std::move(changed));
  }
  if (styles) package.put(styles_part, styles->finish());
  for (const std::string& list : find_lists(grid, record, names)) sheets.remove(list);
  if (record != nullptr) sheets.remove(record->name);
}

}  // namespace targetbook::containers::edit
