#include "layouts/vocabulary/word_form.hpp"

#include "layouts/drawing/catalogue.hpp"
#include "layouts/drawing/headings.hpp"

namespace targetbook::layouts {
namespace {

double sureness(const Sketch& sketch) {
  double sum = 0;
  std::size_t count = 0;
  for (const FoundWord& one : sketch.found) {
    if (one.slot == any_slot) continue;
    sum += one.score;
    ++count;
  }
  return count == 0 ? 0.5 : sum / static_cast<double>(count);
}

}  // namespace

std::optional<WordForm> WordForm::make(const SheetView& view, Sketch sketch) {
  try {
    auto drawing = std::make_shared<const Drawing>(
        drawing_of(sketch, by_vocabulary, {"按栏目用语读取", "read by its words"}));
    return WordForm(view, std::move(sketch), std::move(drawing));
  } catch (const DrawingError&) {
    return std::nullopt;  // what nobody can draw, nobody can read either
  }
}

WordForm::WordForm(const SheetView& view, Sketch sketch, std::shared_ptr<const Drawing> drawing)
    : sketch_(std::move(sketch)) {
  index_ = std::make_unique<const LabelIndex>(std::vector{std::move(drawing)});
  hits_ = std::make_unique<const std::vector<DrawingHits>>(find_labels(view, *index_));
  found_ = {&index_->drawings().front(), &hits_->front(), sketch_.first_row, sketch_.end_row,
            sureness(sketch_)};
  placed_ = place_blocks(found_, view);
}

}  // namespace targetbook::layouts
