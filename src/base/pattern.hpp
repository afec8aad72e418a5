#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace targetbook::base {

/// A regular expression (RE2's syntax: no look-ahead, no back references), compiled once and matched in time
/// linear in the text. The only home of the RE2 library. May be shared by threads and copied at no cost.
///
/// A Chinese character is `[㐀-鿿]`: the library's own word for it, with all its planes, takes twenty
/// times as long to compile.
class Pattern {
 public:
  enum class Reads : std::uint8_t { characters, bytes };

  /// Throws std::invalid_argument, with the library's words, for what is no regular expression.
  explicit Pattern(std::string_view expression, Reads reads = Reads::characters);

  [[nodiscard]] const std::string& expression() const;
  /// Whether it fits the whole text.
  [[nodiscard]] bool fits(std::string_view text) const;
  /// The first stretch of the text that it fits, as a view into the text; empty where there is none.
  [[nodiscard]] std::string_view find_in(std::string_view text) const;

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace targetbook::base
