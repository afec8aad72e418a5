#include "rules/codes/code_shapes.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace targetbook::rules::codes {
namespace {

constexpr std::size_t region_length = 6;
constexpr std::size_t year_length = 2;
constexpr std::string_view dated_pattern = "[0-9]{8}[A-Z][0-9A-Z]{12}";

bool is_one_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_plain(char c) {
  return is_one_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
}

/// The characters of `[0-9A-Z]`, read up to its `]`; empty where it is anything else.
std::string read_class(std::string_view& pattern) {
  std::string characters;
  pattern.remove_prefix(1);
  while (!pattern.empty() && pattern.front() != ']') {
    const char first = pattern.front();
    if (!is_plain(first)) return {};
    const bool is_range = pattern.size() > 2 && pattern[1] == '-' && pattern[2] != ']';
    const char last = is_range ? pattern[2] : first;
    if (!is_plain(last) || last < first) return {};
    for (int c = first; c <= last; ++c) characters += static_cast<char>(c);
    pattern.remove_prefix(is_range ? 3 : 1);
  }
  if (pattern.empty()) return {};
  pattern.remove_prefix(1);
  return characters;
}

/// The number of `{12}`; one where there is none, none where it is anything else.
std::optional<std::size_t> read_count(std::string_view& pattern) {
  if (!pattern.starts_with('{')) return 1;
  constexpr std::size_t most_digits = 2;
  const auto close = pattern.find('}');
  const std::string_view digits = pattern.substr(1, std::min(close, pattern.size()) - 1);
  if (close == std::string_view::npos || !is_digits(digits) || digits.size() > most_digits)
    return std::nullopt;
  pattern.remove_prefix(close + 1);
  std::size_t count = 0;
  for (const char digit : digits) count = count * 10 + static_cast<std::size_t>(digit - '0');
  return count;
}

std::vector<CodeShape> digit_shapes(std::initializer_list<std::size_t> lengths) {
  std::vector<CodeShape> shapes;
  for (const std::size_t length : lengths) shapes.push_back({{"0123456789", length}});
  return shapes;
}

}  // namespace

std::optional<CodeShape> shape_of(std::string_view pattern) {
  CodeShape shape;
  while (!pattern.empty()) {
    CodeRun run;
    if (pattern.front() == '[') {
      run.characters = read_class(pattern);
    } else if (is_plain(pattern.front())) {
      run.characters = pattern.front();
      pattern.remove_prefix(1);
    }
    const auto count = read_count(pattern);
    if (run.characters.empty() || !count || *count == 0) return std::nullopt;
    run.count = *count;
    shape.push_back(std::move(run));
  }
  return shape;
}

bool fits(const CodeShape& shape, std::string_view text) {
  for (const CodeRun& run : shape) {
    if (text.size() < run.count ||
        text.substr(0, run.count).find_first_not_of(run.characters) != std::string_view::npos)
      return false;
    text.remove_prefix(run.count);
  }
  return text.empty();
}

bool fits_any(const std::vector<CodeShape>& shapes, std::string_view text) {
  return std::any_of(shapes.begin(), shapes.end(), [&](const CodeShape& shape) { return fits(shape, text); });
}

const std::vector<CodeShape>& unit_code_shapes() {
  static const std::vector<CodeShape> shapes = digit_shapes({3, 6, 9});
  return shapes;
}

const std::vector<CodeShape>& class_code_shapes(bool is_economic) {
  static const std::vector<CodeShape> functional = digit_shapes({3, 5, 7});
  static const std::vector<CodeShape> economic = digit_shapes({3, 5});
  return is_economic ? economic : functional;
}

std::optional<std::vector<CodeShape>> project_code_shapes(const std::vector<base::Pattern>& patterns) {
  if (patterns.empty()) return std::nullopt;
  std::vector<CodeShape> shapes = {shape_of(dated_pattern).value()};
  for (const base::Pattern& pattern : patterns) {
    auto shape = shape_of(pattern.expression());
    if (!shape) return std::nullopt;
    shapes.push_back(std::move(*shape));
  }
  return shapes;
}

std::optional<std::vector<CodeShape>> column_code_shapes(std::string_view heading) {
  if (is_unit_code_column(heading)) return unit_code_shapes();
  const ClassColumn column = class_column(heading);
  if (column == ClassColumn::functional_code) return class_code_shapes(false);
  if (column == ClassColumn::economic_code) return class_code_shapes(true);
  return std::nullopt;
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_one_digit);
}

std::optional<DatedCode> dated_code(std::string_view code) {
  static const CodeShape dated = shape_of(dated_pattern).value();
  if (!fits(dated, code)) return std::nullopt;
  return DatedCode{code.substr(0, region_length),
                   (code[region_length] - '0') * 10 + (code[region_length + 1] - '0')};
}

std::optional<BracketedClass> bracketed_class(std::string_view text) {
  const std::string plain = base::without_white_space(text);
  const auto close = plain.find(']');
  if (!plain.starts_with('[') || close == std::string::npos) return std::nullopt;
  BracketedClass found{plain.substr(1, close - 1), plain.substr(close + 1)};
  if (!is_digits(found.code)) return std::nullopt;
  return found;
}

ClassColumn class_column(std::string_view heading) {
  const bool is_economic = heading.find("经济") != std::string_view::npos;
  if (heading.ends_with("科目编码"))
    return is_economic ? ClassColumn::economic_code : ClassColumn::functional_code;
  if (heading.ends_with("科目名称"))
    return is_economic ? ClassColumn::economic_name : ClassColumn::functional_name;
  if (is_economic) return ClassColumn::economic;
  const bool is_functional = heading == "功能科目" || heading.ends_with("功能分类科目");
  return is_functional ? ClassColumn::functional : ClassColumn::other;
}

bool is_unit_code_column(std::string_view heading) {
  return heading.ends_with("单位编码") || heading.ends_with("单位代码");
}

const model::Text& text_of(const model::BudgetTable::Entry& entry) {
  static const model::Text none;
  const auto* text = std::get_if<model::Text>(&entry);
  return text == nullptr ? none : *text;
}

std::string row_path(const model::BudgetTable& table, std::size_t row, std::size_t column) {
  return "rows[" + std::to_string(row) + "]." + table.columns[column].name;
}

}  // namespace targetbook::rules::codes
