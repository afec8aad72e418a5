#include "layouts/find/sheet_labels.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::size_t longest_title = 600;  ///< bytes; a title may bear a project's whole name

class LabelFinder {
 public:
  LabelFinder(const SheetView& view, const LabelIndex& index)
      : view_(view), index_(index), found_(index.drawings().size()) {}

  std::vector<DrawingHits> run() {
    for (const Item& item : view_.items())
      if (item.cell->kind() == grid::CellKind::text) look_at(item);
    return std::move(found_);
  }

 private:
  void look_at(const Item& item) {
    const auto* places = item.folded.empty() ? nullptr : index_.find(item.folded);
    if (places == nullptr)
      look_for_value_behind(item);
    else
      for (const LabelPlace& place : *places) add(item, place, {});
    // `年度绩效目标表` heads a block of one layout, so it is no other layout's title.
    if (item.text.size() <= longest_title) look_for_patterns(item, places == nullptr);
  }

  void add(const Item& item, LabelPlace place, std::vector<Capture> captures) {
    found_[place.drawing].labels.push_back(
        {&item, &index_.drawings()[place.drawing].needles[place.needle], std::move(captures)});
  }

  /// `label：value` in one cell; the last colon that ends a label counts, as labels may have colons inside.
  void look_for_value_behind(const Item& item) {
    const std::string_view text = item.text;
    for (auto end = std::min(text.size(), SheetView::longest_label); end-- > 0;) {
      const std::size_t colon = colon_at(text, end);
      if (colon == 0) continue;
      const auto* places = index_.find(base::fold_label(text.substr(0, end)));
      if (places == nullptr) continue;
      const std::string value(base::trim(text.substr(end + colon)));
      for (const LabelPlace& place : *places)
        if (!needle_at(place).is_pattern()) add(item, place, {{"", value}});
      return;
    }
  }

  /// How many bytes the colon at this place takes; 0 where there is none.
  static std::size_t colon_at(std::string_view text, std::size_t at) {
    constexpr std::string_view full_width = "：";
    if (text[at] == ':') return 1;
    return text.substr(at).starts_with(full_width) ? full_width.size() : 0;
  }

  const Needle& needle_at(LabelPlace place) const {
    return index_.drawings()[place.drawing].needles[place.needle];
  }

  void look_for_patterns(const Item& item, bool may_be_title) {
    const std::string folded = item.folded.empty() ? base::fold_label(item.text) : item.folded;
    const std::uint64_t bits = character_bits(folded);
    for (const Anchor& anchor : index_.anchors()) {
      if ((anchor.bits & ~bits) != 0 || folded.find(anchor.words) == std::string::npos) continue;
      for (const LabelPlace& place : anchor.patterns) match_pattern(item, place);
      if (!may_be_title) continue;
      for (const std::uint16_t drawing : anchor.titles) match_title(item, drawing);
    }
  }

  void match_pattern(const Item& item, LabelPlace place) {
    const Needle& needle = needle_at(place);
    const auto& labels = found_[place.drawing].labels;
    // A pattern's words may stand alone, and several of its words may be anchors.
    for (auto it = labels.rbegin(); it != labels.rend() && it->item == &item; ++it)
      if (it->needle == &needle) return;
    if (auto captures = needle.pattern.match(item.text)) add(item, place, std::move(*captures));
  }

  void match_title(const Item& item, std::uint16_t drawing) {
    auto& titles = found_[drawing].titles;
    if (!titles.empty() && titles.back() == &item) return;
    if (is_title(index_.drawings()[drawing], item.text)) titles.push_back(&item);
  }

  const SheetView& view_;
  const LabelIndex& index_;
  std::vector<DrawingHits> found_;
};

}  // namespace

std::span<const LabelHit> DrawingHits::rows(std::uint32_t first, std::uint32_t end) const {
  const auto before = [](const LabelHit& hit, std::uint32_t row) { return hit.row() < row; };
  const auto from = std::lower_bound(labels.begin(), labels.end(), first, before);
  const auto to = std::lower_bound(from, labels.end(), end, before);
  return {from, to};
}

std::vector<DrawingHits> find_labels(const SheetView& view, const LabelIndex& index) {
  return LabelFinder(view, index).run();
}

}  // namespace targetbook::layouts
