#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace targetbook::model {

/// What parts the things of a list. `8人/6人/5人` is tried last, since a slash stands in units too.
enum class ListSign : std::uint8_t { any_comma, comma, slash };

struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Cuts a folded text at its list signs, but not inside brackets, in `10,000`, or behind a list's own
/// numbering
/// (`1、`). Pieces come without the blanks and full stops around them; empty ones are left out.
std::vector<Piece> split_list(std::u32string_view text, ListSign sign);

/// The text without blanks and closing punctuation around it.
Piece trim_piece(std::u32string_view text, Piece piece);

}  // namespace targetbook::model
