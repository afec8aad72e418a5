#include "layouts/find/restore_labels.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "layouts/draw/draw.hpp"
#include "layouts/drawing/month_words.hpp"
#include "layouts/drawing/pattern.hpp"

namespace targetbook::layouts {
namespace {

struct Label {
  const Block* block = nullptr;
  base::CellRef at;  ///< in the blank form
  std::string words;
  std::vector<std::string> folded;   ///< its words and its other names
  std::optional<Pattern> pattern{};  ///< of a label with a value in it that the form prints: `3月底`
  std::optional<std::uint32_t> row;  ///< on the sheet
};

/// `{plan.1.month=3}月底`: what the blank form prints is known.
bool is_preset(const DrawnCell& cell) {
  return cell.kind == DrawnCell::Kind::pattern &&
         std::all_of(cell.pieces.begin(), cell.pieces.end(), [](const Piece& piece) {
           return piece.slot.empty() || !split_slot(piece.slot).preset.empty();
         });
}

std::vector<Label> labels_of(const Drawing& drawing) {
  std::vector<Label> labels;
  const BlankForm blank = draw_blank(drawing, {});
  for (std::size_t i = 0; i < blank.origins.size(); ++i) {
    const InkOrigin& origin = blank.origins[i];
    const bool is_printed = origin.cell->kind == DrawnCell::Kind::label || is_preset(*origin.cell);
    if (origin.record || !is_printed) continue;
    Label label{origin.block, blank.sheet.ink[i].place.first, origin.cell->words(), {}, {}, std::nullopt};
    if (is_preset(*origin.cell)) {
      label.words = std::get<std::string>(blank.sheet.ink[i].content);
      label.pattern.emplace(origin.cell->pieces, drawing.aliases);
    }
    label.folded.push_back(base::fold_label(label.words));
    if (const auto aliases = drawing.aliases.find(label.words); aliases != drawing.aliases.end())
      for (const std::string& alias : aliases->second) label.folded.push_back(base::fold_label(alias));
    labels.push_back(std::move(label));
  }
  return labels;
}

class Restorer {
 public:
  Restorer(SheetView& view, const Drawing& drawing, std::vector<model::Adjustment>& adjustments)
      : view_(view), labels_(labels_of(drawing)), adjustments_(adjustments) {}

  void run(bool certain) {
    find_intact();
    constexpr std::ptrdiff_t share = 4;
    const auto intact = std::count_if(labels_.begin(), labels_.end(),
                                      [](const Label& label) { return label.row.has_value(); });
    if (!certain && intact * share < static_cast<std::ptrdiff_t>(labels_.size())) return;
    for (Label& label : labels_)
      if (!label.row) restore(label);
  }

 private:
  /// Labels that still stand in their column; the same words twice are told apart by their order.
  void find_intact() {
    std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> last;
    for (Label& label : labels_)
      for (const Item& item : view_.items()) {
        if (item.at().column != label.at.column || !bears(item, label)) continue;
        const auto [known, is_new] = last.try_emplace({label.at.column, item.folded}, item.at().row);
        if (!is_new && known->second >= item.at().row) continue;
        known->second = item.at().row;
        label.row = item.at().row;
        break;
      }
  }

  /// A label with a value in it may bear another one: `5月底`.
  static bool bears(const Item& item, const Label& label) {
    return std::find(label.folded.begin(), label.folded.end(), item.folded) != label.folded.end() ||
           (label.pattern && (label.pattern->match(item.text) || month_of(item.text)));
  }

  /// By the nearest label that is still there, one of the same block first.
  [[nodiscard]] std::optional<std::uint32_t> expected_row(const Label& label) const {
    const Label* nearest = nullptr;
    const auto distance = [&](const Label& other) {
      constexpr std::uint32_t other_block = 1000;
      const std::uint32_t rows =
          other.at.row > label.at.row ? other.at.row - label.at.row : label.at.row - other.at.row;
      return rows + (other.block == label.block ? 0 : other_block);
    };
    for (const Label& other : labels_)
      if (other.row && (nearest == nullptr || distance(other) < distance(*nearest))) nearest = &other;
    const std::int64_t shift = nearest == nullptr ? 0 : std::int64_t{*nearest->row} - nearest->at.row;
    const std::int64_t row = label.at.row + shift;
    if (row < 0) return std::nullopt;
    return static_cast<std::uint32_t>(row);
  }

  [[nodiscard]] bool is_label(const std::string& folded) const {
    return std::any_of(labels_.begin(), labels_.end(), [&](const Label& label) {
      return std::find(label.folded.begin(), label.folded.end(), folded) != label.folded.end();
    });
  }

  void restore(Label& label) {
    const auto row = expected_row(label);
    if (!row) return;
    for (std::size_t i = 0; i < view_.items().size(); ++i) {
      const Item& item = view_.items()[i];
      if (item.at() != base::CellRef{*row, label.at.column} || item.cell->kind() != grid::CellKind::text ||
          is_label(item.folded))
        continue;
      adjustments_.push_back(
          {view_.sheet().name,
           item.at(),
           "label",
           item.text,
           label.words,
           {"栏目名称被改动，按本表的标识认出", "an edited label, known by the form's mark"}});
      view_.take_for(i, label.words);
      label.row = row;
      return;
    }
  }

  SheetView& view_;
  std::vector<Label> labels_;
  std::vector<model::Adjustment>& adjustments_;
};

}  // namespace

void restore_labels(SheetView& view, const Drawing& drawing, bool certain,
                    std::vector<model::Adjustment>& adjustments) {
  Restorer(view, drawing, adjustments).run(certain);
}

}  // namespace targetbook::layouts
