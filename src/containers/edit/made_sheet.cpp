#include "containers/edit/made_sheet.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "containers/edit/styles_edit.hpp"
#include "containers/edit/xml_document.hpp"

namespace targetbook::containers::edit {
namespace {

std::string value_of(const MadeCell& cell) {
  if (!cell.formula.empty()) return "<f>" + escape_xstring(cell.formula) + "</f>";
  if (cell.text.empty()) return {};
  if (cell.is_number) return "<v>" + cell.text + "</v>";
  return "<is><t xml:space=\"preserve\">" + escape_xstring(cell.text) + "</t></is>";
}

/// What comes of the rows besides their cells.
struct Extras {
  std::string merges;
  std::size_t merge_count = 0;
  std::string links;
};

std::string row_xml(const MadeRow& row, std::uint32_t number, StylesEdit& styles, Extras& extras) {
  std::string xml = fmt::format("<row r=\"{}\"", number + 1);
  if (row.height > 0) xml += fmt::format(" ht=\"{:.1f}\" customHeight=\"1\"", row.height);
  xml += '>';
  std::uint32_t column = 0;
  for (const MadeCell& cell : row.cells) {
    const base::CellRef at{number, column};
    const std::size_t format = cell.format ? *cell.format : styles.format_of(cell.look);
    const std::string value = value_of(cell);
    const bool is_text = !cell.is_number && cell.formula.empty() && !value.empty();
    xml += fmt::format("<c r=\"{}\" s=\"{}\"{}{}", base::to_a1(at), format, is_text ? " t=\"inlineStr\"" : "",
                       value.empty() ? "/>" : ">" + value + "</c>");
    for (std::uint32_t more = 1; more < cell.columns; ++more)
      xml += fmt::format("<c r=\"{}\" s=\"{}\"/>", base::to_a1(base::CellRef{number, column + more}), format);
    if (cell.columns > 1) {
      extras.merges += fmt::format("<mergeCell ref=\"{}\"/>",
                                   base::to_a1(base::CellRange{at, {number, column + cell.columns - 1}}));
      ++extras.merge_count;
    }
    if (!cell.link.empty())
      extras.links += fmt::format("<hyperlink ref=\"{}\" location=\"{}\" display=\"{}\"/>", base::to_a1(at),
                                  escape_attribute(cell.link), escape_attribute(cell.text));
    column += cell.columns;
  }
  return xml + "</row>";
}

std::string filter_xml(const MadeSheet& sheet) {
  if (!sheet.heading || sheet.last_of_table <= *sheet.heading) return {};
  const base::CellRange table{{*sheet.heading, 0},
                              {sheet.last_of_table, static_cast<std::uint32_t>(sheet.widths.size()) - 1}};
  return "<autoFilter ref=\"" + base::to_a1(table) + "\"/>";
}

}  // namespace

std::string_view spreadsheet_namespace(bool is_strict) {
  return is_strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                   : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}

std::string quoted_place(std::string_view sheet, const std::string& cell) {
  return "'" + base::replace_all(std::string(sheet), "'", "''") + "'!" + cell;
}

std::string sheet_xml(const MadeSheet& sheet, StylesEdit& styles, bool is_strict, bool is_shown) {
  std::string cols;
  for (std::size_t i = 0; i < sheet.widths.size(); ++i)
    cols += fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1:.2f}\" customWidth=\"1\"/>", i + 1,
                        sheet.widths[i]);
  Extras extras;
  std::string rows;
  for (std::size_t i = 0; i < sheet.rows.size(); ++i)
    rows += row_xml(sheet.rows[i], static_cast<std::uint32_t>(i), styles, extras);
  std::string xml = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{}\">"
      "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView showGridLines=\"0\"{} "
      "workbookViewId=\"0\"/></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>",
      spreadsheet_namespace(is_strict), is_shown ? " tabSelected=\"1\"" : "");
  if (!cols.empty()) xml += "<cols>" + cols + "</cols>";
  xml += "<sheetData>" + rows + "</sheetData>" + filter_xml(sheet);
  if (extras.merge_count > 0)
    xml += fmt::format("<mergeCells count=\"{}\">{}</mergeCells>", extras.merge_count, extras.merges);
  if (!extras.links.empty()) xml += "<hyperlinks>" + extras.links + "</hyperlinks>";
  xml +=
      "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" "
      "bottom=\"0.7\" header=\"0.3\" footer=\"0.35\"/><pageSetup paperSize=\"9\" orientation=\"portrait\" "
      "fitToWidth=\"1\" fitToHeight=\"0\"/>";
  if (!sheet.footer.empty())
    xml += "<headerFooter><oddFooter>" + escape_xstring(sheet.footer) + "</oddFooter></headerFooter>";
  return xml + "</worksheet>";
}

}  // namespace targetbook::containers::edit
