#include "writers/json/json_record.hpp"

#include <algorithm>
#include <charconv>

#include "model/fields/closed_words.hpp"
#include "writers/json/json_values.hpp"

namespace targetbook::writers {
namespace {

using base::JsonWriter;
using model::Codec;

/// A number where the text is a plain year, else the text.
void write_year(JsonWriter& json, const model::Text& year) {
  constexpr std::size_t year_digits = 4;
  const std::string& text = year.value;
  const bool plain = text.size() == year_digits &&
                     std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!plain) return write_text(json, year);
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  json.number(std::int64_t{number});
}

/// Whether the record is printed: a blank indicator is kept for the rules alone.
template <class Record>
bool is_printed(const Record&) {
  return true;
}
bool is_printed(const model::Indicator& indicator) {
  return !indicator.is_blank();
}

void write_place(JsonWriter& json, const std::optional<base::CellRef>& cell) {
  json.string_or_null(cell ? base::to_a1(*cell) : std::string());
}

/// Writes one value of a record, whatever it is.
struct ValueWriter {
  JsonWriter& json;
  Codec codec;
  bool is_evaluation = false;  ///< whose records say more

  void operator()(const model::Text* text) const {
    switch (codec) {
      case Codec::year:
        return write_year(json, *text);
      case Codec::nature:
      case Codec::direction:
        json.string_or_null(model::key_of_word(codec, text->value));
        return;
      default:
        return write_text(json, *text);
    }
  }
  void operator()(const model::Amount* amount) const { write_amount(json, *amount); }
  void operator()(const model::Number* number) const { write_number(json, *number); }
  void operator()(const model::Sourced<model::TargetValue>* value) const {
    write_target_value(json, value->value);
  }
  void operator()(const model::Term* term) const { json.string_or_null(to_string(*term)); }
  void operator()(const model::Requirement* requirement) const {
    json.string_or_null(to_string(*requirement));
  }
  void operator()(const model::Stage*) const { json.null(); }  // the kind tells it
  void operator()(const int* number) const { json.number(std::int64_t{*number}); }
  void operator()(const std::uint32_t* number) const { json.number(std::int64_t{*number}); }
  void operator()(const std::string* text) const { json.string(*text); }
  void operator()(const std::optional<base::CellRef>* cell) const { write_place(json, *cell); }
  void operator()(const model::Extras* extras) const { write_extras(json, *extras); }
  void operator()(const model::PaymentPlan* plan) const {
    json.begin_object();
    json.key("basis").string_or_null(to_string(plan->basis()));
    json.key("milestones");
    (*this)(&plan->milestones);
    json.end_object();
  }
  void operator()(const std::vector<model::Text>* texts) const {
    json.begin_array();
    for (const model::Text& text : *texts) write_text(json, text);
    json.end_array();
  }
  void operator()(const std::vector<model::TextPiece>*) const { json.null(); }  // the rules' own
  template <class Record>
  void operator()(const std::vector<Record>* records) const {
    json.begin_array();
    for (const Record& record : *records) {
      if (!is_printed(record)) continue;
      json.begin_object();
      write_fields(json, record, is_evaluation);
      json.end_object();
    }
    json.end_array();
  }
};

}  // namespace

void write_extras(JsonWriter& json, const model::Extras& extras) {
  json.begin_array();
  for (const model::Extra& extra : extras) {
    json.begin_object();
    json.key("heading").string(extra.heading);
    json.key("text").string(extra.text.value);
    write_place(json.key("cell"), extra.text.cell);
    json.end_object();
  }
  json.end_array();
}

template <class Record>
void write_fields(JsonWriter& json, const Record& record, bool is_evaluation) {
  std::string_view open;
  const auto close = [&] {
    if (!open.empty()) json.end_object();
    open = {};
  };
  for (const model::Field<Record>& field : model::fields_of<Record>()) {
    if (!field.is_told || (field.of_evaluation && !is_evaluation)) continue;
    std::string_view name = field.name;
    std::string_view object;
    if (const auto dot = name.find('.'); dot != std::string_view::npos) {
      object = name.substr(0, dot);
      name.remove_prefix(dot + 1);
    }
    if (object != open) {
      close();
      open = object;
      if (!open.empty()) json.key(open).begin_object();
    }
    json.key(name);
    std::visit(ValueWriter{json, field.codec, is_evaluation}, field.of(record));
  }
  close();
  if constexpr (std::is_same_v<Record, model::Indicator>) write_place(json.key("cell"), record.value.cell);
}

template void write_fields(JsonWriter&, const model::ProjectTarget&, bool);
template void write_fields(JsonWriter&, const model::DepartmentTarget&, bool);
template void write_fields(JsonWriter&, const model::Narrative&, bool);
template void write_fields(JsonWriter&, const model::Contents&, bool);

}  // namespace targetbook::writers
