#include "rules/engine/word_index.hpp"

#include <algorithm>

namespace targetbook::rules {
namespace {

constexpr std::size_t bytes_of_han = 3;

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// What tells most Han characters apart: the last two of three bytes.
std::uint8_t mark_of_han(char second, char third) {
  return static_cast<std::uint8_t>(static_cast<unsigned char>(second) * 37U +
                                   static_cast<unsigned char>(third));
}

/// A mark of the character that the text begins with. REQUIRES: text is not
/// empty.
std::uint8_t first_mark(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  return lead >= 0xE0 && text.size() >= bytes_of_han ? mark_of_han(text[1], text[2]) : lead;
}

/// A mark of the character that the text ends with. REQUIRES: text is not
/// empty.
std::uint8_t last_mark(std::string_view text) {
  const std::size_t size = text.size();
  return is_continuation(text.back()) && size >= bytes_of_han && is_continuation(text[size - 2])
             ? mark_of_han(text[size - 2], text[size - 1])
             : static_cast<std::uint8_t>(text.back());
}

}  // namespace

template <class MarkOf>
void WordIndex::Marked::sort(const std::vector<std::string>& words, const MarkOf& mark_of) {
  for (const std::string& word : words)
    if (!word.empty()) ++from[std::size_t{mark_of(word)} + 1];
  for (std::size_t mark = 1; mark < from.size(); ++mark)
    from[mark] = static_cast<std::uint16_t>(from[mark] + from[mark - 1]);
  places.resize(from.back());
  auto next = from;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (!words[i].empty()) places[next[mark_of(words[i])]++] = static_cast<std::uint16_t>(i);
}

WordIndex::WordIndex(std::vector<std::string> words) : words_(std::move(words)) {
  by_begin_.sort(words_, first_mark);
  by_end_.sort(words_, last_mark);
}

template <class Visit>
void WordIndex::for_each_mark(std::string_view text, const Visit& visit) const {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t left = text.size() - at;
    const bool is_han = lead >= 0xE0 && left >= bytes_of_han;
    if (is_continuation(text[at])) {
      ++at;
      continue;
    }
    const std::uint8_t mark = is_han ? mark_of_han(text[at + 1], text[at + 2]) : lead;
    if (by_begin_.from[mark] != by_begin_.from[std::size_t{mark} + 1]) visit(mark, text.substr(at));
    at += is_han ? bytes_of_han : 1;
  }
}

std::string_view WordIndex::find_in(std::string_view text) const {
  std::size_t first = words_.size();
  for_each_mark(text, [&](std::uint8_t mark, std::string_view rest) {
    for (auto place = by_begin_.begin_of(mark); place != by_begin_.end_of(mark) && *place < first; ++place)
      if (rest.starts_with(words_[*place])) first = *place;
  });
  return first == words_.size() ? std::string_view{} : words_[first];
}

std::vector<std::size_t> WordIndex::all_in(std::string_view text) const {
  std::vector<std::size_t> found;
  for_each_mark(text, [&](std::uint8_t mark, std::string_view rest) {
    for (auto place = by_begin_.begin_of(mark); place != by_begin_.end_of(mark); ++place)
      if (rest.starts_with(words_[*place])) found.push_back(*place);
  });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::size_t WordIndex::first_begin(std::string_view text) const {
  if (text.empty()) return words_.size();
  const std::uint8_t mark = first_mark(text);
  const auto place = std::find_if(by_begin_.begin_of(mark), by_begin_.end_of(mark),
                                  [&](std::size_t one) { return text.starts_with(words_[one]); });
  return place == by_begin_.end_of(mark) ? words_.size() : *place;
}

bool WordIndex::ends(std::string_view text) const {
  return longest_end(text) != words_.size();
}

std::size_t WordIndex::longest_end(std::string_view text) const {
  std::size_t longest = words_.size();
  if (text.empty()) return longest;
  const std::uint8_t mark = last_mark(text);
  for (auto place = by_end_.begin_of(mark); place != by_end_.end_of(mark); ++place)
    if (text.ends_with(words_[*place]) &&
        (longest == words_.size() || words_[*place].size() > words_[longest].size()))
      longest = *place;
  return longest;
}

std::size_t WordIndex::place_of(std::string_view text) const {
  if (text.empty()) return words_.size();
  const std::uint8_t mark = first_mark(text);
  const auto place = std::find_if(by_begin_.begin_of(mark), by_begin_.end_of(mark),
                                  [&](std::size_t one) { return words_[one] == text; });
  return place == by_begin_.end_of(mark) ? words_.size() : *place;
}

}  // namespace targetbook::rules
