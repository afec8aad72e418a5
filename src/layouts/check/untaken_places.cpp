#include <algorithm>

#include "base/say.hpp"
#include "layouts/check/review.hpp"
#include "layouts/draw/blank_entry.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::string_view any_text = "*";

bool takes_nothing(const DrawnCell& cell) {
  return cell.has_slot() && std::all_of(cell.pieces.begin(), cell.pieces.end(), [](const Piece& piece) {
           return piece.slot.empty() || piece.slot == any_text;
         });
}

/// The cell whose words stand left of this one, else above it; null where there is none.
const DrawnCell* label_of(const Block& block, std::size_t row, std::size_t column) {
  for (std::size_t c = column; c-- > 0;) {
    const DrawnCell& cell = block.draw[row][c];
    if (cell.kind == DrawnCell::Kind::left || cell.kind == DrawnCell::Kind::above) continue;
    return cell.kind == DrawnCell::Kind::label ? &cell : nullptr;
  }
  return nullptr;
}

class Untaken {
 public:
  std::vector<DrawingWarning> run(const Drawing& drawing) {
    drawing_ = &drawing;
    for (const Block& block : drawing.blocks) {
      for (std::size_t r = 0; r < block.draw.size(); ++r)
        for (std::size_t c = 0; c < block.draw[r].size(); ++c) look_at_place(block, r, c);
      for (std::size_t c = 0; c < block.repeat.size(); ++c) look_at_column(block, c);
    }
    return std::move(warnings_);
  }

 private:
  void look_at_place(const Block& block, std::size_t row, std::size_t column) {
    const DrawnCell& cell = block.draw[row][column];
    if (!takes_nothing(cell)) return;
    const DrawnCell* label = label_of(block, row, column);
    if (label != nullptr && is_kept(label->words())) return;
    warn(cell.position, label == nullptr
                            ? base::say("「{{*}}」不接收任何值", "'{{*}}' takes no value")
                            : base::say("「{}」没有值接收：「{{*}}」只表示任意文字",
                                        "no value takes '{}': '{{*}}' stands for any text", label->words()));
  }

  void look_at_column(const Block& block, std::size_t column) {
    const DrawnCell& cell = block.repeat[column];
    if (cell.kind != DrawnCell::Kind::blank && !takes_nothing(cell)) return;
    const std::string heading = heading_over(block, column);
    if (heading.empty() && cell.kind == DrawnCell::Kind::blank) return;
    if (cell.has_slot() && is_kept(heading)) return;
    warn(cell.position, base::say("「{}」一列没有值接收", "no value takes the column '{}'", heading));
  }

  /// The drawing says itself that it is no value of ours.
  [[nodiscard]] bool is_kept(std::string_view words) const {
    return std::find(drawing_->extras.begin(), drawing_->extras.end(), words) != drawing_->extras.end();
  }

  void warn(SourcePosition position, base::Words words) { warnings_.push_back({position, std::move(words)}); }

  const Drawing* drawing_ = nullptr;
  std::vector<DrawingWarning> warnings_;
};

}  // namespace

std::vector<DrawingWarning> untaken_places(const Drawing& drawing) {
  return Untaken().run(drawing);
}

}  // namespace targetbook::layouts
