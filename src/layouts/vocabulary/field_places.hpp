#pragma once
#include <map>
#include <string>
#include <vector>

#include "layouts/vocabulary/form_cells.hpp"
#include "layouts/vocabulary/labelled.hpp"

namespace targetbook::layouts {

enum class ValuePlace : std::uint8_t { none, same_cell, beside, below };

/// A label of the form and where its value stands.
struct FieldPlace {
  const Item* label = nullptr;
  std::string slot;   ///< empty for a word without a value, `*` for a value the model does not know
  std::string words;  ///< of the label
  double score = 1;
  bool is_by_place = false;  ///< a caption for where it stands, whatever it says
  ValuePlace place = ValuePlace::none;
  base::CellRange area{};       ///< of the value
  const Item* value = nullptr;  ///< null for a blank one
  std::string behind;           ///< the value in the label's own cell

  [[nodiscard]] bool is_filled() const { return value != nullptr || !behind.empty(); }
  [[nodiscard]] std::string text() const { return value != nullptr ? value->text : behind; }
};

/// Which cells of the other rows are labels, and which are their values: one value for each name, where one
/// is clearly best.
std::vector<FieldPlace> find_fields(FormKind kind, const SheetView& view, const FormCells& cells,
                                    const TakenRows& taken);

}  // namespace targetbook::layouts
