#include "rules/facts/likeness.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace targetbook::rules {
namespace {

constexpr int all_percent = 100;

std::set<std::u32string> pairs_of(std::string_view text) {
  const std::u32string points = base::to_utf32(plain_name(text));
  std::set<std::u32string> pairs;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) pairs.insert(points.substr(i, 2));
  return pairs;
}

bool strip_tail(std::string& text, std::string_view tail) {
  if (!text.ends_with(tail) || text.size() < tail.size() + 6) return false;  // two characters stay at least
  text.resize(text.size() - tail.size());
  return true;
}

}  // namespace

std::string plain_name(std::string_view name) {
  return base::replace_all(base::fold_label(name), "\"", "");
}

std::string core_name(std::string_view name) {
  std::string core = base::replace_all(plain_name(name), "满意率", "满意度");
  for (const std::string_view tail : {"数量", "次数", "情况", "数", "率"})
    if (strip_tail(core, tail)) break;
  return core;
}

namespace {

/// How long the unit's code is that some forms have in front of its name: `[015001]`, `703001-`.
std::size_t code_in_front(std::string_view unit) {
  constexpr std::size_t shortest = 3;
  constexpr std::string_view digits = "0123456789";
  const std::size_t first = unit.starts_with("[") || unit.starts_with("(") ? 1 : 0;
  const std::size_t end = std::min(unit.find_first_not_of(digits, first), unit.size());
  if (end - first < shortest || end == unit.size()) return 0;
  const bool is_code = first == 1 ? unit[end] == ']' || unit[end] == ')' : unit[end] == '-';
  return is_code ? end + 1 : 0;
}

}  // namespace

std::string plain_unit(std::string_view name) {
  std::string unit = base::replace_all(plain_name(name), "(盖章)", "");
  unit.erase(0, code_in_front(unit));
  while (strip_tail(unit, "本级") || strip_tail(unit, "(本级)")) {
  }
  return unit;
}

int likeness(std::string_view left, std::string_view right) {
  const std::u32string a = base::to_utf32(left);
  const std::u32string b = base::to_utf32(right);
  if (a.empty() || b.empty()) return 0;
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (const char32_t c : a) {
    std::size_t diagonal = 0;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t above = row[k];
      row[k] = c == b[k - 1] ? diagonal + 1 : std::max(above, row[k - 1]);
      diagonal = above;
    }
  }
  return static_cast<int>(2 * all_percent * row.back() / (a.size() + b.size()));
}

int pair_overlap(std::string_view left, std::string_view right) {
  const auto a = pairs_of(left);
  const auto b = pairs_of(right);
  if (a.empty() || b.empty()) return 0;
  const auto both = std::count_if(a.begin(), a.end(), [&](const auto& pair) { return b.contains(pair); });
  return static_cast<int>(all_percent * static_cast<std::size_t>(both) / std::min(a.size(), b.size()));
}

std::size_t characters_in(std::string_view text) {
  return base::to_utf32(text).size();
}

bool have_same_letters(std::string_view left, std::string_view right) {
  std::u32string a = base::to_utf32(left);
  std::u32string b = base::to_utf32(right);
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

}  // namespace targetbook::rules
