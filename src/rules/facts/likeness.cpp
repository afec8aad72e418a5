#include "rules/facts/likeness.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace targetbook::rules {
namespace {

constexpr int all_percent = 100;

/// Pairs of neighbouring characters, in order, each once.
std::vector<std::uint64_t> pairs_of(std::string_view text) {
  constexpr unsigned bits = 32;
  const std::u32string points = base::to_utf32(plain_name(text));
  std::vector<std::uint64_t> pairs;
  for (std::size_t i = 0; i + 1 < points.size(); ++i)
    pairs.push_back(std::uint64_t{points[i]} << bits | points[i + 1]);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
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

Letters::Letters(std::string_view text) : points_(base::to_utf32(text)) {
  for (const char32_t c : points_) ++counts_[c % kinds];
}

std::size_t Letters::most_shared(const Letters& other) const {
  std::uint32_t shared = 0;
  for (std::size_t i = 0; i < kinds; ++i) shared += std::min(counts_[i], other.counts_[i]);
  return shared;
}

namespace {

constexpr std::size_t word_bits = 64;

/// How long the longest common subsequence is, a column of the table at a time as bits (Hyyrö 2004: a bit is
/// nought where the length grows).
std::size_t common_length(const std::u32string& column, const std::u32string& row) {
  std::u32string alphabet = column;
  std::sort(alphabet.begin(), alphabet.end());
  alphabet.erase(std::unique(alphabet.begin(), alphabet.end()), alphabet.end());
  const auto place_of = [&](char32_t c) {
    return static_cast<std::size_t>(std::lower_bound(alphabet.begin(), alphabet.end(), c) - alphabet.begin());
  };
  const std::size_t words = (column.size() + word_bits - 1) / word_bits;
  std::vector<std::uint64_t> stands_at(alphabet.size() * words);
  for (std::size_t i = 0; i < column.size(); ++i)
    stands_at[place_of(column[i]) * words + i / word_bits] |= std::uint64_t{1} << (i % word_bits);
  std::vector<std::uint64_t> stays(words, ~std::uint64_t{0});
  for (const char32_t c : row) {
    const std::size_t place = place_of(c);
    if (place == alphabet.size() || alphabet[place] != c) continue;
    std::uint64_t carry = 0;
    for (std::size_t word = 0; word < words; ++word) {
      const std::uint64_t before = stays[word];
      const std::uint64_t fits = before & stands_at[place * words + word];
      const std::uint64_t once = before + fits;
      const std::uint64_t sum = once + carry;
      carry = static_cast<std::uint64_t>(once < before) | static_cast<std::uint64_t>(sum < once);
      stays[word] = sum | (before & ~fits);
    }
  }
  std::size_t length = 0;
  for (std::size_t i = 0; i < column.size(); ++i)
    if ((stays[i / word_bits] >> (i % word_bits) & 1U) == 0) ++length;
  return length;
}

}  // namespace

int likeness(const Letters& left, const Letters& right) {
  if (left.size() == 0 || right.size() == 0) return 0;
  const std::size_t common = common_length(left.points(), right.points());
  return static_cast<int>(2 * all_percent * common / (left.size() + right.size()));
}

int likeness(std::string_view left, std::string_view right) {
  return likeness(Letters(left), Letters(right));
}

bool are_alike(const Letters& left, const Letters& right, int percent) {
  const std::size_t most = 2 * all_percent * left.most_shared(right);
  return most >= static_cast<std::size_t>(percent) * (left.size() + right.size()) &&
         likeness(left, right) >= percent;
}

int pair_overlap(std::string_view left, std::string_view right) {
  const auto a = pairs_of(left);
  const auto b = pairs_of(right);
  if (a.empty() || b.empty()) return 0;
  const auto both = std::count_if(
      a.begin(), a.end(), [&](std::uint64_t pair) { return std::binary_search(b.begin(), b.end(), pair); });
  return static_cast<int>(all_percent * static_cast<std::size_t>(both) / std::min(a.size(), b.size()));
}

std::size_t characters_in(std::string_view text) {
  std::size_t characters = 0;
  base::for_each_code_point(text, [&](char32_t, std::string_view) { ++characters; });
  return characters;
}

bool have_same_letters(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  return sorted_letters(left) == sorted_letters(right);
}

std::u32string sorted_letters(std::string_view text) {
  std::u32string letters = base::to_utf32(text);
  std::sort(letters.begin(), letters.end());
  return letters;
}

}  // namespace targetbook::rules
