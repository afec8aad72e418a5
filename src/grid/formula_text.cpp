#include "grid/formula_text.hpp"

#include <algorithm>
#include <iterator>

#include "grid/workbook.hpp"

namespace targetbook::grid {
namespace {

bool is_word_sign(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '$';
}

bool is_counting_function(std::string_view name) {
  constexpr std::string_view known[] = {"SUM",       "PRODUCT", "ROUND", "ROUNDUP",
                                        "ROUNDDOWN", "AVERAGE", "MAX",   "MIN"};
  return std::find(std::begin(known), std::end(known), name) != std::end(known);
}

/// Whether a formula has nothing but references, numbers, signs of arithmetic, SUM and its kin.
bool only_counts(std::string_view formula) {
  constexpr std::string_view signs = "+-*/^%:(),. ";
  bool has_arithmetic = false;
  for (std::size_t at = 0; at < formula.size();) {
    if (!is_word_sign(formula[at])) {
      if (signs.find(formula[at]) == std::string_view::npos) return false;
      has_arithmetic =
          has_arithmetic || std::string_view("+-*/^%").find(formula[at]) != std::string_view::npos;
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < formula.size() && is_word_sign(formula[at])) ++at;
    if (at == formula.size() || formula[at] != '(') continue;
    if (!is_counting_function(formula.substr(begin, at - begin))) return false;
    has_arithmetic = true;
  }
  return has_arithmetic;
}

}  // namespace

std::optional<std::string_view> quoted_literal(std::string_view formula) {
  if (formula.size() < 2 || formula.front() != '"' || formula.back() != '"') return std::nullopt;
  const std::string_view text = formula.substr(1, formula.size() - 2);
  if (text.find('"') != std::string_view::npos) return std::nullopt;
  return text;
}

std::optional<std::string_view> typed_quoted_literal(std::string_view text) {
  if (!text.starts_with('=')) return std::nullopt;
  return quoted_literal(text.substr(1));
}

bool is_never_empty(std::string_view formula) {
  if (const auto text = quoted_literal(formula)) return !text->empty();
  return is_literal_formula(formula) || only_counts(formula);
}

}  // namespace targetbook::grid
