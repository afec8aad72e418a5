#include "containers/xls/defined_names.hpp"

#include <string>

#include "containers/xls/formula_text.hpp"

namespace targetbook::containers::xls {
namespace {

void set_titles(const std::vector<base::CellRange>& areas, Version version, grid::PrintSetup& print) {
  for (const base::CellRange& area : areas) {
    if (area.first.column == 0 && area.last.column == last_column)
      print.repeated_rows = grid::Span{area.first.row, area.last.row};
    else if (area.first.row == 0 && area.last.row == last_row(version))
      print.repeated_columns = grid::Span{area.first.column, area.last.column};
  }
}

}  // namespace

void add_names(Context& context) {
  FormulaText printer(context.globals, 0);
  const Version version = context.globals.texts.version();
  auto& sheets = context.book.sheets;
  for (const NameRecord& record : context.globals.names) {
    // A name that holds for a sheet which is not there holds nowhere.
    if (record.name.empty() || record.sheet > sheets.size()) continue;
    grid::DefinedName name{record.name, printer.print(record.formula, {}), {}};
    if (record.sheet > 0) {
      grid::Sheet& sheet = sheets[record.sheet - std::size_t{1}];
      name.sheet = sheet.name;
      const std::vector<base::CellRange> areas = areas_in(record.formula, version);
      if (record.name == "_xlnm.Print_Area" && areas.size() == 1) sheet.look.print.area = areas.front();
      if (record.name == "_xlnm.Print_Titles") set_titles(areas, version, sheet.look.print);
    }
    context.book.names.push_back(std::move(name));
  }
}

}  // namespace targetbook::containers::xls
