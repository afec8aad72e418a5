#include "containers/copy/sheet_copy.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "containers/copy/columns.hpp"
#include "containers/copy/open_ranges.hpp"
#include "containers/copy/page_setup.hpp"
#include "containers/copy/rows.hpp"
#include "containers/edit/made_sheet.hpp"

namespace targetbook::containers::copy {
namespace {

/// Merges without single cells and without those that overlap an earlier one, with which programs would
/// repair the file.
std::vector<base::CellRange> sound_merges(const grid::Sheet& sheet, Losses& losses) {
  std::vector<base::CellRange> merges = sheet.merges;
  std::sort(merges.begin(), merges.end());
  OpenRanges<bool> open;
  std::erase_if(merges, [&](const base::CellRange& merge) {
    if (merge.first == merge.last) return true;
    open.move_to(merge.first.row);
    const bool is_free = open.add(merge, true);
    if (!is_free) losses.overlapping_merges.add(sheet.name, merge.first);
    return !is_free;
  });
  return merges;
}

}  // namespace

void write_sheet(const grid::Sheet& sheet, SheetCopyContext& context, PartText& part) {
  const std::vector<base::CellRange> merges = sound_merges(sheet, context.losses);
  for (const base::CellRef note : sheet.comments) context.losses.notes.add(sheet.name, note);
  const grid::SheetLook& look = sheet.look;
  std::string& xml = part.text();
  xml += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"";
  xml += edit::spreadsheet_namespace(false);
  xml += "\">";
  if (is_fitted(look.print)) xml += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";
  xml += "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>";
  constexpr double usual_height = 15;
  // Not as a height of its own: rows of which none is said then fit their texts.
  xml += fmt::format(
      "<sheetFormatPr{} defaultRowHeight=\"{:g}\"/>",
      look.default_column_characters > 0
          ? fmt::format(" defaultColWidth=\"{:.4g}\"", stored_width(look.default_column_characters))
          : "",
      is_row_height(look.default_row_points) ? look.default_row_points : usual_height);
  xml += columns_xml(sheet) + "<sheetData>";
  write_rows(sheet, merges, context, part);
  xml += "</sheetData>";
  if (!merges.empty()) {
    xml += fmt::format("<mergeCells count=\"{}\">", merges.size());
    for (const base::CellRange& merge : merges) {
      xml += "<mergeCell ref=\"" + base::to_a1(merge) + "\"/>";
      part.pause();
    }
    xml += "</mergeCells>";
  }
  xml += page_setup_xml(look.print) + "</worksheet>";
}

}  // namespace targetbook::containers::copy
