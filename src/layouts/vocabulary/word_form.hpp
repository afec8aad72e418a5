#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "layouts/find/place.hpp"
#include "layouts/vocabulary/sketch.hpp"

/// Forms read by the field's words: a drawing is made of what stands there, and then read as any other.
namespace targetbook::layouts {

/// A form with the drawing that was made of it.
class WordForm {
 public:
  /// REQUIRES: the sketch is of this sheet. Nothing where it makes no sound drawing.
  static std::optional<WordForm> make(const SheetView& view, Sketch sketch);

  [[nodiscard]] const Sketch& sketch() const { return sketch_; }
  [[nodiscard]] const FoundForm& found() const { return found_; }
  [[nodiscard]] const PlacedForm& placed() const { return placed_; }

 private:
  WordForm(const SheetView& view, Sketch sketch, std::shared_ptr<const Drawing> drawing);

  Sketch sketch_;
  std::unique_ptr<const LabelIndex> index_;
  std::unique_ptr<const std::vector<DrawingHits>> hits_;
  FoundForm found_;
  PlacedForm placed_;
};

/// Whether a drawing that claims these rows leaves labelled values of the form's name, money or goal beside
/// it, or its table of indicators, or what a self-evaluation's amounts are in. Looks only at the rows above
/// the form's tables.
bool leaves_labelled_values(const FoundForm& claimed, const PlacedForm& placed, const SheetView& view,
                            std::uint32_t lead_row);
/// Whether the words see a list of projects or departments where the drawing has no place for their names.
bool is_list_of_more(const Sketch& sketch, const FoundForm& claimed, const PlacedForm& placed);
/// Whether the words tell more of the form's name, money and goal than the drawing has places for.
bool tells_more(const Sketch& sketch, const FoundForm& claimed, const PlacedForm& placed,
                const SheetView& view);

}  // namespace targetbook::layouts
