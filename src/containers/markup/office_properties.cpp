#include "containers/markup/office_properties.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "containers/xlsx/values.hpp"

namespace targetbook::containers::markup {
namespace {

constexpr std::pair<std::string_view, std::string_view> names[] = {
    {"Title", "title"},       {"Subject", "subject"},         {"Author", "creator"},
    {"Keywords", "keywords"}, {"Description", "description"}, {"LastAuthor", "lastModifiedBy"},
    {"Created", "created"},   {"LastSaved", "modified"},      {"LastPrinted", "lastPrinted"},
    {"Category", "category"}, {"Revision", "revision"},       {"Version", "AppVersion"},
};

}  // namespace

std::string_view usual_property_name(std::string_view name) {
  const auto* const it =
      std::find_if(std::begin(names), std::end(names), [&](const auto& each) { return each.first == name; });
  return it == std::end(names) ? name : it->second;
}

std::string custom_property_name(std::string_view element_name) {
  std::string store;
  return std::string(xlsx::decode_escapes(element_name, store));
}

}  // namespace targetbook::containers::markup
