#include "containers/xlsx/read_xlsx.hpp"

#include <algorithm>
#include <utility>

#include "containers/errors.hpp"
#include "containers/other_files.hpp"
#include "containers/xlsx/comments.hpp"
#include "containers/xlsx/properties.hpp"
#include "containers/xlsx/relationships.hpp"
#include "containers/xlsx/shared_strings.hpp"
#include "containers/xlsx/sheet_part.hpp"
#include "containers/xlsx/styles.hpp"
#include "containers/xlsx/values.hpp"
#include "containers/xlsx/workbook_part.hpp"
#include "containers/zip/part_name.hpp"

namespace targetbook::containers::xlsx {
namespace {

std::string find_workbook_part(const Package& package, const Relationships& relationships) {
  const Relationship* const main = relationships.of_type("officeDocument");
  if (main == nullptr) throw missing_part("_rels/.rels");
  if (part_key(main->target).ends_with(".bin")) throw unsupported_binary_workbook();
  if (!package.has(main->target)) throw missing_part(main->target);
  return main->target;
}

SheetContext open_context(Package& package, const Relationships& relationships, grid::Workbook& workbook) {
  SheetContext context{package.limits(), workbook.texts, workbook.date1904, {}, {}, 0, 0};
  if (const Relationship* const strings = relationships.of_type("sharedStrings"))
    context.strings = read_shared_strings(package.open(strings->target), package.limits(), workbook.texts);
  if (const Relationship* const styles = relationships.of_type("styles"))
    context.styles = read_styles(package.open(styles->target), package.limits(), workbook.formats);
  return context;
}

std::vector<base::CellRef> read_comments(Package& package, const std::string& sheet_part) {
  std::vector<base::CellRef> places;
  const Relationships relationships(package, sheet_part);
  for (const Relationship& relationship : relationships.all())
    if (!relationship.external && (relationship.type == "comments" || relationship.type == "threadedComment"))
      read_comment_places(package.open(relationship.target), package.limits(), places);
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

void read_sheet(Package& package, const Relationship& relationship, SheetContext& context,
                grid::Sheet& sheet) {
  if (relationship.external)
    throw corrupt("工作表指向文件之外 {}", "a sheet stands outside the file: {}",
                  quoted(relationship.target));
  sheet.is_worksheet = relationship.type == "worksheet";
  if (!sheet.is_worksheet) return;
  read_sheet_part(package.open(relationship.target), context, sheet);
  sheet.comments = read_comments(package, relationship.target);
}

void read_sheets(Package& package, const std::vector<SheetEntry>& entries, const Relationships& relationships,
                 grid::Workbook& workbook) {
  SheetContext context = open_context(package, relationships, workbook);
  workbook.sheets.reserve(entries.size());
  for (const SheetEntry& entry : entries) {
    grid::Sheet& sheet = workbook.sheets.emplace_back();
    sheet.name = entry.name;
    sheet.state = entry.state;
    sheet.is_worksheet = !entry.relationship.empty();
    if (entry.relationship.empty()) continue;  // a module or macro sheet of an old book: it has no part
    try {
      const Relationship* const relationship = relationships.with_id(entry.relationship);
      if (relationship == nullptr)
        throw corrupt("工作表 {} 没有对应的部件", "there is no part for the sheet {}", quoted(entry.name));
      read_sheet(package, *relationship, context, sheet);
    } catch (base::FileError& error) {
      if (error.sheet().empty()) error.at(entry.name);
      throw;
    }
  }
}

void add_names(std::vector<NameEntry> entries, grid::Workbook& workbook) {
  for (NameEntry& entry : entries) {
    const auto index = parse_index(entry.sheet_index);
    // A name that holds for a sheet which is not there holds nowhere.
    if (!entry.sheet_index.empty() && (!index || *index >= workbook.sheets.size())) continue;
    workbook.names.push_back({std::move(entry.name), std::move(entry.refers_to),
                              entry.sheet_index.empty() ? std::string{} : workbook.sheets[*index].name});
  }
}

}  // namespace

grid::Workbook read_workbook(Package& package) {
  grid::Workbook workbook;
  workbook.container = grid::Container::xlsx;
  const Relationships package_relationships(package, "");
  const std::string main_part = find_workbook_part(package, package_relationships);
  WorkbookPart main = read_workbook_part(package.open(main_part), package.limits());
  workbook.date1904 = main.date1904;
  workbook.properties = read_properties(package, package_relationships);
  read_sheets(package, main.sheets, Relationships(package, main_part), workbook);
  add_names(std::move(main.names), workbook);
  return workbook;
}

}  // namespace targetbook::containers::xlsx
