#include "layouts/read/other_names.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace targetbook::layouts {
namespace {

/// What stands there for the drawn words; empty where these do. A pattern's words may stand alone.
std::string said_instead(const PlacedNeedle& label) {
  if (!label.other_name.empty()) return label.other_name;
  const auto& names = label.needle->variants;
  const auto name = std::find(names.begin(), names.end(), label.item->folded);
  return name == names.begin() || name == names.end() ? std::string() : label.item->text;
}

}  // namespace

void tell_other_names(const PlacedForm& placed, const ReadContext& context) {
  for (const PlacedBlock& block : placed.blocks)
    for (const PlacedNeedle& label : block.needles) {
      const std::string said = said_instead(label);
      if (said.empty()) continue;
      const RawCell cell{label.item->at(), label.item->cell, said, false, false};
      adjust(cell, "label", base::tidy_text(said), label.needle->cell->words(),
             {"栏目名称与表样不同，按表样的名称读取", "a label under another name, read as the drawn one"},
             context);
    }
}

}  // namespace targetbook::layouts
