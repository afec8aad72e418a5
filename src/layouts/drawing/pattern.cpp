#include "layouts/drawing/pattern.hpp"

#include <algorithm>

#include "base/label_text.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace targetbook::layouts {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Values that can only be digits: years, months, running numbers.
bool takes_digits(std::string_view slot) {
  const std::string_view name = split_slot(slot).name;
  return name == "n" || name.starts_with("year") || name.ends_with(".month");
}

/// What may stand for a unit of money; other words behind `单位` are a unit's name (`单位名称`).
bool may_be_unit(std::string_view folded) {
  return folded.empty() || folded.find("元") != std::string_view::npos;
}

/// Signs that people put behind a number as they like.
bool is_numbering_sign(std::string_view folded) {
  return folded == "." || folded == "、";
}

std::vector<std::string> variants_of(const std::string& words, const Aliases& aliases) {
  std::vector<std::string> variants{base::fold_label(words)};
  if (is_numbering_sign(variants.front())) return {".", "、", ")", ","};
  if (const auto it = aliases.find(words); it != aliases.end())
    for (const std::string& alias : it->second) variants.push_back(base::fold_label(alias));
  std::stable_sort(variants.begin(), variants.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  return variants;
}

}  // namespace

FoldedText::FoldedText(std::string_view raw) : raw_(raw) {
  text_.reserve(raw.size());
  origin_.reserve(raw.size());
  base::for_each_code_point(raw, [&](char32_t c, std::string_view bytes) {
    const char32_t folded = base::label_character(c);
    if (folded == 0 || (folded == U'*' && text_.empty())) return;
    base::append_utf8(text_, folded);
    origin_.resize(text_.size(), static_cast<std::uint32_t>(bytes.data() - raw_.data()));
  });
}

std::string_view FoldedText::raw(std::size_t first, std::size_t last) const {
  if (first >= last || first >= origin_.size()) return {};
  const std::size_t from = origin_[first];
  const std::size_t to = last < origin_.size() ? origin_[last] : raw_.size();
  std::string_view found = base::trim(raw_.substr(from, to - from));
  // Colons are folded away, so one may still stand at either end of what lies between the words.
  for (const std::string_view colon : {std::string_view(":"), std::string_view("：")}) {
    if (found.ends_with(colon) && last < origin_.size()) found.remove_suffix(colon.size());
  }
  return base::trim(found);
}

bool FoldedText::is_run_on(std::size_t at) const {
  return base::fold_width(raw_.substr(origin_[at - 1], origin_[at] - origin_[at - 1])).size() == 1;
}

SlotName split_slot(std::string_view slot) {
  const auto equals = slot.find('=');
  if (equals == std::string_view::npos) return {slot, {}};
  return {slot.substr(0, equals), slot.substr(equals + 1)};
}

std::vector<Piece> parse_pieces(std::string_view text) {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    const auto open = text.find('{');
    if (open != 0) pieces.push_back({std::string(text.substr(0, open)), ""});
    if (open == std::string_view::npos) break;
    const auto close = text.find('}', open);
    if (close == std::string_view::npos) break;
    pieces.push_back({"", std::string(text.substr(open + 1, close - open - 1))});
    text.remove_prefix(close + 1);
  }
  return pieces;
}

Pattern::Pattern(const std::vector<Piece>& pieces, const Aliases& aliases) {
  for (const Piece& piece : pieces) {
    Part part;
    part.slot = piece.slot;
    if (piece.slot.empty()) {
      part.words = variants_of(piece.words, aliases);
      if (part.words.front().empty()) continue;  // a lone colon: folded away
      shortest_ += part.words.back().size();
    }
    parts_.push_back(std::move(part));
  }
}

Pattern Pattern::from_text(std::string_view text) {
  return Pattern(parse_pieces(text), {});
}

std::optional<std::vector<Capture>> Pattern::match(const FoldedText& cell_text) const {
  if (parts_.empty() || cell_text.text().size() < shortest_) return std::nullopt;
  std::vector<Capture> captures;
  if (!match_from(0, 0, cell_text, captures)) return std::nullopt;
  return captures;
}

std::optional<std::vector<Capture>> Pattern::match(std::string_view cell_text) const {
  if (parts_.empty() || cell_text.size() < shortest_) return std::nullopt;  // before anything is folded
  return match(FoldedText(cell_text));
}

std::vector<std::string> Pattern::anchors() const {
  const auto longest = std::max_element(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
    return (a.words.empty() ? 0 : a.words.back().size()) < (b.words.empty() ? 0 : b.words.back().size());
  });
  return longest == parts_.end() ? std::vector<std::string>{} : longest->words;
}

bool Pattern::match_from(std::size_t part, std::size_t at, const FoldedText& text,
                         std::vector<Capture>& captures) const {
  if (part == parts_.size()) return at == text.text().size();
  if (!parts_[part].slot.empty()) return match_slot(part, at, text, captures);
  const std::string_view rest = std::string_view(text.text()).substr(at);
  return std::any_of(parts_[part].words.begin(), parts_[part].words.end(), [&](const std::string& words) {
    return rest.starts_with(words) && match_from(part + 1, at + words.size(), text, captures);
  });
}

bool Pattern::match_slot(std::size_t part, std::size_t at, const FoldedText& text,
                         std::vector<Capture>& captures) const {
  const std::string& slot = parts_[part].slot;
  const std::string& all = text.text();
  const bool digits = takes_digits(slot);
  const auto keep = [&](std::size_t end) {
    if (slot != "*")
      captures.push_back({std::string(split_slot(slot).name),
                          digits ? all.substr(at, end - at) : std::string(text.raw(at, end))});
  };
  if (part + 1 == parts_.size()) {
    if (digits && (at == all.size() ||
                   !std::all_of(all.begin() + static_cast<std::ptrdiff_t>(at), all.end(), is_digit)))
      return false;
    if (slot == "unit" && !may_be_unit(std::string_view(all).substr(at))) return false;
    keep(all.size());
    return true;
  }
  for (std::size_t end = digits ? at + 1 : at; end <= all.size(); ++end) {
    if (digits && !is_digit(all[end - 1])) return false;
    if (digits && end < all.size() && is_digit(all[end]) && text.is_run_on(end))
      continue;  // 目标12：, not 目标1：
    const std::size_t kept = captures.size();
    keep(end);
    if (match_from(part + 1, end, text, captures)) return true;
    captures.resize(kept);
  }
  return false;
}

}  // namespace targetbook::layouts
