#include "containers/xlsx/workbook_part.hpp"

#include <utility>

#include "containers/errors.hpp"
#include "containers/other_files.hpp"
#include "containers/xml/element_reader.hpp"

namespace targetbook::containers::xlsx {
namespace {

/// In bytes. Spreadsheet programs take 31 characters, a few of them some more; every value and finding of a
/// sheet bears its name.
constexpr std::size_t longest_sheet_name = 1024;

SheetEntry read_sheet_entry(const ElementReader& element) {
  SheetEntry sheet;
  sheet.name = element.attribute("name").value_or("");
  sheet.relationship = element.attribute("id", Ns::office_relationships).value_or("");
  const auto state = element.attribute("state");
  if (state == "hidden") sheet.state = grid::SheetState::hidden;
  if (state == "veryHidden") sheet.state = grid::SheetState::very_hidden;
  return sheet;
}

NameEntry read_name(ElementReader& element) {
  NameEntry name;
  name.name = element.attribute("name").value_or("");
  name.sheet_index = element.attribute("localSheetId").value_or("");
  std::string store;
  name.refers_to = element.text(store);
  return name;
}

void check_root(const ElementReader& element) {
  if (element.is(Ns::spreadsheet, "workbook")) return;
  if (element.xml().ns() == Ns::word_processing) throw not_a_workbook(OtherFile::word);
  if (element.xml().ns() == Ns::presentation) throw not_a_workbook(OtherFile::presentation);
  throw not_a_workbook(OtherFile::unknown);
}

}  // namespace

WorkbookPart read_workbook_part(Part part, const Limits& limits) {
  ElementReader element(std::move(part), limits);
  WorkbookPart out;
  element.open_root();
  check_root(element);
  while (element.next_child()) {
    if (element.is(Ns::spreadsheet, "workbookPr")) {
      out.date1904 = element.flag("date1904");
      element.skip();
    } else if (element.is(Ns::spreadsheet, "sheets")) {
      while (element.next_child()) {
        if (element.is(Ns::spreadsheet, "sheet")) out.sheets.push_back(read_sheet_entry(element));
        if (!out.sheets.empty() && out.sheets.back().name.size() > longest_sheet_name)
          throw corrupt("第 {} 个工作表的名称过长", "the name of sheet {} is too long", out.sheets.size());
        if (out.sheets.size() > limits.sheets) throw too_large("sheets", limits.sheets);
        element.skip();
      }
    } else if (element.is(Ns::spreadsheet, "definedNames")) {
      while (element.next_child()) {
        if (element.is(Ns::spreadsheet, "definedName"))
          out.names.push_back(read_name(element));
        else
          element.skip();
      }
    } else {
      element.skip();
    }
  }
  element.finish();
  return out;
}

}  // namespace targetbook::containers::xlsx
