#include "containers/text/code_page.hpp"

namespace targetbook::containers {

// MS-XLS 2.4.52 (CodePage) and the identifiers of Windows that it refers to.
std::string charset_of_code_page(std::uint16_t code_page) {
  switch (code_page) {
    case 367:
      return "CP1252";  // ASCII, of which it is a superset
    case 936:
    case 54936:
      return "GB18030";
    case 1200:
      return "UTF-16LE";
    case 1361:
      return "JOHAB";
    case 10000:
    case 32768:
      return "MACINTOSH";
    case 32769:
      return "CP1252";
    case 65001:
      return "UTF-8";
    default:
      return "CP" + std::to_string(code_page);
  }
}

}  // namespace targetbook::containers
