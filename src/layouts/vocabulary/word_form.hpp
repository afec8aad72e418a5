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

}  // namespace targetbook::layouts
