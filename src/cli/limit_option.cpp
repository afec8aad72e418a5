#include "cli/limit_option.hpp"

#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "base/say.hpp"
#include "cli/usage_error.hpp"

namespace targetbook::cli {
namespace {

bool is_size(std::string_view name) {
  return name.ends_with("-bytes");
}

std::optional<std::uint64_t> parse_number(std::string_view text, std::uint64_t thousand) {
  std::uint64_t factor = 1;
  constexpr std::string_view suffixes = "KMG";
  if (const auto power = text.empty() ? std::string_view::npos : suffixes.find(text.back());
      power != std::string_view::npos) {
    for (std::size_t i = 0; i <= power; ++i) factor *= thousand;
    text.remove_suffix(1);
  }
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number == 0) return std::nullopt;
  if (number > std::numeric_limits<std::uint64_t>::max() / factor) return std::nullopt;
  return number * factor;
}

std::string with_separators(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

}  // namespace

void change_limit(containers::Limits& limits, const std::string& change) {
  const auto equals = change.find('=');
  const std::string_view name = std::string_view(change).substr(0, equals);
  std::vector<std::string_view> names;
  for (const containers::LimitInfo& info : containers::all_limits()) {
    names.emplace_back(info.name);
    if (name != info.name) continue;
    const auto value = equals == std::string::npos ? std::nullopt
                                                   : parse_number(std::string_view(change).substr(equals + 1),
                                                                  is_size(name) ? 1024 : 1000);
    if (!value)
      throw UsageError(base::say("--limit 应写作 {}=数值（可带 K、M、G），不能是“{}”",
                                 "--limit takes {}=N, with K, M or G where wanted, not '{}'", name, change));
    limits.*info.value = *value;
    return;
  }
  throw unknown_word({"上限", "limit"}, name, names);
}

std::string shown_limit(const containers::LimitInfo& info, const containers::Limits& limits) {
  constexpr unsigned mebi_bits = 20;
  const std::uint64_t value = limits.*info.value;
  if (is_size(info.name) && value % (std::uint64_t{1} << mebi_bits) == 0)
    return with_separators(value >> mebi_bits) + "M";
  return with_separators(value);
}

}  // namespace targetbook::cli
