#include "../fuzzed.hpp"
#include "containers/markup/read_html.hpp"
#include "containers/markup/read_xml_2003.hpp"

// An XML Spreadsheet 2003 and the tables of a web page: the same bytes as either.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace targetbook;
  for (const auto read : {containers::markup::read_html, containers::markup::read_xml_2003}) {
    try {
      fuzz::look_at(read(fuzz::bytes_of(data, size), fuzz::small_limits()));
    } catch (const base::FileError&) {
    }
  }
  return 0;
}
