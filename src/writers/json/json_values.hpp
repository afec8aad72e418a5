#pragma once
#include <string_view>

#include "base/json.hpp"
#include "model/submission.hpp"

/// The small pieces of the submission JSON: each writes one JSON value.
namespace targetbook::writers {

void write_text(base::JsonWriter& json, const model::Text& text);
/// In yuan with two decimals, or null where the cell is blank or no amount to the fen.
void write_amount(base::JsonWriter& json, const model::Amount& amount);
void write_number(base::JsonWriter& json, const model::Number& number);
void write_target_value(base::JsonWriter& json, const model::TargetValue& value);

/// A key and its value in one go.
void write_text(base::JsonWriter& json, std::string_view key, const model::Text& text);
void write_amount(base::JsonWriter& json, std::string_view key, const model::Amount& amount);
void write_number(base::JsonWriter& json, std::string_view key, const model::Number& number);

/// A key and an array of what `write_one(record)` writes for each record.
template <class Records, class WriteOne>
void write_array(base::JsonWriter& json, std::string_view key, const Records& records, WriteOne&& write_one) {
  json.key(key).begin_array();
  for (const auto& record : records) write_one(record);
  json.end_array();
}

}  // namespace targetbook::writers
