#include "containers/ods/document.hpp"

#include <string>
#include <string_view>

#include "containers/errors.hpp"
#include "containers/ods/names.hpp"
#include "containers/ods/properties.hpp"
#include "containers/ods/table_reader.hpp"
#include "containers/other_files.hpp"

namespace targetbook::containers::ods {
namespace {

/// LibreOffice keeps what it knows of other workbooks in tables of its own: `'file:///a.ods'#$Sheet1`.
bool is_of_another_file(std::string_view name) {
  return name.starts_with('\'') && name.find("'#") != std::string_view::npos;
}

void read_settings(ElementReader& element, Context& context) {
  while (element.next_child()) {
    if (element.is(Ns::odf_table, "null-date"))
      context.book.date1904 = element.attribute("date-value", Ns::odf_table) == "1904-01-01";
    element.skip();
  }
}

void read_table(ElementReader& element, Context& context) {
  std::string name(element.attribute("name", Ns::odf_table).value_or(""));
  if (is_of_another_file(name)) return element.skip();
  if (context.book.sheets.size() >= context.limits.sheets) throw too_large("sheets", context.limits.sheets);
  if (name.empty()) name = "Sheet" + std::to_string(context.book.sheets.size() + 1);
  grid::Sheet& sheet = context.book.sheets.emplace_back();
  sheet.name = std::move(name);
  try {
    TableReader(element, context, sheet).read();
  } catch (base::FileError& error) {
    if (error.sheet().empty()) error.at(sheet.name);
    throw;
  }
}

void read_spreadsheet(ElementReader& element, Context& context) {
  context.styles.settle();
  while (element.next_child()) {
    if (element.is(Ns::odf_table, "table"))
      read_table(element, context);
    else if (element.is(Ns::odf_table, "calculation-settings"))
      read_settings(element, context);
    else if (element.is(Ns::odf_table, "named-expressions"))
      read_names(element, {}, context.book.names);
    else
      element.skip();
  }
}

void read_body(ElementReader& element, Context& context) {
  bool any = false;
  while (element.next_child()) {
    if (element.is(Ns::odf_office, "text")) throw not_a_workbook(OtherFile::word);
    if (element.is(Ns::odf_office, "presentation")) throw not_a_workbook(OtherFile::presentation);
    if (!element.is(Ns::odf_office, "spreadsheet")) throw not_a_workbook(OtherFile::unknown);
    read_spreadsheet(element, context);
    any = true;
  }
  if (!any) throw not_a_workbook(OtherFile::unknown);
}

}  // namespace

void read_document(ElementReader& element, Context& context) {
  while (element.next_child()) {
    if (element.is(Ns::odf_office, "font-face-decls"))
      context.styles.read_font_faces(element);
    else if (element.is(Ns::odf_office, "styles"))
      context.styles.read_styles(element, false);
    else if (element.is(Ns::odf_office, "automatic-styles"))
      context.styles.read_styles(element, true);
    else if (element.is(Ns::odf_office, "master-styles"))
      context.styles.read_master_styles(element);
    else if (element.is(Ns::odf_office, "meta"))
      read_properties(element, context.book);
    else if (element.is(Ns::odf_office, "body"))
      read_body(element, context);
    else
      element.skip();
  }
  element.finish();
}

}  // namespace targetbook::containers::ods
