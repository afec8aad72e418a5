#include "containers/xlsx/string_item.hpp"

#include "containers/errors.hpp"
#include "containers/xlsx/values.hpp"

namespace targetbook::containers::xlsx {
namespace {

constexpr std::size_t bytes_per_character = 7;

}  // namespace

std::string_view read_string_item(ElementReader& element, const Limits& limits, TextScratch& scratch) {
  std::string_view only;
  bool any = false;
  bool several = false;
  const auto add = [&](std::string_view piece) {
    if (!any && element.xml().keeps_text()) {
      only = piece;
    } else {
      if (!several) scratch.joined = only;
      several = true;
      scratch.joined += piece;
      if (scratch.joined.size() / bytes_per_character > limits.cell_characters)
        throw too_large("cell-characters", limits.cell_characters);
    }
    any = true;
  };
  std::string_view plain;
  if (element.take_plain_child(Ns::spreadsheet, "t", plain, scratch.run)) add(plain);
  while (element.next_child()) {
    if (element.is(Ns::spreadsheet, "t")) {
      add(element.text(scratch.run));
    } else if (element.is(Ns::spreadsheet, "r")) {
      while (element.next_child()) {
        if (element.is(Ns::spreadsheet, "t"))
          add(element.text(scratch.run));
        else
          element.skip();
      }
    } else {
      element.skip();
    }
  }
  return decode_escapes(several ? std::string_view(scratch.joined) : only, scratch.decoded);
}

}  // namespace targetbook::containers::xlsx
