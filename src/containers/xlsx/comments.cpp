#include "containers/xlsx/comments.hpp"

#include <utility>

#include "containers/errors.hpp"
#include "containers/xml/element_reader.hpp"

namespace targetbook::containers::xlsx {
namespace {

void add_place(const ElementReader& element, std::vector<base::CellRef>& places) {
  const std::string_view text = element.attribute("ref").value_or("");
  const auto place = base::parse_cell_ref(text);
  if (!place) throw corrupt("批注的位置超出工作表 {}", "a note lies off the sheet: {}", quoted(text));
  places.push_back(*place);
}

}  // namespace

void read_comment_places(Part part, const Limits& limits, std::vector<base::CellRef>& places) {
  ElementReader element(std::move(part), limits);
  element.open_root();
  while (element.next_child()) {
    if (element.is(Ns::threaded_comments, "threadedComment")) add_place(element, places);
    if (!element.is(Ns::spreadsheet, "commentList")) {
      element.skip();
      continue;
    }
    while (element.next_child()) {
      if (element.is(Ns::spreadsheet, "comment")) add_place(element, places);
      element.skip();
    }
  }
  element.finish();
}

}  // namespace targetbook::containers::xlsx
