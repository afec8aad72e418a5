#include "layouts/drawing/label_index.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "layouts/drawing/label_words.hpp"
#include "layouts/drawing/month_words.hpp"
#include "layouts/drawing/unit_words.hpp"

namespace targetbook::layouts {
namespace {

bool is_listed(const std::vector<std::string>& labels, const DrawnCell& cell) {
  std::string drawn;
  for (const Piece& piece : cell.pieces) drawn += piece.slot.empty() ? piece.words : "{" + piece.slot + "}";
  return std::find(labels.begin(), labels.end(), drawn) != labels.end();
}

bool names_month(const DrawnCell& cell) {
  return std::any_of(cell.pieces.begin(), cell.pieces.end(), [](const Piece& piece) {
    const std::string_view slot = split_slot(piece.slot).name;
    return slot.starts_with("plan.") && slot.ends_with(".month");
  });
}

Needle make_needle(const Drawing& drawing, std::size_t block, std::uint32_t row, std::uint32_t column) {
  const DrawnCell& cell = drawing.blocks[block].draw[row][column];
  Needle needle;
  needle.block = block;
  needle.row = row;
  needle.column = column;
  needle.columns = cell.columns;
  needle.rows = cell.rows;
  needle.cell = &cell;
  needle.optional = drawing.blocks[block].optional || is_listed(drawing.optional_labels, cell);
  if (needle.is_pattern()) needle.pattern = Pattern(cell.pieces, drawing.aliases);
  needle.is_month = names_month(cell);
  // A pattern's words may stand without its values, and may have plain names: `长期目标` for
  // `长期目标（截止{year}年）`.
  needle.variants.push_back(base::fold_label(cell.words()));
  if (const auto it = drawing.aliases.find(cell.words()); it != drawing.aliases.end())
    for (const std::string& alias : it->second) needle.variants.push_back(base::fold_label(alias));
  // A form may have another unit in the label, or none.
  if (const std::string plain(without_unit(needle.variants.front())); plain != needle.variants.front())
    needle.variants.push_back(plain);
  return needle;
}

void find_own(std::vector<Needle>& needles) {
  constexpr auto several = static_cast<std::size_t>(-1);
  std::map<std::string_view, std::size_t> block_of;
  for (const Needle& needle : needles)
    for (const std::string& variant : needle.variants) {
      const auto [it, is_new] = block_of.try_emplace(variant, needle.block);
      if (!is_new && it->second != needle.block) it->second = several;
    }
  for (Needle& needle : needles)
    needle.is_own = !needle.is_pattern() && block_of.at(needle.variants.front()) == needle.block;
}

}  // namespace

PreparedDrawing::PreparedDrawing(std::shared_ptr<const Drawing> of) : drawing(std::move(of)) {
  for (std::size_t b = 0; b < drawing->blocks.size(); ++b) {
    const Block& block = drawing->blocks[b];
    for (std::uint32_t r = 0; r < block.draw.size(); ++r)
      for (std::uint32_t c = 0; c < block.draw[r].size(); ++c) {
        const DrawnCell& cell = block.draw[r][c];
        if (cell.kind == DrawnCell::Kind::label || cell.kind == DrawnCell::Kind::pattern)
          needles.push_back(make_needle(*drawing, b, r, c));
      }
    for (const PrintedLine& line : block.lines)
      for (const std::string& cell : line.cells)
        if (!cell.empty()) lines.push_back(base::fold_label(cell));
  }
  find_own(needles);
  is_own = !drawing->file.starts_with("templates/");
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  title = Pattern::from_text(drawing->title);
  short_title = Pattern::from_text(base::replace_all(drawing->title, "支出", ""));
  required_labels = static_cast<std::size_t>(std::count_if(
      needles.begin(), needles.end(), [](const Needle& n) { return !n.optional && !n.is_pattern(); }));
}

std::string without_field_codes(std::string_view text) {
  std::string clean(text);
  if (const auto open = clean.find("[bookmark:"); open != std::string::npos)
    if (const auto close = clean.find(']', open); close != std::string::npos)
      clean.erase(open, close - open + 1);
  if (const auto code = clean.find(" TC ");
      code != std::string::npos && clean.find("\\f", code) != std::string::npos)
    clean.erase(code);
  return std::string(base::trim(clean));
}

TitleText::TitleText(std::string_view text) {
  if (text.size() > longest) return;
  clean_ = without_field_codes(text);
  folded_.emplace_back(clean_);
  const std::string& folded = folded_.front().text();
  if (!folded.ends_with(")")) return;
  bare_ = folded.substr(0, std::min(folded.rfind('('), folded.size()));
  if (bare_.size() < folded.size()) folded_.emplace_back(bare_);
}

bool TitleText::is_title_of(const PreparedDrawing& prepared) const {
  return std::any_of(folded_.begin(), folded_.end(), [&](const FoldedText& title) {
    return prepared.title.match(title) || prepared.short_title.match(title);
  });
}

bool is_title(const PreparedDrawing& prepared, std::string_view text) {
  return TitleText(text).is_title_of(prepared);
}

std::uint64_t character_bits(std::string_view text) {
  constexpr std::uint64_t spreading = 0x9E3779B97F4A7C15U;  // golden ratio: near code points fall on far bits
  std::uint64_t bits = 0;
  base::for_each_code_point(text, [&](char32_t c, std::string_view) {
    bits |= std::uint64_t{1} << ((std::uint64_t{c} * spreading) >> 58U);
  });
  return bits;
}

LabelIndex::LabelIndex(const std::vector<std::shared_ptr<const Drawing>>& drawings) {
  drawings_.reserve(drawings.size());
  for (const auto& drawing : drawings) {
    const auto number = static_cast<std::uint16_t>(drawings_.size());
    drawings_.emplace_back(drawing);
    add_labels(number);
    add_stems(number);
    for (const Pattern* title : {&drawings_.back().title, &drawings_.back().short_title})
      for (const std::string& words : title->anchors())
        if (auto& titles = anchor(words).titles; titles.empty() || titles.back() != number)
          titles.push_back(number);
  }
}

void LabelIndex::add_labels(std::uint16_t drawing) {
  const std::vector<Needle>& needles = drawings_[drawing].needles;
  for (std::uint16_t n = 0; n < needles.size(); ++n) {
    for (const std::string& variant : needles[n].variants) {
      auto& places = by_label_[variant];
      const bool is_listed = !places.empty() && places.back().drawing == drawing && places.back().needle == n;
      if (!is_listed) places.push_back({drawing, n});
    }
    if (needles[n].is_pattern())
      for (const std::string& words : needles[n].pattern.anchors())
        anchor(words).patterns.push_back({drawing, n});
    if (needles[n].is_month)
      for (const std::string_view words : month_words)
        anchor(std::string(words)).patterns.push_back({drawing, n});
  }
}

/// A stem that two labels of one drawing share tells neither.
void LabelIndex::add_stems(std::uint16_t drawing) {
  const std::vector<Needle>& needles = drawings_[drawing].needles;
  std::map<std::string, std::set<std::string_view>> labels_of;  // what the labels with this stem are drawn as
  for (const Needle& needle : needles)
    for (const std::string& variant : needle.variants)
      if (std::string stem = without_year_words(variant); !stem.empty())
        labels_of[std::move(stem)].insert(needle.variants.front());
  for (std::uint16_t n = 0; n < needles.size(); ++n) {
    if (needles[n].is_pattern()) continue;
    std::set<std::string> stems;
    for (const std::string& variant : needles[n].variants) stems.insert(without_year_words(variant));
    for (const std::string& stem : stems)
      if (!stem.empty() && labels_of[stem].size() == 1) by_stem_[stem].push_back({drawing, n});
  }
}

Anchor& LabelIndex::anchor(const std::string& words) {
  const auto it =
      std::find_if(anchors_.begin(), anchors_.end(), [&](const Anchor& a) { return a.words == words; });
  if (it != anchors_.end()) return *it;
  return anchors_.emplace_back(Anchor{words, character_bits(words), {}, {}});
}

const std::vector<LabelPlace>* LabelIndex::find(std::string_view folded) const {
  auto it = by_label_.find(folded);
  if (it == by_label_.end()) it = by_label_.find(without_unit(folded));  // `预算数(万元)`
  return it == by_label_.end() ? nullptr : &it->second;
}

const std::vector<LabelPlace>* LabelIndex::find_alike(std::string_view folded) const {
  const auto it = by_stem_.find(without_year_words(folded));
  return it == by_stem_.end() ? nullptr : &it->second;
}

}  // namespace targetbook::layouts
