#include "model/target_value.hpp"

#include <algorithm>
#include <cstdint>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/value_date.hpp"
#include "model/value_list.hpp"
#include "model/value_quantity.hpp"
#include "model/value_text.hpp"

namespace targetbook::model {
namespace {

/// A slash between bare numbers may as well make a fraction (1/3以上) or a day.
bool may_be_one_number(const std::vector<TargetValue>& parts) {
  return std::all_of(parts.begin(), parts.end(), [](const TargetValue& part) { return part.unit.empty(); });
}

/// The pieces as quantities; empty when one of them is none.
std::vector<TargetValue> read_parts(const ValueText& text, const std::vector<Piece>& pieces, ListSign sign) {
  std::vector<TargetValue> parts;
  for (const Piece& piece : pieces) {
    const auto points = std::u32string_view(text.points).substr(piece.begin, piece.end - piece.begin);
    auto part = sign == ListSign::slash ? read_quantity(points) : read_listed_quantity(points);
    if (!part || read_date(points)) return {};
    part->raw = base::trim(text.bytes(piece.begin, piece.end));
    parts.push_back(std::move(*part));
  }
  return parts;
}

std::optional<TargetValue> read_composite(const ValueText& text) {
  for (const ListSign sign : {ListSign::any_comma, ListSign::comma, ListSign::slash}) {
    const auto pieces = split_list(text.points, sign);
    if (pieces.size() < 2) continue;
    TargetValue value;
    value.parts = read_parts(text, pieces, sign);
    if (value.parts.empty() || (sign == ListSign::slash && may_be_one_number(value.parts))) continue;
    value.type = ValueType::composite;
    return value;
  }
  return std::nullopt;
}

TargetValue read_value(const ValueText& text) {
  const auto is_nothing = [](char32_t c) { return is_blank(c); };
  if (std::all_of(text.points.begin(), text.points.end(), is_nothing)) return {};
  const Piece body = trim_piece(text.points, {0, text.points.size()});
  const auto points = std::u32string_view(text.points).substr(body.begin, body.end - body.begin);
  if (auto date = read_date(points)) return *date;
  if (auto quantity = read_quantity(points)) return *quantity;
  if (auto composite = read_composite(text)) return *composite;
  if (auto quantity = read_labelled_quantity(points)) return *quantity;
  TargetValue value;
  value.type = ValueType::quality;
  return value;
}

std::optional<base::Decimal> negated(const base::Decimal& number) {
  if (number.coefficient() == INT64_MIN) return std::nullopt;
  return base::Decimal::whole(-number.coefficient()).shifted(-number.scale());
}

/// Whether `shown` may be `stored` with fewer digits. A format that scales (thousands shown as 1) may not.
bool may_round_to(const base::Decimal& stored, const base::Decimal& shown) {
  const auto opposite = negated(shown);
  const auto difference = opposite ? add(stored, *opposite) : std::nullopt;
  const auto last_digit = base::Decimal::whole(1).shifted(-shown.scale());
  const auto low = last_digit ? negated(*last_digit) : std::nullopt;
  return difference && low && *difference >= *low && *difference <= *last_digit;
}

}  // namespace

const char* to_string(ValueType type) {
  switch (type) {
    case ValueType::empty:
      return "empty";
    case ValueType::quantity:
      return "quantity";
    case ValueType::quality:
      return "quality";
    case ValueType::composite:
      return "composite";
    case ValueType::date:
      return "date";
  }
  return "quality";
}

const char* to_string(ValueOperator op) {
  switch (op) {
    case ValueOperator::at_least:
      return "≥";
    case ValueOperator::at_most:
      return "≤";
    case ValueOperator::equal:
      return "=";
    case ValueOperator::more:
      return ">";
    case ValueOperator::less:
      return "<";
    case ValueOperator::about:
      return "≈";
  }
  return "=";
}

TargetValue parse_target_value(std::string_view text) {
  const std::string_view trimmed = base::trim(text);
  TargetValue value;
  if (base::find_invalid_utf8(trimmed) == std::string_view::npos)
    value = read_value(fold_value(trimmed));
  else
    value.type = ValueType::quality;
  value.raw = trimmed;
  return value;
}

TargetValue parse_target_value(std::string_view shown, const base::Decimal& number) {
  TargetValue value = parse_target_value(shown);
  value.stored_as_number = true;
  if (value.type == ValueType::date) return value;
  const bool is_number_as_shown = value.type == ValueType::quantity && !value.to;
  if (is_number_as_shown && !may_round_to(number, *value.number)) return value;
  if (!is_number_as_shown) {
    TargetValue plain;
    plain.raw = std::move(value.raw);
    plain.stored_as_number = true;
    value = std::move(plain);
  }
  value.type = ValueType::quantity;
  value.number = number;
  return value;
}

}  // namespace targetbook::model
