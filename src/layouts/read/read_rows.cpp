#include "layouts/read/read_rows.hpp"

#include <algorithm>

namespace targetbook::layouts {

void keep_extra(model::Extras* extras, const std::string& heading, const RawCell& cell) {
  if (extras == nullptr || cell.is_blank() || cell.is_inherited) return;
  extras->push_back({heading, {cell.text, cell.at}});
}

bool has_parts(const RecordTable& table, std::string_view value) {
  return std::any_of(table.slots.begin(), table.slots.end(), [&](const std::string& slot) {
    const PartName part = part_of(slot);
    return part.part != TargetPart::whole && part.value == value;
  });
}

std::string heading_of(const RecordTable& table, const std::string& slot) {
  const auto it = std::find(table.slots.begin(), table.slots.end(), slot);
  const auto number = static_cast<std::size_t>(it - table.slots.begin());
  return it == table.slots.end() || table.headings[number].empty() ? slot : table.headings[number];
}

}  // namespace targetbook::layouts
