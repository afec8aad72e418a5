#include "writers/returned/copied_book.hpp"

#include <utility>

#include "base/say.hpp"
#include "containers/copy/package_copy.hpp"
#include "containers/open.hpp"
#include "containers/recognise.hpp"
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

}  // namespace

std::optional<CopiedBook> copied_book(std::string_view file_name, std::string_view bytes,
                                      const containers::Limits& limits) {
  if (containers::recognise(file_name, bytes, limits) == containers::FileKind::xlsx) return std::nullopt;
  const grid::Workbook workbook = containers::open_workbook(file_name, std::string(bytes), limits);
  return copy_of(workbook, file_name);
}

CopiedBook copy_of(const grid::Workbook& workbook, std::string_view file_name) {
  CopiedBook copied;
  xlsx::SheetNames legal;
  std::vector<std::string> names;
  for (const grid::Sheet& sheet : workbook.sheets) {
    names.push_back(legal.take(sheet.name));
    if (names.back() != sheet.name) copied.renamed.try_emplace(sheet.name, names.back());
  }
  if (base::Words words = left_behind(workbook.container); !words.zh.empty())
    copied.lost.push_back(std::move(words));
  containers::copy::PackageCopy copy = containers::copy::package_of(workbook, names, kind_by(file_name));
  copied.bytes = std::move(copy.bytes);
  for (base::Words& words : copy.lost) copied.lost.push_back(std::move(words));
  return copied;
}

}  // namespace targetbook::writers
