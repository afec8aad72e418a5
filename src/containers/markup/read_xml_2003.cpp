#include "containers/markup/read_xml_2003.hpp"

#include <utility>

#include "containers/errors.hpp"
#include "containers/markup/book_maker.hpp"
#include "containers/markup/office_properties.hpp"
#include "containers/markup/xml_2003_attributes.hpp"
#include "containers/markup/xml_2003_options.hpp"
#include "containers/markup/xml_2003_sheet.hpp"
#include "containers/markup/xml_declaration.hpp"
#include "containers/other_files.hpp"
#include "containers/text/byte_stream.hpp"

namespace targetbook::containers::markup {
namespace {

using namespace std::string_view_literals;

bool read_date1904(ElementReader& element) {
  bool found = false;
  while (element.next_child()) {
    found = found || element.is(Ns::xml_2003_excel, "Date1904");
    element.skip();
  }
  return found;
}

/// Which date system the workbook has must be known before its first date, and may stand behind it.
bool has_date1904(std::string& bytes, const Limits& limits) {
  const bool may_have = bytes.find("Date1904"sv) != std::string::npos ||
                        bytes.find("D\0a\0t\0e\0001\0009\0000\0004"sv) != std::string::npos;
  if (!may_have) return false;
  ElementReader element(part_of_file("Workbook", bytes, AfterReading::keep), limits);
  element.open_root();
  while (element.next_child()) {
    if (element.is(Ns::xml_2003_excel, "ExcelWorkbook")) return read_date1904(element);
    element.skip();
  }
  return false;
}

class WorkbookReader {
 public:
  WorkbookReader(std::string& bytes, const Limits& limits)
      : element_(part_of_file("Workbook", bytes, AfterReading::give_back), limits), maker_(limits) {}

  grid::Workbook read(bool date1904) {
    maker_.book().container = grid::Container::xml_2003;
    maker_.book().date1904 = date1904;
    element_.open_root();
    if (!is_ss(element_, "Workbook")) throw not_a_workbook(OtherFile::unknown);
    while (element_.next_child()) {
      if (is_ss(element_, "Styles"))
        styles_.read(element_, maker_);
      else if (is_ss(element_, "Names"))
        Xml2003Options(element_, maker_).read_names({});
      else if (is_ss(element_, "Worksheet"))
        read_sheet();
      else if (element_.is(Ns::xml_2003_office, "DocumentProperties"))
        read_properties(false);
      else if (element_.is(Ns::xml_2003_office, "CustomDocumentProperties"))
        read_properties(true);
      else
        element_.skip();
    }
    element_.finish();
    return maker_.finish();
  }

 private:
  void read_sheet() {
    const grid::Sheet& sheet = maker_.begin_sheet(std::string(ss_attribute(element_, "Name").value_or("")));
    try {
      Xml2003SheetReader(element_, maker_, styles_).read();
    } catch (base::FileError& error) {
      if (error.sheet().empty()) error.at(sheet.name);
      throw;
    }
  }

  void read_properties(bool are_custom) {
    std::string store;
    while (element_.next_child()) {
      const std::string_view local = element_.xml().local();
      std::string name = are_custom ? custom_property_name(local) : std::string(usual_property_name(local));
      const std::string_view value = element_.text(store);
      if (!value.empty() || are_custom) maker_.book().properties.emplace_back(std::move(name), value);
    }
  }

  ElementReader element_;
  BookMaker maker_;
  Xml2003Styles styles_;
};

}  // namespace

grid::Workbook read_xml_2003(std::string bytes, const Limits& limits) {
  std::string text = xml_in_unicode(std::move(bytes));
  const bool date1904 = has_date1904(text, limits);
  return WorkbookReader(text, limits).read(date1904);
}

}  // namespace targetbook::containers::markup
