#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/label_text.hpp"
#include "base/traditional.hpp"
#include "base/utf8.hpp"

namespace targetbook::base {
namespace {

bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0xA4CF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) ||
         (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) ||
         (c >= 0x20000 && c <= 0x3FFFD);
}

bool has_no_width(char32_t c) {
  return c < 0x20 || (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF ||
         (c >= 0xFE00 && c <= 0xFE0F);
}

std::size_t column_count(char32_t c) {
  return has_no_width(c) ? 0 : is_wide(c) ? 2 : 1;
}

char32_t fold_one(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  if (c == 0x3000) return U' ';
  if (c == 0xFFE5) return 0xA5;
  return c;
}

constexpr char32_t left_out = 0;

/// The text with each character as `change(character, whether nothing was written yet)` has it; what stays as
/// it is is copied in runs.
template <class Change>
std::string changed(std::string_view text, const Change& change) {
  std::string out;
  out.reserve(text.size());
  const char* kept = text.data();
  for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
    const char32_t to = change(c, out.empty() && kept == bytes.data());
    const bool is_invalid = c == U'\uFFFD' && bytes.size() == 1;
    if (to == c && !is_invalid) return;
    out.append(kept, bytes.data());
    kept = bytes.data() + bytes.size();
    if (to != left_out) append_utf8(out, to);
  });
  out.append(kept, text.data() + text.size());
  return out;
}

}  // namespace

bool is_cjk(char32_t c) {
  const bool full_width_word =
      (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
  if (full_width_word) return false;  // digits and letters are neither Han nor punctuation, however wide
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFD) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x3040 && c <= 0x30FF) ||
         (c >= 0x31F0 && c <= 0x31FF) || (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF9F) ||
         (c >= 0xFE10 && c <= 0xFE1F) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFFE0 && c <= 0xFFE6);
}

bool is_white_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0 || c == 0x3000;
}

std::string_view trim(std::string_view text) {
  constexpr std::array<std::string_view, 6> blanks{" ",  "\t",     "\n",
                                                   "\r", "\u00A0", "\u3000"};  // is_white_space
  const auto bytes_of_blank = [&](const auto& stands_there) {
    const auto blank = std::find_if(blanks.begin(), blanks.end(), stands_there);
    return blank == blanks.end() ? 0 : blank->size();
  };
  const auto in_front = [&](std::string_view blank) { return text.starts_with(blank); };
  const auto behind = [&](std::string_view blank) { return text.ends_with(blank); };
  while (const std::size_t bytes = bytes_of_blank(in_front)) text.remove_prefix(bytes);
  while (const std::size_t bytes = bytes_of_blank(behind)) text.remove_suffix(bytes);
  return text;
}

std::string fold_width(std::string_view text) {
  return changed(text, [](char32_t c, bool) { return fold_one(c); });
}

std::string tidy_text(std::string_view text) {
  text = trim(text);
  if (std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; }))
    return std::string(text);
  const std::u32string points = to_utf32(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const char32_t c = points[i];
    if (c == U'\r') {
      if (i + 1 == points.size() || points[i + 1] != U'\n') out.push_back('\n');
      continue;
    }
    if (!is_white_space(c) || c == U'\n') {
      append_utf8(out, c);
      continue;
    }
    std::size_t end = i;
    while (end < points.size() && is_white_space(points[end]) && points[end] != U'\n' && points[end] != U'\r')
      ++end;
    const bool between_cjk = i > 0 && end < points.size() && is_cjk(points[i - 1]) && is_cjk(points[end]);
    if (!between_cjk)
      for (std::size_t k = i; k < end; ++k) append_utf8(out, points[k]);
    i = end - 1;
  }
  return out;
}

char32_t label_character(char32_t c) {
  if (c >= 0x4E00 && c <= 0x9FFF) return simplified(c);
  c = fold_one(c);
  if (is_white_space(c) || c == U':' || c == 0x200B || c == 0xFEFF || c < 0x20) return left_out;
  switch (c) {
    case U'〔':
    case U'【':
    case U'[':
    case U'［':
    case U'〈':
    case U'《':
    case U'{':
      return U'(';
    case U'〕':
    case U'】':
    case U']':
    case U'］':
    case U'〉':
    case U'》':
    case U'}':
      return U')';
    case U'“':
    case U'”':
    case U'„':
      return U'"';
    default:
      return simplified(c);
  }
}

std::string fold_label(std::string_view text) {
  return changed(text, [](char32_t c, bool is_first) {
    const char32_t folded = label_character(c);
    return folded == U'*' && is_first ? left_out : folded;
  });
}

std::string without_white_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  const char* kept = text.data();
  for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
    if (!is_white_space(c)) return;
    out.append(kept, bytes.data());
    kept = bytes.data() + bytes.size();
  });
  out.append(kept, text.data() + text.size());
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for_each_code_point(text, [&](char32_t c, std::string_view) { width += column_count(c); });
  return width;
}

std::string fit_width(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  std::string out;
  std::size_t used = 0;
  bool full = width == 0;
  for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
    if (full || used + column_count(c) + 1 > width) {
      full = true;
      return;
    }
    used += column_count(c);
    out.append(bytes);
  });
  if (width > 0) out += "…";
  return out;
}

std::string pad_width(std::string_view text, std::size_t width) {
  std::string out(text);
  const std::size_t used = display_width(text);
  if (used < width) out.append(width - used, ' ');
  return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string replace_all(std::string text, std::string_view what, std::string_view by) {
  if (what.empty()) return text;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

std::size_t edit_distance(std::string_view left, std::string_view right) {
  const std::u32string a = to_utf32(left);
  const std::u32string b = to_utf32(right);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t above = row[k];
      row[k] = std::min({above + 1, row[k - 1] + 1, diagonal + (a[i - 1] == b[k - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row.back();
}

std::string_view nearest_word(std::string_view word, const std::vector<std::string_view>& candidates) {
  // Two letters changed places, or a third of the word is wrong; of a short word one letter only.
  const std::size_t length = to_utf32(word).size();
  std::size_t best_distance = (length <= 3 ? 1 : std::max<std::size_t>(2, length / 3)) + 1;
  std::string_view best;
  for (const auto candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace targetbook::base
