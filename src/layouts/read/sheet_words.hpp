#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "layouts/find/recognise.hpp"
#include "layouts/read/record.hpp"
#include "layouts/vocabulary/word_form.hpp"
#include "model/submission.hpp"

namespace targetbook::layouts {

/// A form as its words tell it, taken off the sheet.
struct ToldForm {
  WordForm form;
  Record record;
};

/// What the field's words make of a sheet, worked out when a drawing first leaves something aside.
/// REQUIRES: the view outlives it.
class SheetWords {
 public:
  explicit SheetWords(const SheetView& view) : view_(view) {}

  /// The forms in the rows that a drawing claims, from `lead_row` on, where the words tell more of them than
  /// the drawing did (`drawn`); none where it keeps them, and then `accounts` stay as they are. A form that
  /// only begins there is another claim's.
  std::vector<ToldForm> instead_of(const FoundForm& claimed, const PlacedForm& placed, const Record& drawn,
                                   std::uint32_t lead_row, Accounts& accounts);

 private:
  [[nodiscard]] std::vector<Sketch> sketches_in(const FoundForm& claimed, std::uint32_t lead_row);

  const SheetView& view_;
  std::optional<std::vector<Sketch>> sketches_;
};

/// The forms of these sketches, each from the end of the one before it on; what makes no sound drawing is
/// none.
std::vector<ToldForm> take_told(std::vector<Sketch> sketches, const SheetView& view, std::uint32_t lead_row,
                                Accounts& accounts);

/// Whether a sheet without a form of any drawing may be read by its words. Of two drawings that fit equally
/// well none is taken, but those of self-evaluations differ only in whose they are: the words tell them.
bool may_be_told(const SheetForms& found, const std::vector<Sketch>& words);

/// By which words each value was found, and how surely.
std::vector<model::Adjustment> adjustments_of(const Sketch& sketch, const std::string& sheet);

}  // namespace targetbook::layouts
