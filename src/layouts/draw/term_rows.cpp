#include "layouts/draw/term_rows.hpp"

#include <algorithm>

namespace targetbook::layouts {
namespace {

using model::Indicator;
using model::Term;
using Side = std::vector<const Indicator*>;

bool says_more(const Indicator& indicator) {
  for (const model::Text* text :
       {&indicator.description, &indicator.basis, &indicator.nature, &indicator.direction, &indicator.scoring,
        &indicator.standard, &indicator.remark})
    if (!text->value.empty()) return true;
  return !indicator.extras.empty() || !indicator.history.empty() || indicator.weight.value.number ||
         !indicator.weight.value.raw.empty();
}

bool has_more_of(const Side& side, std::size_t from, std::string_view level1, std::string_view level2) {
  return std::any_of(side.begin() + static_cast<std::ptrdiff_t>(from), side.end(), [&](const Indicator* one) {
    return one->level1.value == level1 && (level2.empty() || one->level2.value == level2);
  });
}

bool is_alike(const Indicator& a, const Indicator& b) {
  return a.level1.value == b.level1.value && a.level2.value == b.level2.value;
}

}  // namespace

const Indicator* TermRow::of(Term term) const {
  if (term == Term::long_term) return long_term;
  if (term == Term::annual) return annual;
  return annual != nullptr ? annual : long_term;
}

std::vector<TermRow> side_by_side(const std::vector<Indicator>& indicators) {
  Side long_term;
  Side annual;
  for (const Indicator& one : indicators) (one.term == Term::long_term ? long_term : annual).push_back(&one);
  std::vector<TermRow> rows;
  std::size_t l = 0;
  std::size_t a = 0;
  while (l < long_term.size() || a < annual.size()) {
    if (l == long_term.size() || a == annual.size()) {
      const bool is_long = a == annual.size();
      rows.push_back({is_long ? long_term[l++] : nullptr, is_long ? nullptr : annual[a++]});
      continue;
    }
    const Indicator& left = *long_term[l];
    const Indicator& right = *annual[a];
    if (is_alike(left, right) && !says_more(left)) {
      rows.push_back({long_term[l++], annual[a++]});
      continue;
    }
    const bool annual_goes_first = has_more_of(annual, a + 1, left.level1.value, left.level2.value) &&
                                   !has_more_of(long_term, l + 1, right.level1.value, right.level2.value);
    if (annual_goes_first)
      rows.push_back({nullptr, annual[a++]});
    else
      rows.push_back({long_term[l++], nullptr});
  }
  return rows;
}

}  // namespace targetbook::layouts
