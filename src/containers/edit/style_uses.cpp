#include "containers/edit/style_uses.hpp"

#include "containers/xlsx/values.hpp"

namespace targetbook::containers::edit {
namespace {

constexpr std::string_view white = " \t\r\n";

bool is_style_name(std::string_view xml, std::size_t equals) {
  for (const std::string_view name : {"s", "style"}) {
    if (equals <= name.size() || xml.substr(equals - name.size(), name.size()) != name) continue;
    if (white.find(xml[equals - name.size() - 1]) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

void find_style_uses(std::string_view xml, std::set<std::size_t>& uses) {
  for (auto at = xml.find('='); at != std::string_view::npos; at = xml.find('=', at + 1)) {
    std::size_t name_end = at;
    while (name_end > 0 && white.find(xml[name_end - 1]) != std::string_view::npos) --name_end;
    if (!is_style_name(xml, name_end)) continue;
    const auto first = xml.find_first_of("\"'", at);
    if (first == std::string_view::npos) return;
    const auto last = xml.find(xml[first], first + 1);
    if (last == std::string_view::npos) return;
    if (const auto index = xlsx::parse_index(xml.substr(first + 1, last - first - 1))) uses.insert(*index);
    at = last;
  }
}

std::set<std::size_t> style_uses(PackageEdit& package, const SheetList& sheets) {
  std::set<std::size_t> uses;
  for (const ListedSheet& sheet : sheets.sheets())
    if (!sheet.part.empty() && package.has(sheet.part)) find_style_uses(package.text(sheet.part), uses);
  return uses;
}

}  // namespace targetbook::containers::edit
