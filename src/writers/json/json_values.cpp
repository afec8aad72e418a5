#include "writers/json/json_values.hpp"

namespace targetbook::writers {
namespace {

void write_decimal(base::JsonWriter& json, const std::optional<base::Decimal>& number) {
  if (number)
    json.string(number->to_string());
  else
    json.null();
}

}  // namespace

void write_text(base::JsonWriter& json, const model::Text& text) {
  json.string_or_null(text.value);
}

void write_amount(base::JsonWriter& json, const model::Amount& amount) {
  if (amount.value.money)
    json.string(amount.value.money->to_yuan());
  else
    json.null();
}

void write_number(base::JsonWriter& json, const model::Number& number) {
  write_decimal(json, number.value.number);
}

void write_target_value(base::JsonWriter& json, const model::TargetValue& value) {
  json.begin_object();
  json.key("raw").string(value.raw);
  json.key("type").string(to_string(value.type));
  json.key("op").string_or_null(value.op ? to_string(*value.op) : "");
  json.key("number");
  write_decimal(json, value.number);
  json.key("to");
  write_decimal(json, value.to);
  json.key("unit").string_or_null(value.unit);
  write_array(json, "parts", value.parts,
              [&](const model::TargetValue& part) { write_target_value(json, part); });
  json.end_object();
}

void write_text(base::JsonWriter& json, std::string_view key, const model::Text& text) {
  write_text(json.key(key), text);
}
void write_amount(base::JsonWriter& json, std::string_view key, const model::Amount& amount) {
  write_amount(json.key(key), amount);
}
void write_number(base::JsonWriter& json, std::string_view key, const model::Number& number) {
  write_number(json.key(key), number);
}

}  // namespace targetbook::writers
