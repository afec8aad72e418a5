#include "writers/returned/copied_book.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "base/say.hpp"
#include "containers/copy/package_copy.hpp"
#include "containers/copy/place.hpp"
#include "containers/open.hpp"
#include "containers/recognise.hpp"
#include "layouts/drawing/own_sheets.hpp"
#include "writers/xlsx/names.hpp"

namespace targetbook::writers {
namespace {

using containers::copy::Kind;

/// What every copy of the container leaves behind, whether the workbook had any; empty for those that hold
/// nothing but texts.
base::Words left_behind(grid::Container container) {
  switch (container) {
    case grid::Container::xlsx:
    case grid::Container::csv:
    case grid::Container::html:
      return {};
    case grid::Container::xls:
      return {"原件是 .xls（或 .et）格式，本副本另存为 .xlsx；图形、宏和数据有效性没有带过来（原件未动）。",
              "The workbook is an .xls (or .et), this copy an .xlsx: drawings, macros and entry checks were "
              "not carried over (the original is untouched)."};
    case grid::Container::ods:
      return {"原件是 .ods 格式，本副本另存为 .xlsx；图形、宏和数据有效性没有带过来（原件未动）。",
              "The workbook is an .ods, this copy an .xlsx: drawings, macros and entry checks were not "
              "carried over (the original is untouched)."};
    case grid::Container::xml_2003:
      return {"原件是 XML 表格 2003，本副本另存为 .xlsx；数据有效性等没有带过来（原件未动）。",
              "The workbook is an XML Spreadsheet 2003, this copy an .xlsx: entry checks and the like were "
              "not carried over (the original is untouched)."};
  }
  return {};
}

/// Copies keep an ending of .xlsx's family even where it lies, as an .xls named .xlsm does.
Kind kind_by(std::string_view file_name) {
  std::string name(file_name);
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (name.ends_with(".xlsm")) return Kind::macro_workbook;
  if (name.ends_with(".xltx")) return Kind::template_book;
  return name.ends_with(".xltm") ? Kind::macro_template : Kind::workbook;
}

/// Notes of an earlier annotation are no loss: their places are those that its record names, but for cells
/// that have a note of the submitter's too.
void forget_own_notes(grid::Workbook& workbook) {
  constexpr std::uint32_t column_of_box = 3;  // of the submitter's own note
  const auto record =
      std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                   [](const grid::Sheet& sheet) { return sheet.name == layouts::marks_sheet; });
  if (record == workbook.sheets.end()) return;
  std::map<std::string, std::set<base::CellRef>> own;
  for (const grid::Formula& formula : record->formulas)
    if (formula.at.column == 0 && record->find({formula.at.row, column_of_box}) == nullptr)
      if (const auto place = containers::copy::parse_place(formula.text))
        own[place->sheet].insert(place->cells.first);
  for (grid::Sheet& sheet : workbook.sheets)
    std::erase_if(sheet.comments, [&](base::CellRef cell) { return own[sheet.name].contains(cell); });
}

}  // namespace

std::optional<CopiedBook> copied_book(std::string_view file_name, std::string_view bytes,
                                      const containers::Limits& limits) {
  if (containers::recognise(file_name, bytes, limits) == containers::FileKind::xlsx) return std::nullopt;
  grid::Workbook workbook = containers::open_workbook(file_name, std::string(bytes), limits);
  forget_own_notes(workbook);
  return copy_of(workbook, file_name);
}

CopiedBook copy_of(const grid::Workbook& workbook, std::string_view file_name) {
  CopiedBook copied;
  xlsx::SheetNames legal;
  std::vector<std::string> names;
  for (const grid::Sheet& sheet : workbook.sheets) {
    names.push_back(legal.take(sheet.name));
    if (names.back() == sheet.name) continue;
    copied.renamed.try_emplace(sheet.name, names.back());
    copied.lost.push_back(base::say("工作表“{}”在本副本中名为“{}”。",
                                    "The sheet '{}' is called '{}' in this copy.", sheet.name, names.back()));
  }
  if (base::Words words = left_behind(workbook.container); !words.zh.empty())
    copied.lost.push_back(std::move(words));
  containers::copy::PackageCopy copy = containers::copy::package_of(workbook, names, kind_by(file_name));
  copied.bytes = std::move(copy.bytes);
  for (base::Words& words : copy.lost) copied.lost.push_back(std::move(words));
  return copied;
}

}  // namespace targetbook::writers
