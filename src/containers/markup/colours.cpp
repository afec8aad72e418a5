#include "containers/markup/colours.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>

namespace targetbook::containers::markup {
namespace {

struct NamedColour {
  std::string_view name;
  std::uint32_t rgb;
};

/// The sixteen of HTML 4 and those that Excel writes beside them.
constexpr NamedColour names[] = {
    {"black", 0x000000},   {"silver", 0xC0C0C0},     {"gray", 0x808080},   {"grey", 0x808080},
    {"white", 0xFFFFFF},   {"maroon", 0x800000},     {"red", 0xFF0000},    {"purple", 0x800080},
    {"fuchsia", 0xFF00FF}, {"green", 0x008000},      {"lime", 0x00FF00},   {"olive", 0x808000},
    {"yellow", 0xFFFF00},  {"navy", 0x000080},       {"blue", 0x0000FF},   {"teal", 0x008080},
    {"aqua", 0x00FFFF},    {"windowtext", 0x000000}, {"orange", 0xFFA500}, {"lightgrey", 0xD3D3D3},
};

grid::Colour parse_hexadecimal(std::string_view digits) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  if (digits.size() == 6) return number;
  if (digits.size() != 3) return std::nullopt;
  return (number & 0xF00U) * 0x1100U + (number & 0x0F0U) * 0x110U + (number & 0x00FU) * 0x11U;
}

/// The three numbers behind `rgb(`.
grid::Colour parse_parts(std::string_view text) {
  std::uint32_t rgb = 0;
  for (int part = 0; part < 3; ++part) {
    while (!text.empty() && (text.front() == ' ' || text.front() == ',')) text.remove_prefix(1);
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || number > 255) return std::nullopt;
    rgb = rgb << 8U | number;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  }
  return rgb;
}

}  // namespace

grid::Colour parse_colour(std::string_view text) {
  if (text.starts_with('#')) return parse_hexadecimal(text.substr(1));
  std::string small(text.substr(0, 32));
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (small.starts_with("rgb(")) return parse_parts(std::string_view(small).substr(4));
  const auto* const it =
      std::find_if(std::begin(names), std::end(names), [&](const auto& each) { return each.name == small; });
  return it == std::end(names) ? grid::Colour{} : grid::Colour{it->rgb};
}

}  // namespace targetbook::containers::markup
