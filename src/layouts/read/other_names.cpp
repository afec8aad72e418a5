#include "layouts/read/other_names.hpp"

#include "base/text.hpp"

namespace targetbook::layouts {

void tell_other_names(const PlacedForm& placed, const ReadContext& context) {
  for (const PlacedBlock& block : placed.blocks)
    for (const PlacedNeedle& label : block.needles) {
      if (label.other_name.empty()) continue;
      const RawCell cell{label.item->at(), label.item->cell, label.other_name, false, false};
      adjust(cell, "label", base::tidy_text(label.other_name), label.needle->cell->words(),
             {"栏目名称与表样不同，按表样的名称读取", "a label under another name, read as the drawn one"},
             context);
    }
}

}  // namespace targetbook::layouts
