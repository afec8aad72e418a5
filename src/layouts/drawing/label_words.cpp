#include "layouts/drawing/label_words.hpp"

#include <algorithm>
#include <array>

#include "base/money.hpp"
#include "base/text.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::array<std::string_view, 5> this_year = {"本年度", "当年度", "本年", "当年", "年度"};
constexpr std::string_view part_of_it = "其中";
constexpr std::size_t year_digits = 4;
constexpr std::size_t shortest_stem = 6;  ///< bytes: two characters

bool starts_with_year(std::string_view text) {
  return text.size() > year_digits && text.starts_with("20") &&
         text.substr(0, year_digits).find_first_not_of("0123456789") == std::string_view::npos &&
         text.substr(year_digits).starts_with("年");
}

std::string_view without_front(std::string_view text) {
  constexpr std::string_view after_year = "年";
  constexpr std::string_view after_that = "度";
  if (starts_with_year(text)) {
    text.remove_prefix(year_digits + after_year.size());
    if (text.starts_with(after_that)) text.remove_prefix(after_that.size());
    return text;
  }
  for (const std::string_view words : this_year)
    if (text.starts_with(words)) return text.substr(words.size());
  return text;
}

}  // namespace

std::string without_year_words(std::string_view folded) {
  const bool is_part = folded.starts_with(part_of_it);
  const std::string_view whole = is_part ? folded.substr(part_of_it.size()) : folded;
  const std::string_view stem = without_front(whole);
  if (stem.size() < shortest_stem) return {};
  return is_part ? std::string(part_of_it) + std::string(stem) : std::string(stem);
}

std::optional<int> year_in_front(std::string_view folded) {
  if (folded.starts_with(part_of_it)) folded.remove_prefix(part_of_it.size());
  if (!starts_with_year(folded)) return std::nullopt;
  return 2000 + (folded[2] - '0') * 10 + (folded[3] - '0');
}

std::optional<BracketedLabel> split_bracket(std::string_view folded) {
  constexpr std::array<std::string_view, 4> hints = {"%", "必填", "选填", "可选"};
  constexpr std::string_view unit = "单位";
  if (!folded.ends_with(")")) return std::nullopt;
  const auto open = folded.rfind('(');
  if (open == std::string_view::npos || open == 0) return std::nullopt;
  const std::string_view bracket = folded.substr(open + 1, folded.size() - open - 2);
  std::string_view name = bracket;
  if (name.starts_with(unit)) name.remove_prefix(unit.size());
  const bool is_hint = std::find(hints.begin(), hints.end(), bracket) != hints.end();
  if (!is_hint && !base::parse_amount_unit(name)) return std::nullopt;
  return BracketedLabel{folded.substr(0, open), bracket};
}

bool says_both(std::string_view text) {
  const std::string folded = base::fold_width(base::trim(text));
  const auto colon = folded.find(':');
  return colon != std::string::npos && colon + 1 < folded.size();
}

bool ends_like_total(std::string_view folded) {
  constexpr std::array<std::string_view, 3> ends = {"小计", "合计", "总计"};
  return is_total_word(folded) ||
         std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return folded.ends_with(end); });
}

bool is_total_word(std::string_view folded) {
  constexpr std::array<std::string_view, 5> words = {"合计", "总计", "小计", "共计", "总合计"};
  return std::find(words.begin(), words.end(), folded) != words.end();
}

}  // namespace targetbook::layouts
