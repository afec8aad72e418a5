#include "rules/engine/codes.hpp"

#include <algorithm>
#include <charconv>
#include <span>
#include <utility>

#include "base/builtin.hpp"
#include "base/utf8.hpp"

namespace targetbook::rules {
namespace {

constexpr int no_end = 9999;

/// A line of a file of codes: by `key`, which may stand in several.
struct Line {
  std::string_view key;
  std::string_view name;
  int from = 0;
  int until = no_end;
};

/// The columns of a line in turn; empty behind the last.
std::string_view next_column(std::string_view& rest) {
  const std::string_view column = rest.substr(0, rest.find('\t'));
  rest.remove_prefix(std::min(rest.size(), column.size() + 1));
  return column;
}

int year_or(std::string_view column, int otherwise) {
  std::from_chars(column.data(), column.data() + column.size(), otherwise);
  return otherwise;
}

/// A file's lines that are no comments, in order of their keys: a sorted list is made in a fraction of the
/// time a table of hashes takes, and a program that looks at one form makes it for that one.
class Lines {
 public:
  explicit Lines(std::string_view path) {
    std::string_view text = base::builtin_text(path);
    lines_.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1);
    while (!text.empty()) {
      std::string_view line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(text.size(), line.size() + 1));
      if (line.empty() || line.front() == '#') continue;
      Line& made = lines_.emplace_back();
      made.key = next_column(line);
      made.name = next_column(line);
      made.from = year_or(next_column(line), 0);
      made.until = year_or(next_column(line), no_end);
    }
    sort();
  }

  /// The same the other way about: names as keys.
  [[nodiscard]] Lines by_name() const {
    Lines turned(*this);
    for (Line& line : turned.lines_) std::swap(line.key, line.name);
    turned.sort();
    return turned;
  }

  [[nodiscard]] std::span<const Line> find(std::string_view key) const {
    const auto [first, last] = std::equal_range(lines_.begin(), lines_.end(), Line{key, {}}, comes_before);
    return {first, last};
  }
  [[nodiscard]] std::optional<std::string_view> name_of(std::string_view key) const {
    const std::span<const Line> found = find(key);
    if (found.empty()) return std::nullopt;
    return found.front().name;
  }

 private:
  static bool comes_before(const Line& a, const Line& b) { return a.key < b.key; }
  void sort() {
    if (!std::is_sorted(lines_.begin(), lines_.end(), comes_before))
      std::stable_sort(lines_.begin(), lines_.end(), comes_before);
  }
  std::vector<Line> lines_;
};

const Lines& regions() {
  static const Lines all("codes/regions.tsv");
  return all;
}
const Lines& region_names() {
  static const Lines all = regions().by_name();
  return all;
}
const Lines& functional_classes() {
  static const Lines all("codes/functional.tsv");
  return all;
}
const Lines& economic_classes() {
  static const Lines all("codes/economic.tsv");
  return all;
}

/// `420000` and `420100` hold `420103`.
bool holds_region(std::string_view outer, std::string_view inner) {
  std::string_view stem = outer;
  while (stem.ends_with("00")) stem.remove_suffix(2);
  return stem.size() < outer.size() && outer != inner && inner.starts_with(stem);
}

/// The longest name of a region has fifteen characters.
constexpr std::size_t longest_region = 20;

}  // namespace

std::optional<std::string_view> Codes::region(std::string_view code) const {
  return regions().name_of(code);
}

std::optional<std::string_view> Codes::region_code(std::string_view name) const {
  const Leading leading = leading_names(name);
  if (leading.codes.size() != 1 || leading.length != name.size()) return std::nullopt;
  return leading.codes.front();
}

std::vector<std::string_view> Codes::regions_leading(std::string_view text) const {
  return leading_names(text).codes;
}

Codes::Leading Codes::leading_names(std::string_view text) {
  Leading found;
  while (found.length < text.size()) {
    Leading next;
    std::size_t length = found.length;
    std::size_t points = 0;
    while (length < text.size() && points++ < longest_region) {
      const auto point = base::decode_front(text.substr(length));
      length += point ? point->bytes : 1;
      Leading fit;
      for (const Line& named : region_names().find(text.substr(found.length, length - found.length))) {
        const bool is_inside = found.codes.empty() || std::any_of(found.codes.begin(), found.codes.end(),
                                                                  [&](std::string_view outer) {
                                                                    return holds_region(outer, named.name);
                                                                  });
        if (is_inside) fit.codes.push_back(named.name);
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
  for (const Line& line : functional_classes().find(code))
    if (!year || (*year >= line.from && *year <= line.until)) names.push_back(line.name);
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<std::string_view> Codes::functional(std::string_view code, std::optional<int> year) const {
  const auto names = functional_names(code, year);
  if (names.empty()) return std::nullopt;
  return names.front();
}

std::optional<int> Codes::functional_end(std::string_view code) const {
  std::optional<int> end;
  for (const Line& line : functional_classes().find(code)) end = std::max(end.value_or(0), line.until);
  return end == no_end ? std::nullopt : end;
}

std::optional<std::string_view> Codes::economic(std::string_view code) const {
  return economic_classes().name_of(code);
}

}  // namespace targetbook::rules
