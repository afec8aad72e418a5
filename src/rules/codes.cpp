#include "rules/codes.hpp"

namespace targetbook::rules {

Codes Codes::builtin() { return {}; }

std::optional<std::string_view> Codes::region(std::string_view code) const {
  const auto it = regions_.find(code);
  if (it == regions_.end()) return std::nullopt;
  return it->second;
}

std::optional<std::string_view> Codes::region_code(std::string_view name) const {
  const auto [first, last] = region_codes_.equal_range(name);
  if (first == last || std::next(first) != last) return std::nullopt;
  return first->second;
}

std::optional<std::string_view> Codes::functional(std::string_view code, std::optional<int> year) const {
  const auto [first, last] = functional_.equal_range(code);
  for (auto it = first; it != last; ++it)
    if (!year || (*year >= it->second.from && *year <= it->second.until)) return it->second.name;
  return std::nullopt;
}

std::optional<std::string_view> Codes::economic(std::string_view code) const {
  const auto it = economic_.find(code);
  if (it == economic_.end()) return std::nullopt;
  return it->second;
}

}  // namespace targetbook::rules
