#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace targetbook::rules {

/// A list of words made ready for being looked up in texts: by the character
/// that each begins with, and by the one it ends with. Texts are taken as they
/// are (UTF-8). Empty words are in no text.
class WordIndex {
 public:
  WordIndex() = default;
  explicit WordIndex(std::vector<std::string> words);

  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
  /// The first word of the list that stands anywhere in the text; empty for
  /// none.
  [[nodiscard]] std::string_view find_in(std::string_view text) const;
  /// Places in the list, in its order, of all words that stand in the text.
  [[nodiscard]] std::vector<std::size_t> all_in(std::string_view text) const;
  /// The first word of the list that the text begins with, as its place;
  /// `words().size()` for none.
  [[nodiscard]] std::size_t first_begin(std::string_view text) const;
  [[nodiscard]] bool begins(std::string_view text) const { return first_begin(text) != words_.size(); }
  [[nodiscard]] bool ends(std::string_view text) const;
  /// The longest word that the text ends with, as its place in the list;
  /// `words().size()` for none, the first of equals.
  [[nodiscard]] std::size_t longest_end(std::string_view text) const;
  /// The place of the word that is the whole text; `words().size()` for none.
  [[nodiscard]] std::size_t place_of(std::string_view text) const;
  [[nodiscard]] bool has(std::string_view text) const { return place_of(text) != words_.size(); }

 private:
  /// Words that share a character's mark, in the list's order.
  struct Marked {
    std::array<std::uint16_t, 257> from{};  ///< where the words of each mark begin in `places`
    std::vector<std::uint16_t> places;

    template <class MarkOf>
    void sort(const std::vector<std::string>& words, const MarkOf& mark_of);
    [[nodiscard]] const std::uint16_t* begin_of(std::uint8_t mark) const {
      return places.data() + from[mark];
    }
    [[nodiscard]] const std::uint16_t* end_of(std::uint8_t mark) const {
      return places.data() + from[std::size_t{mark} + 1];
    }
  };

  /// Calls `visit(mark, the rest of the text)` for each character whose mark
  /// begins a word.
  template <class Visit>
  void for_each_mark(std::string_view text, const Visit& visit) const;

  std::vector<std::string> words_;
  Marked by_begin_;
  Marked by_end_;
};

}  // namespace targetbook::rules
