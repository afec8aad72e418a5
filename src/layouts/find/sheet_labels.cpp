#include "layouts/find/sheet_labels.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "layouts/drawing/label_words.hpp"
#include "layouts/drawing/month_words.hpp"
#include "layouts/drawing/unit_words.hpp"

namespace targetbook::layouts {
namespace {

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
    if (places == nullptr && !(!item.folded.empty() && add_bracketed(item))) look_for_value_behind(item);
    if (!item.folded.empty()) add_known(item, places, item.folded, {});
    // `年度绩效目标表` heads a block of one layout, so it is no other layout's title.
    if (item.text.size() <= TitleText::longest) look_for_patterns(item, places == nullptr);
  }

  void add(const Item& item, LabelPlace place, std::vector<Capture> captures) {
    found_[place.drawing].labels.push_back({&item, &needle_at(place), std::move(captures)});
  }

  /// What a cell says that is a label: its words, what brackets behind them hold, a value behind a colon.
  struct Said {
    std::string_view words;
    std::string_view bracket;
    std::optional<std::string> value{};
  };

  /// The labels that a text is, and in drawings that have none of these, those it would be but for a year in
  /// front.
  bool add_known(const Item& item, const std::vector<LabelPlace>* places, std::string_view folded,
                 const Said& said) {
    const auto is_exact_in = [&](std::uint16_t drawing) {
      return places != nullptr && std::any_of(places->begin(), places->end(), [&](const LabelPlace& place) {
               return place.drawing == drawing;
             });
    };
    const auto* alike = index_.find_alike(folded);
    if (places != nullptr)
      for (const LabelPlace& place : *places) add_label(item, place, folded, said);
    if (alike != nullptr)
      for (const LabelPlace& place : *alike)
        if (!is_exact_in(place.drawing) && is_of_one_year(item, place, folded))
          add_label(item, place, folded, said);
    return places != nullptr || alike != nullptr;
  }

  void add_label(const Item& item, LabelPlace place, std::string_view folded, const Said& said) {
    const bool is_pattern = needle_at(place).is_pattern();
    if (is_pattern && (said.value || !said.bracket.empty())) return;  // the pattern itself tells its values
    std::vector<Capture> captures;
    if (said.value) captures.push_back({"", *said.value});
    add(item, place, std::move(captures));
    LabelHit& hit = found_[place.drawing].labels.back();
    hit.bracket = said.bracket;
    if (!is_pattern && folded != hit.needle->variants.front())
      hit.other_name = said.words.empty() ? item.text : said.words;
    else if (!said.bracket.empty() && !unit_in_label(item.text))
      hit.other_name = item.text;  // `预算数（%）`: whatever is meant by it
  }

  /// `2024年预算数` beside `2025年预算数`: neither is the label without a year.
  bool is_of_one_year(const Item& item, LabelPlace place, std::string_view folded) {
    const auto year = year_in_front(folded);
    if (!year) return true;
    const std::pair key(&needle_at(place), item.at().row);
    if (of_several_years_.contains(key)) return false;
    auto& labels = found_[place.drawing].labels;
    const auto other = std::find_if(labels.begin(), labels.end(), [&](const LabelHit& hit) {
      return hit.needle == &needle_at(place) && hit.row() == item.at().row && hit.item != &item &&
             year_in_front(base::fold_label(hit.other_name)).value_or(*year) != *year;
    });
    if (other == labels.end()) return true;
    labels.erase(other);
    of_several_years_.insert(key);
    return false;
  }

  /// `预算数（万元）`
  bool add_bracketed(const Item& item) {
    const auto parts = split_bracket(item.folded);
    return parts && add_known(item, index_.find(parts->words), parts->words, {{}, parts->bracket});
  }

  /// `label：value` in one cell; the last colon that ends a label counts, as labels may have colons inside.
  void look_for_value_behind(const Item& item) {
    const std::string_view text = item.text;
    for (auto end = std::min(text.size(), SheetView::longest_label); end-- > 0;) {
      const std::size_t colon = colon_at(text, end);
      if (colon == 0) continue;
      const std::string folded = base::fold_label(text.substr(0, end));
      Said said{text.substr(0, end), {}, std::string(base::trim(text.substr(end + colon)))};
      if (add_known(item, index_.find(folded), folded, said)) return;
      const auto parts = split_bracket(folded);
      if (!parts) continue;
      said.bracket = parts->bracket;
      if (add_known(item, index_.find(parts->words), parts->words, said)) return;
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
    text_.reset();
    title_.reset();
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
    for (auto it = labels.rbegin(); it != labels.rend() && it->item == &item; ++it) {
      if (it->needle == &needle) return;
      // 单位名称、项目名称, where the drawing has that, is no 单位名称 with a value behind it.
      if (!it->needle->is_pattern() && item.folded == it->needle->variants.front() && !needle.is_month)
        return;
    }
    if (!text_) text_.emplace(item.text);
    if (auto captures = needle.pattern.match(*text_)) return add(item, place, std::move(*captures));
    if (unit_in_label(item.text))  // `2025年预算申报数（千元）`
      if (auto captures = needle.pattern.match(with_unit(item.text, std::nullopt)))
        return add(item, place, std::move(*captures));
    if (!needle.is_month) return;
    if (const auto month = month_of(item.text))
      add(item, place, {{std::string(needle.cell->slot()), std::to_string(*month)}});
  }

  void match_title(const Item& item, std::uint16_t drawing) {
    auto& titles = found_[drawing].titles;
    if (!titles.empty() && titles.back() == &item) return;
    if (!title_) title_.emplace(item.text);
    if (title_->is_title_of(index_.drawings()[drawing])) titles.push_back(&item);
  }

  const SheetView& view_;
  const LabelIndex& index_;
  std::vector<DrawingHits> found_;
  std::optional<FoldedText> text_;  ///< of the cell that is looked at, once a pattern asks
  std::optional<TitleText> title_;  ///< the same as a title
  std::set<std::pair<const Needle*, std::uint32_t>> of_several_years_;  ///< labels, by row
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
