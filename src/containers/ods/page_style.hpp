#pragma once
#include <string>

#include "containers/xml/element_reader.hpp"
#include "grid/look.hpp"

namespace targetbook::containers::ods {

/// Reads the style:page-layout just reached (ODF 1.2 part 1, 16.5) to its end, into what it says of printing.
grid::PrintSetup read_page_layout(ElementReader& element);

/// The headers of a master page.
struct MasterPage {
  std::string layout;  ///< the name of its page layout
  std::string header;  ///< in Excel's codes
  std::string footer;
};
/// Reads the style:master-page just reached (16.9) to its end.
MasterPage read_master_page(ElementReader& element);

}  // namespace targetbook::containers::ods
