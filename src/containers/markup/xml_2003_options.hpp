#pragma once
#include <string>

#include "containers/markup/book_maker.hpp"
#include "containers/xml/element_reader.hpp"

namespace targetbook::containers::markup {

/// Names and settings of XML Spreadsheet 2003: what stands in a sheet or in the workbook beside the cells.
class Xml2003Options {
 public:
  Xml2003Options(ElementReader& element, BookMaker& maker) : element_(element), maker_(maker) {}

  /// The `<Names>` just reached, of a sheet or (empty) of the workbook. Print areas and titles become part of
  /// the sheet's print set-up.
  void read_names(const std::string& sheet);
  /// The `<WorksheetOptions>` just reached: whether the sheet is shown, and how it prints.
  void read_sheet_options();

 private:
  void read_page_setup();
  void read_print();
  void take_print_name(std::string_view name, std::string_view refers_to);

  ElementReader& element_;
  BookMaker& maker_;
};

}  // namespace targetbook::containers::markup
