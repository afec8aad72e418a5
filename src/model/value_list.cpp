#include "model/value_list.hpp"

#include <algorithm>

#include "model/value_number.hpp"
#include "model/value_text.hpp"
#include "model/value_words.hpp"

namespace targetbook::model {
namespace {

constexpr std::size_t max_numbering_digits = 2;

bool parts_list(char32_t c, ListSign sign) {
  switch (sign) {
    case ListSign::any_comma:
      return is_one_of(c, U"，,、；;\n");
    case ListSign::comma:
      return is_one_of(c, U"，,；;\n");
    case ListSign::slash:
      return c == U'/';
  }
  return false;
}

/// Whether the `、` at `at` numbers the piece that starts at `begin`: `1、展板`, but not `5、6件`.
bool is_numbering(std::u32string_view text, std::size_t begin, std::size_t at) {
  if (text[at] != U'、' || at == begin || at + 1 == text.size()) return false;
  const auto numbering =
      without_blanks_around(text.substr(begin, std::min(at - begin, max_numbering_digits + 1)));
  const std::u32string_view behind = text.substr(at + 1);
  return at - begin <= max_numbering_digits && std::all_of(numbering.begin(), numbering.end(), is_digit) &&
         !is_digit(behind.front()) && !match_operator(behind);
}

void add_piece(std::vector<Piece>& pieces, std::u32string_view text, Piece piece) {
  piece = trim_piece(text, piece);
  if (piece.begin < piece.end) pieces.push_back(piece);
}

}  // namespace

Piece trim_piece(std::u32string_view text, Piece piece) {
  while (piece.begin < piece.end && is_blank(text[piece.begin])) ++piece.begin;
  while (piece.begin < piece.end &&
         (is_blank(text[piece.end - 1]) || is_one_of(text[piece.end - 1], U"。；;，,、.")))
    --piece.end;
  return piece;
}

std::vector<Piece> split_list(std::u32string_view text, ListSign sign) {
  std::vector<Piece> pieces;
  std::size_t begin = 0;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t c = text[at];
    if (is_one_of(c, U"（(")) ++depth;
    if (is_one_of(c, U"）)") && depth > 0) --depth;
    if (depth > 0 || !parts_list(c, sign)) continue;
    if (is_thousands_separator(text, at) || is_numbering(text, begin, at)) continue;
    add_piece(pieces, text, {begin, at});
    begin = at + 1;
  }
  add_piece(pieces, text, {begin, text.size()});
  return pieces;
}

}  // namespace targetbook::model
