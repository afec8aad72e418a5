#include "writers/json/json.hpp"

#include "writers/json/json_body.hpp"
#include "writers/json/json_record.hpp"
#include "writers/json/json_values.hpp"

namespace targetbook::writers {
namespace {

using base::JsonWriter;

void write_source(JsonWriter& json, const model::Source& source) {
  json.begin_object();
  json.key("file").string(source.file);
  json.key("container").string(source.container);
  json.key("sha256").string(source.sha256);
  json.end_object();
}

void write_department(JsonWriter& json, const model::Form& form) {
  json.key("department");
  if (!has_department(form)) {
    json.null();
    return;
  }
  json.begin_object();
  write_text(json, "code", form.department_code);
  write_text(json, "name", form.department_name);
  json.end_object();
}

}  // namespace

bool has_department(const model::Form& form) {
  return form.department_code.cell || form.department_name.cell || !form.department_code.value.empty() ||
         !form.department_name.value.empty();
}

void write_form(JsonWriter& json, const model::Form& form) {
  json.begin_object();
  json.key("kind").string(kind_of(form.body));
  json.key("layout").string(form.layout);
  json.key("sheet").string(form.sheet);
  json.key("range").string(base::to_a1(form.range));
  write_text(json, "title", form.title);
  json.key("year");
  if (form.year)
    json.number(std::int64_t{*form.year});
  else
    json.null();
  json.key("unit").string_or_null(form.unit ? to_string(*form.unit) : "");
  write_department(json, form);
  write_array(json, "remarks", form.remarks, [&](const model::Text& remark) {
    json.begin_object();
    json.key("cell").string_or_null(remark.cell ? base::to_a1(*remark.cell) : std::string());
    json.key("text").string(remark.value);
    json.end_object();
  });
  write_extras(json.key("extras"), form.extras);
  write_body(json, form);
  json.end_object();
}

void write_adjustment(JsonWriter& json, const model::Adjustment& adjustment, base::Language language) {
  json.begin_object();
  json.key("sheet").string(adjustment.sheet);
  json.key("cell").string(base::to_a1(adjustment.cell));
  json.key("field").string(adjustment.field);
  json.key("before").string(adjustment.before);
  json.key("after").string(adjustment.after);
  json.key("why").string(adjustment.why.in(language));
  json.end_object();
}

void write_unread(JsonWriter& json, const model::UnreadText& unread) {
  json.begin_object();
  json.key("sheet").string(unread.sheet);
  json.key("cell").string_or_null(unread.text.cell ? base::to_a1(*unread.text.cell) : std::string());
  json.key("text").string(unread.text.value);
  json.end_object();
}

void write_unrecognised(JsonWriter& json, const model::Unrecognised& sheet) {
  json.begin_object();
  json.key("sheet").string(sheet.sheet);
  json.key("reason").string(to_string(sheet.reason));
  json.key("closest").string_or_null(sheet.closest);
  json.end_object();
}

void write_submission(JsonWriter& json, const model::Submission& submission, base::Language language) {
  json.begin_object();
  json.key("schema").string("targetbook.submission/1");
  json.key("source");
  write_source(json, submission.source);
  write_array(json, "forms", submission.forms, [&](const model::Form& form) { write_form(json, form); });
  write_array(json, "adjustments", submission.adjustments,
              [&](const model::Adjustment& adjustment) { write_adjustment(json, adjustment, language); });
  write_array(json, "unread", submission.unread,
              [&](const model::UnreadText& unread) { write_unread(json, unread); });
  write_array(json, "unrecognised", submission.unrecognised,
              [&](const model::Unrecognised& sheet) { write_unrecognised(json, sheet); });
  json.end_object();
}

std::string submission_json(const model::Submission& submission, base::Language language,
                            JsonWriter::Style style) {
  JsonWriter json(style);
  write_submission(json, submission, language);
  return json.take() + '\n';
}

}  // namespace targetbook::writers
