#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace targetbook::layouts {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// By texts, looked up without a copy of the text.
template <class T>
using TextMap = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;

}  // namespace targetbook::layouts
