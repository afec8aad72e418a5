#include <algorithm>

#include "layouts/drawing/unit_words.hpp"
#include "layouts/read/choice.hpp"
#include "layouts/read/codec.hpp"

namespace targetbook::layouts {
namespace {

/// `0`, `0.00`: a format that shows every digit of the number, and at least `least` decimals.
std::string digits_format(const base::Decimal& number, std::string_view whole, int least) {
  const int decimals = std::max(number.scale(), least);
  std::string format(whole);
  if (decimals > 0) format += "." + std::string(static_cast<std::size_t>(decimals), '0');
  return format;
}

/// A number as a number, unless a spreadsheet's fifteen digits cannot hold it.
InkContent exact_number(const base::Decimal& number, std::string format) {
  constexpr std::int64_t fifteen_digits = 1'000'000'000'000'000;
  if (number.coefficient() >= fifteen_digits || number.coefficient() <= -fifteen_digits)
    return number.to_string();
  return InkNumber{number, std::move(format)};
}

InkContent print_percent(const base::Decimal& percent) {
  const auto fraction = percent.shifted(-2);
  if (!fraction) return percent.to_string() + "%";
  return exact_number(*fraction, digits_format(percent, "0", 0) + "%");
}

InkContent text_or_blank(const std::string& text) {
  if (text.empty()) return std::monostate{};
  return text;
}

}  // namespace

InkContent print_number(const base::Decimal& number) {
  return exact_number(number, digits_format(number, "0", 0));
}

InkContent number_or_text(std::string_view text) {
  const auto number = base::Decimal::parse(text);
  if (number && number->to_string() == text) return print_number(*number);
  return text_or_blank(std::string(text));
}

InkContent print_amount(const model::AmountValue& amount, AmountLook look) {
  constexpr int amount_decimals = 2;
  if (!amount.money && amount.number) {
    const bool says_it = amount.raw.ends_with(unknown_unit);
    return says_it ? amount.raw : amount.number->to_string() + std::string(unknown_unit);
  }
  if (!amount.money) return text_or_blank(amount.raw);
  const base::Decimal number = amount.money->in(look.unit);
  const std::string unit = look.with_unit ? base::to_string(look.unit) : "";
  InkContent content = exact_number(number, digits_format(number, "#,##0", amount_decimals));
  if (auto* stored = std::get_if<InkNumber>(&content); stored != nullptr && !unit.empty())
    stored->format += "\"" + unit + "\"";
  else if (auto* text = std::get_if<std::string>(&content))
    *text += unit;
  return content;
}

InkContent print_target(const model::TargetValue& value) {
  if (!value.stored_as_number || !value.number) return text_or_blank(value.raw);
  if (value.unit == "%") return print_percent(*value.number);
  return print_number(*value.number);
}

InkContent print_field(Codec codec, const model::ConstMember& field, std::string_view name, AmountLook look,
                       const Drawing& drawing) {
  if (const auto* amount = std::get_if<const model::Amount*>(&field))
    return print_amount((*amount)->value, look);
  if (const auto* target = std::get_if<const model::Sourced<model::TargetValue>*>(&field))
    return print_target((*target)->value);
  if (const auto* number = std::get_if<const model::Number*>(&field)) {
    const model::NumberValue& value = (*number)->value;
    if (!value.number) return text_or_blank(value.raw);
    return codec == Codec::percent ? print_percent(*value.number) : print_number(*value.number);
  }
  const std::string& text = std::get<const model::Text*>(field)->value;
  if (codec == Codec::choice)
    if (const auto options = drawing.choices.find(name); options != drawing.choices.end())
      return print_choice(text, options->second);
  return text_or_blank(text);
}

}  // namespace targetbook::layouts
