#include "writers/json/json_goals.hpp"

#include "writers/json/json_values.hpp"

namespace targetbook::writers {
namespace {

using base::JsonWriter;

void write_indicator(JsonWriter& json, const model::Indicator& indicator) {
  json.begin_object();
  json.key("term").string_or_null(to_string(indicator.term));
  write_text(json, "goal", indicator.goal);
  write_text(json, "level1", indicator.level1);
  write_text(json, "level2", indicator.level2);
  write_text(json, "level3", indicator.level3);
  write_text(json, "description", indicator.description);
  write_target_value(json.key("value"), indicator.value.value);
  write_array(json, "history", indicator.history, [&](const model::HistoryValue& past) {
    json.begin_object();
    json.key("label").string(past.label);
    write_target_value(json.key("value"), past.value.value);
    json.end_object();
  });
  write_number(json, "weight", indicator.weight);
  write_text(json, "basis", indicator.basis);
  const char* requirement = to_string(indicator.requirement);
  json.key("requirement").string_or_null(requirement != nullptr ? requirement : "");
  json.key("cell").string_or_null(indicator.value.cell ? base::to_a1(*indicator.value.cell) : std::string());
  json.end_object();
}

}  // namespace

void write_goals(JsonWriter& json, const std::vector<model::Goal>& goals) {
  write_array(json, "goals", goals, [&](const model::Goal& goal) {
    json.begin_object();
    json.key("term").string_or_null(to_string(goal.term));
    write_text(json, "name", goal.name);
    write_text(json, "text", goal.text);
    write_number(json, "ratio", goal.ratio);
    json.end_object();
  });
}

void write_indicators(JsonWriter& json, const std::vector<model::Indicator>& indicators) {
  json.key("indicators").begin_array();
  for (const model::Indicator& indicator : indicators)
    if (!indicator.is_blank()) write_indicator(json, indicator);
  json.end_array();
}

}  // namespace targetbook::writers
