#include "layouts/vocabulary/labelled.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "layouts/drawing/unit_words.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::size_t longest_label = 60;  ///< bytes
constexpr double less_number = 0.9;

/// How many bytes the colon at this place takes; 0 where there is none.
std::size_t colon_at(std::string_view text, std::size_t at) {
  constexpr std::string_view full_width = "：";
  if (text[at] == ':') return 1;
  return text.substr(at).starts_with(full_width) ? full_width.size() : 0;
}

/// Without the number at the end: `年度目标1`.
std::string_view without_number(std::string_view folded) {
  const auto last = folded.find_last_not_of("0123456789");
  constexpr std::size_t most_digits = 2;
  if (last == std::string_view::npos || folded.size() - last - 1 > most_digits) return folded;
  return folded.substr(0, last + 1);
}

}  // namespace

bool announces(std::string_view text) {
  return text.ends_with(":") || text.ends_with("：");
}

std::optional<Labelled> labelled(FormKind kind, const Item& item) {
  if (item.cell->kind() != grid::CellKind::text) return std::nullopt;
  if (!item.folded.empty() && item.folded.size() <= longest_label)
    if (const auto word = field_word(kind, item.folded)) {
      // `单位：（万元）`
      if (word->slot == "department.name" && unit_in_line(item.text)) return std::nullopt;
      return Labelled{*word, item.text, {}};
    }
  const std::string_view text = item.text;
  // `年度目标1：`, one of several
  if (const std::string_view one = without_number(item.folded); one != item.folded && announces(text))
    if (auto word = field_word(kind, one)) {
      word->score *= less_number;
      return Labelled{*word, item.text, {}};
    }
  for (std::size_t at = 0; at < std::min(text.size(), longest_label); ++at) {
    const std::size_t colon = colon_at(text, at);
    if (colon == 0) continue;
    const std::string_view value = base::trim(text.substr(at + colon));
    const auto word = field_word(kind, base::fold_label(text.substr(0, at)));
    // `单位：万元`
    if (lone_unit(value)) return std::nullopt;
    // `1、资金来源：（1）政府预算资金`: what heads a group, and the first of it
    if (word && word->slot.empty() && item.folded.size() <= longest_label)
      if (const auto first = field_word(kind, base::fold_label(value)); first && !first->slot.empty())
        return Labelled{*first, item.text, {}};
    if (word && !word->slot.empty() && !value.empty())
      return Labelled{*word, std::string(text.substr(0, at + colon)), std::string(value)};
  }
  return std::nullopt;
}

bool is_title_line(const SheetView& view, const Item& item) {
  constexpr std::size_t line_cells = 2;
  constexpr std::size_t longest_title = 300;  // bytes
  if (item.cell->kind() != grid::CellKind::text || item.text.size() > longest_title) return false;
  if (view.row(item.at().row).size() > line_cells) return false;
  const std::string folded = item.folded.empty() ? base::fold_label(item.text) : item.folded;
  if (!ends_like_title(folded)) return false;
  for (const FormKind kind : {FormKind::project_target, FormKind::department_target})
    if (labelled(kind, item)) return false;
  return true;
}

}  // namespace targetbook::layouts
