#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "containers/markup/book_maker.hpp"
#include "containers/xml/element_reader.hpp"

namespace targetbook::containers::markup {

/// The styles of XML Spreadsheet 2003 (XML Spreadsheet Reference, ss:Styles) by their ids, each with what it
/// has from its parent and from the one named `Default`.
class Xml2003Styles {
 public:
  /// Reads the `<Styles>` just reached into the workbook's formats and styles.
  void read(ElementReader& element, BookMaker& maker);
  /// Index into Workbook::styles; 0 for an id that nothing defines.
  [[nodiscard]] std::uint16_t find(std::string_view id) const;

 private:
  std::map<std::string, std::uint16_t, std::less<>> by_id_;
};

}  // namespace targetbook::containers::markup
