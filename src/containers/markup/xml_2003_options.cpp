#include "containers/markup/xml_2003_options.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "containers/markup/print_names.hpp"
#include "containers/markup/r1c1.hpp"
#include "containers/markup/xml_2003_attributes.hpp"

namespace targetbook::containers::markup {
namespace {

bool is_x(const ElementReader& element, std::string_view name) {
  return element.is(Ns::xml_2003_excel, name);
}

std::optional<std::string_view> x_attribute(const ElementReader& element, std::string_view name) {
  const auto value = element.attribute(name, Ns::xml_2003_excel);
  return value ? value : element.attribute(name);
}

double x_number(const ElementReader& element, std::string_view name) {
  return xlsx::parse_number(x_attribute(element, name).value_or("")).value_or(0);
}

/// A small whole number that the element just reached holds; nothing for anything else.
std::optional<int> small_number(ElementReader& element) {
  constexpr double most = 32'767;
  std::string store;
  const auto number = xlsx::parse_number(base::trim(element.text(store)));
  if (!number || *number < 0 || *number > most) return std::nullopt;
  return static_cast<int>(*number);
}

}  // namespace

void Xml2003Options::read_names(const std::string& sheet) {
  while (element_.next_child()) {
    if (is_ss(element_, "NamedRange")) {
      const std::string name(ss_attribute(element_, "Name").value_or(""));
      std::string_view refers_to = ss_attribute(element_, "RefersTo").value_or("");
      if (refers_to.starts_with('=')) refers_to.remove_prefix(1);
      const std::string in_a1 = formula_in_a1(refers_to, {});
      if (!sheet.empty()) take_print_name(name, in_a1);
      if (!name.empty()) maker_.book().names.push_back({name, in_a1, sheet});
    }
    element_.skip();
  }
}

void Xml2003Options::take_print_name(std::string_view name, std::string_view refers_to) {
  grid::PrintSetup& print = maker_.sheet().look.print;
  if (name == "Print_Area") print.area = print_area_of(refers_to);
  if (name == "Print_Titles") {
    print.repeated_rows = repeated_rows_of(refers_to);
    print.repeated_columns = repeated_columns_of(refers_to);
  }
}

void Xml2003Options::read_sheet_options() {
  grid::Sheet& sheet = maker_.sheet();
  bool is_fitted = false;
  std::string store;
  while (element_.next_child()) {
    if (is_x(element_, "PageSetup")) {
      read_page_setup();
    } else if (is_x(element_, "Print")) {
      read_print();
    } else if (is_x(element_, "Visible")) {
      const std::string_view word = base::trim(element_.text(store));
      if (word == "SheetHidden") sheet.state = grid::SheetState::hidden;
      if (word == "SheetVeryHidden") sheet.state = grid::SheetState::very_hidden;
    } else {
      is_fitted = is_fitted || is_x(element_, "FitToPage");
      element_.skip();
    }
  }
  grid::PrintSetup& print = sheet.look.print;
  if (is_fitted) {
    if (!print.pages_wide) print.pages_wide = 1;
    if (!print.pages_tall) print.pages_tall = 1;
  } else {
    print.pages_wide.reset();
    print.pages_tall.reset();
  }
}

void Xml2003Options::read_page_setup() {
  grid::PrintSetup& print = maker_.sheet().look.print;
  while (element_.next_child()) {
    if (is_x(element_, "Layout")) {
      print.is_landscape = x_attribute(element_, "Orientation") == "Landscape";
      print.is_centred_across = x_attribute(element_, "CenterHorizontal") == "1";
      print.is_centred_down = x_attribute(element_, "CenterVertical") == "1";
    } else if (is_x(element_, "PageMargins")) {
      print.margins_inches = {x_number(element_, "Left"), x_number(element_, "Right"),
                              x_number(element_, "Top"), x_number(element_, "Bottom")};
    } else if (is_x(element_, "Header")) {
      print.header = x_attribute(element_, "Data").value_or("");
    } else if (is_x(element_, "Footer")) {
      print.footer = x_attribute(element_, "Data").value_or("");
    }
    element_.skip();
  }
}

void Xml2003Options::read_print() {
  grid::PrintSetup& print = maker_.sheet().look.print;
  while (element_.next_child()) {
    if (is_x(element_, "FitWidth"))
      print.pages_wide = small_number(element_);
    else if (is_x(element_, "FitHeight"))
      print.pages_tall = small_number(element_);
    else if (is_x(element_, "PaperSizeIndex"))
      print.paper = small_number(element_).value_or(0);
    else if (is_x(element_, "Scale"))
      print.scale = small_number(element_).value_or(0);
    else
      element_.skip();
  }
}

}  // namespace targetbook::containers::markup
