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

}  // namespace targetbook::layouts
