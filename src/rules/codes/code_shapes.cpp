#include "rules/codes/code_shapes.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace targetbook::rules::codes {
namespace {

constexpr std::size_t region_length = 6;
constexpr std::size_t year_length = 2;
constexpr std::size_t dated_length = 21;

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_one_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_one_digit);
}

std::optional<DatedCode> dated_code(std::string_view code) {
  constexpr std::size_t head = region_length + year_length;
  if (code.size() != dated_length || !is_digits(code.substr(0, head)) || !is_capital(code[head]))
    return std::nullopt;
  const std::string_view tail = code.substr(head + 1);
  if (!std::all_of(tail.begin(), tail.end(), [](char c) { return is_one_digit(c) || is_capital(c); }))
    return std::nullopt;
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
