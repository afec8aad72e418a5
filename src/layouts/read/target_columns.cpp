#include "layouts/read/target_columns.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "model/fields/closed_words.hpp"

namespace targetbook::layouts {
namespace {

std::string text_of(const RawCell* cell) {
  return cell == nullptr ? std::string() : base::without_white_space(cell->text);
}

/// An operator as people type it into a column of its own; in words it stays with its number.
bool is_sign(std::string_view text) {
  constexpr std::array<std::string_view, 14> signs = {"≥",  "≤", "=",  "＝", ">", "＞", "<",
                                                      "＜", "≈", ">=", "<=", "≧", "≦",  "＞＝"};
  return std::find(signs.begin(), signs.end(), text) != signs.end();
}

/// What people write into a unit's column where there is none.
bool says_nothing(std::string_view unit) {
  constexpr std::array<std::string_view, 10> words = {"-", "--", "—",  "——", "－",
                                                      "/", "／", "\\", "无", "空"};
  return std::find(words.begin(), words.end(), unit) != words.end();
}

InkContent content(std::string_view text) {
  if (text.empty()) return std::monostate{};
  return std::string(text);
}

}  // namespace

PartName part_of(std::string_view slot) {
  constexpr std::array<std::pair<std::string_view, TargetPart>, 3> parts = {
      {{".op", TargetPart::op}, {".number", TargetPart::number}, {".unit", TargetPart::unit}}};
  for (const auto& [ending, part] : parts)
    if (slot.ends_with(ending)) return {slot.substr(0, slot.size() - ending.size()), part};
  return {slot, TargetPart::whole};
}

JoinedTarget join_target(const TargetCells& cells, const std::string& path, const ReadContext& context) {
  JoinedTarget joined;
  const bool is_nature =
      cells.op != nullptr && !model::key_of_word(model::Codec::nature, cells.op->text).empty();
  if (is_nature) joined.nature = base::tidy_text(cells.op->text);
  std::string op = is_nature ? std::string() : text_of(cells.op);
  joined.has_stray_op = !op.empty() && !is_sign(op) && !model::parse_target_value(op + "1").op;
  if (joined.has_stray_op) op.clear();
  std::string unit = text_of(cells.unit);
  const RawCell place = cells.number != nullptr ? *cells.number
                        : cells.op != nullptr   ? *cells.op
                        : cells.unit != nullptr ? *cells.unit
                                                : RawCell{};
  const std::string number = cells.number == nullptr ? std::string() : cells.number->text;
  if (says_nothing(unit)) {
    adjust(*cells.unit, path, number + " | " + unit, number,
           {"计量单位栏填的是没有单位，不接在数值后", "the unit's column says that there is none"}, context);
    unit.clear();
  }
  // A percent format shows the sign that its column repeats.
  if (base::fold_width(number).ends_with(base::fold_width(unit))) unit.clear();
  if (op.empty() && unit.empty()) {
    joined.value = cells.number != nullptr ? read_target(*cells.number, path, context)
                                           : model::Sourced<model::TargetValue>{{}, place.at};
    return joined;
  }
  RawCell whole{place.at, nullptr, op + number + unit, false, place.is_inherited};
  if (base::trim(number).empty()) {
    joined.value.cell = place.at;
    joined.value.value.raw = whole.text;
    joined.value.value.op = model::parse_target_value(op + "1").op;
    joined.value.value.unit = unit;
    return joined;
  }
  joined.value = read_target(whole, path, context);
  // The cell's own digits are more than its format may show.
  model::TargetValue& value = joined.value.value;
  if (const auto exact = cells.number->number();
      exact && value.type == model::ValueType::quantity && value.number && !value.to)
    if (const auto stored = read_target(*cells.number, path, context).value.number) value.number = stored;
  return joined;
}

SplitTarget split_target(const model::TargetValue& value, bool has_op, bool has_unit) {
  SplitTarget split;
  if (value.stored_as_number && value.number && has_unit) {
    split.number = print_number(*value.number);
    split.unit = content(value.unit);
    return split;
  }
  split.number = print_target(value);
  if (value.stored_as_number || value.raw.empty()) return split;
  std::string_view rest = value.raw;
  std::string_view op;
  if (has_op) {
    const auto digit = std::min(rest.find_first_of("0123456789"), rest.size());
    if (is_sign(rest.substr(0, digit))) op = rest.substr(0, digit);
    if (op.empty() && value.type == model::ValueType::empty && value.op &&
        rest.starts_with(model::to_string(*value.op)))
      op = rest.substr(0, std::string_view(model::to_string(*value.op)).size());
    rest.remove_prefix(op.size());
  }
  std::string_view unit;
  if (has_unit && !value.unit.empty() && rest.ends_with(value.unit)) {
    unit = rest.substr(rest.size() - value.unit.size());
    rest.remove_suffix(unit.size());
  }
  const bool is_joined_again = base::without_white_space(op) == op &&
                               base::without_white_space(unit) == unit && base::trim(rest) == rest;
  if (!is_joined_again) return split;
  split.op = content(op);
  split.number = rest.empty() ? InkContent{} : number_or_text(std::string(rest));
  split.unit = content(unit);
  return split;
}

}  // namespace targetbook::layouts
