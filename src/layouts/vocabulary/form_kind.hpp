#pragma once
#include <optional>
#include <string>

#include "layouts/vocabulary/form_sketch.hpp"

namespace targetbook::layouts {

/// The line over a form that ends like a title.
struct FormTitle {
  const Item* item = nullptr;  ///< null where it has none
  std::string words;           ///< folded
};
FormTitle title_of(const SheetView& view, const FormStretch& stretch);

/// What kind of form its title, its labels and its table's headings say; nothing for one that is neither of
/// targets nor a self-evaluation (a monitoring form, a table of marks).
std::optional<FormKind> kind_of(const SheetView& view, const FormStretch& stretch, const FormTitle& title);

}  // namespace targetbook::layouts
