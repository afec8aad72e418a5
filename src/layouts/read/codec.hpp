#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "layouts/draw/drawn_sheet.hpp"
#include "layouts/drawing/drawing.hpp"
#include "layouts/read/record.hpp"
#include "model/fields/fields.hpp"

/// Cells into values and values into ink.
namespace targetbook::layouts {

using model::Codec;
using FieldRef = model::Member;

class UnitEvidence;

/// What reading a value depends on beside its cell.
struct ReadContext {
  const Drawing* drawing = nullptr;
  const grid::Workbook* workbook = nullptr;  ///< for number formats; null where cells have none
  std::string sheet;
  UnitEvidence* units = nullptr;  ///< by which amounts are read; null where nothing is stated
  std::vector<model::Adjustment>* adjustments = nullptr;
  std::vector<model::Observation>* observations = nullptr;
  const std::set<base::CellRef>* unvalued =
      nullptr;                           ///< formulas of the sheet that were stored without their value
  model::Extras* form_extras = nullptr;  ///< for what a row has beyond the model and cannot keep itself
};

/// Reads a cell into a field of the model. `path` is the value's JSON path. What cannot be read for certain
/// stays as it was written; what reading changes beyond trimming is listed as an adjustment.
void read_field(Codec codec, FieldRef field, const RawCell& cell, const std::string& path,
                const ReadContext& context);

/// The text of a cell as the submission keeps it, its changes listed.
std::string read_text(const RawCell& cell, const std::string& path, const ReadContext& context);
model::Sourced<model::TargetValue> read_target(const RawCell& cell, const std::string& path,
                                               const ReadContext& context);
model::Amount read_amount(const RawCell& cell, const std::string& path, const ReadContext& context);

void adjust(const RawCell& cell, const std::string& path, std::string before, std::string after,
            base::Words why, const ReadContext& context);

using InkContent = decltype(Ink::content);

/// How a form's amounts are printed: in the unit it states, or, where it states none, each with its own.
struct AmountLook {
  base::AmountUnit unit = base::AmountUnit::yuan;
  bool with_unit = false;
};

/// What to write for a field.
InkContent print_field(Codec codec, const model::ConstMember& field, std::string_view name, AmountLook look,
                       const Drawing& drawing);
InkContent print_number(const base::Decimal& number);
/// A number where the text is one as a spreadsheet shows it, else the text; nothing for an empty one.
InkContent number_or_text(std::string_view text);
InkContent print_amount(const model::AmountValue& amount, AmountLook look);
InkContent print_target(const model::TargetValue& value);

}  // namespace targetbook::layouts
