#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "layouts/find/sheet_view.hpp"
#include "layouts/vocabulary/field_words.hpp"

namespace targetbook::layouts {

/// A cell that bears a label, alone or with its value behind a colon.
struct Labelled {
  FieldWord word;
  std::string words;  ///< of the label, as they stand there
  std::string value;  ///< behind the colon; empty for none
};
std::optional<Labelled> labelled(FormKind kind, const Item& item);

/// `长期目标1：` ends like a label, whether it is known or not.
bool announces(std::string_view text);

/// A title of a form of targets: ends like one, and is no label.
bool is_title_line(const SheetView& view, const Item& item);

}  // namespace targetbook::layouts
