#include "writers/xlsx/names.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "writers/xlsx/text.hpp"

namespace targetbook::writers::xlsx {
namespace {

constexpr std::size_t max_length = 31;
constexpr std::string_view forbidden = "[]:*?/\\";

/// Names that differ only in case count as one. ASCII, Latin, Greek and Cyrillic letters are folded: where a
/// fold is missing a program repairs the file, where one too many is folded the name only gets a number.
std::string folded(std::string_view name) {
  std::string out;
  base::for_each_code_point(name, [&](char32_t c, std::string_view) {
    const bool latin = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
    const bool greek_or_cyrillic = (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F);
    const bool full_width = c >= 0xFF21 && c <= 0xFF3A;
    base::append_utf8(out, latin || greek_or_cyrillic || full_width ? c + 0x20 : c);
  });
  return out;
}

std::string cut_to(std::string_view text, std::size_t limit) {
  return split_text(text, limit).front();
}

/// Without apostrophes and blanks at the ends: the former are forbidden, the latter cannot be seen.
std::string trimmed(std::string_view name) {
  std::string_view rest = base::trim(name);
  while (!rest.empty() && rest.front() == '\'') rest = base::trim(rest.substr(1));
  while (!rest.empty() && rest.back() == '\'') rest = base::trim(rest.substr(0, rest.size() - 1));
  return std::string(rest);
}

std::string made_legal(std::string_view wish) {
  std::string name;
  for (const char c : plain_bytes(wish)) {
    if (c == '\n' || c == '\t')
      name += ' ';
    else
      name += forbidden.find(c) == std::string_view::npos ? c : '_';
  }
  name = trimmed(cut_to(trimmed(name), max_length));
  if (name.empty()) return "Sheet";
  return folded(name) == "history" ? name + '_' : name;  // Excel keeps that one for itself
}

}  // namespace

bool is_legal_sheet_name(std::string_view name) {
  return !name.empty() && made_legal(name) == name;
}

std::string SheetNames::take(std::string_view wish) {
  const std::string base_name = made_legal(wish);
  std::string name = base_name;
  for (int number = 2; !taken_.insert(folded(name)).second; ++number) {
    const std::string tail = '(' + std::to_string(number) + ')';
    name = trimmed(cut_to(base_name, max_length - tail.size())) + tail;
  }
  return name;
}

}  // namespace targetbook::writers::xlsx
