#include "rules/engine/codes.hpp"

#include <algorithm>
#include <charconv>

#include "base/builtin.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace targetbook::rules {
namespace {

/// Calls `take` with the columns of every line that is not a comment.
template <class Take>
void for_each_code(std::string_view path, const Take& take) {
  for (const std::string_view line : base::split(base::builtin_text(path), '\n'))
    if (!line.empty() && line.front() != '#') take(base::split(line, '\t'));
}

std::size_t count_lines(std::string_view path) {
  const std::string_view text = base::builtin_text(path);
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

int year_or(const std::vector<std::string_view>& columns, std::size_t column, int otherwise) {
  if (column >= columns.size() || columns[column].empty()) return otherwise;
  int year = otherwise;
  std::from_chars(columns[column].data(), columns[column].data() + columns[column].size(), year);
  return year;
}

/// `420000` and `420100` hold `420103`.
bool holds_region(std::string_view outer, std::string_view inner) {
  std::string_view stem = outer;
  while (stem.ends_with("00")) stem.remove_suffix(2);
  return stem.size() < outer.size() && outer != inner && inner.starts_with(stem);
}

constexpr std::string_view regions_file = "codes/regions.tsv";
constexpr std::string_view functional_file = "codes/functional.tsv";
constexpr std::string_view economic_file = "codes/economic.tsv";
/// The longest name of a region has fifteen characters.
constexpr std::size_t longest_region = 20;

}  // namespace

Codes Codes::builtin() {
  Codes codes;
  const std::size_t regions = count_lines(regions_file);
  codes.regions_.reserve(regions);
  codes.region_codes_.reserve(regions);
  for_each_code(regions_file, [&](const std::vector<std::string_view>& columns) {
    codes.regions_.emplace(columns[0], columns[1]);
    codes.region_codes_.emplace(columns[1], columns[0]);
  });
  for_each_code(functional_file, [&](const std::vector<std::string_view>& columns) {
    codes.functional_.emplace(columns[0],
                              Span{columns[1], year_or(columns, 2, 0), year_or(columns, 3, no_end)});
  });
  for_each_code(economic_file, [&](const std::vector<std::string_view>& columns) {
    codes.economic_.emplace(columns[0], columns[1]);
  });
  return codes;
}

std::optional<std::string_view> Codes::region(std::string_view code) const {
  const auto it = regions_.find(code);
  if (it == regions_.end()) return std::nullopt;
  return it->second;
}

std::optional<std::string_view> Codes::region_code(std::string_view name) const {
  const Leading leading = leading_names(name);
  if (leading.codes.size() != 1 || leading.length != name.size()) return std::nullopt;
  return leading.codes.front();
}

std::vector<std::string_view> Codes::regions_leading(std::string_view text) const {
  return leading_names(text).codes;
}

Codes::Leading Codes::leading_names(std::string_view text) const {
  Leading found;
  while (found.length < text.size()) {
    Leading next;
    std::size_t length = found.length;
    std::size_t points = 0;
    while (length < text.size() && points++ < longest_region) {
      const auto point = base::decode_front(text.substr(length));
      length += point ? point->bytes : 1;
      const auto [first, last] = region_codes_.equal_range(text.substr(found.length, length - found.length));
      Leading fit;
      for (auto it = first; it != last; ++it) {
        const bool is_inside = found.codes.empty() || std::any_of(found.codes.begin(), found.codes.end(),
                                                                  [&](std::string_view outer) {
                                                                    return holds_region(outer, it->second);
                                                                  });
        if (is_inside) fit.codes.push_back(it->second);
      }
      fit.length = length;
      if (!fit.codes.empty()) next = std::move(fit);
    }
    if (next.codes.empty()) break;
    std::sort(next.codes.begin(), next.codes.end());
    found = std::move(next);
  }
  return found;
}

std::vector<std::string_view> Codes::functional_names(std::string_view code, std::optional<int> year) const {
  std::vector<std::string_view> names;
  const auto [first, last] = functional_.equal_range(code);
  for (auto it = first; it != last; ++it)
    if (!year || (*year >= it->second.from && *year <= it->second.until)) names.push_back(it->second.name);
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<std::string_view> Codes::functional(std::string_view code, std::optional<int> year) const {
  const auto names = functional_names(code, year);
  if (names.empty()) return std::nullopt;
  return names.front();
}

std::optional<int> Codes::functional_end(std::string_view code) const {
  const auto [first, last] = functional_.equal_range(code);
  std::optional<int> end;
  for (auto it = first; it != last; ++it) end = std::max(end.value_or(0), it->second.until);
  return end == no_end ? std::nullopt : end;
}

std::optional<std::string_view> Codes::economic(std::string_view code) const {
  const auto it = economic_.find(code);
  if (it == economic_.end()) return std::nullopt;
  return it->second;
}

}  // namespace targetbook::rules
