#include "model/value_text.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace targetbook::model {
namespace {

bool takes_no_room(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD;
}

char32_t fold_point(char32_t c) {
  if (c == U'\n' || c == U'\r') return U'\n';
  if (base::is_white_space(c) || takes_no_room(c)) return U' ';
  if (is_one_of(c, U"（），；：？！")) return c;
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  switch (c) {
    case U'−':
    case U'﹣':
      return U'-';
    case U'〜':
    case U'∼':
      return U'~';
    case U'﹤':
      return U'<';
    case U'﹥':
      return U'>';
    case U'﹦':
      return U'=';
    case U'﹪':
      return U'%';
    default:
      return c;
  }
}

}  // namespace

ValueText fold_value(std::string_view text) {
  ValueText folded;
  folded.source = text;
  folded.points.reserve(text.size());
  folded.offsets.reserve(text.size() + 1);
  std::size_t at = 0;
  base::for_each_code_point(text, [&](char32_t point, std::string_view bytes) {
    folded.points.push_back(fold_point(point));
    folded.offsets.push_back(at);
    at += bytes.size();
  });
  folded.offsets.push_back(at);
  return folded;
}

}  // namespace targetbook::model
