#include "report/html_data.hpp"

#include "rules/engine/catalogue.hpp"
#include "rules/engine/rule.hpp"

namespace targetbook::report {

void write_html_finding(base::JsonWriter& json, const base::Finding& f, int file, std::int64_t since,
                        base::Language language) {
  json.begin_array();
  json.number(std::int64_t{file})
      .string(f.sheet)
      .string(f.cell ? base::to_a1(*f.cell) : std::string())
      .string(f.code);
  json.number(static_cast<std::int64_t>(f.severity)).number(static_cast<std::int64_t>(f.status));
  json.string(f.form)
      .string(f.message.in(language))
      .string(f.actual)
      .string(f.expected)
      .string(f.fix.in(language));
  json.number(since);
  json.end_array();
}

void write_html_rules(base::JsonWriter& json, base::Language language) {
  json.key("rules").begin_object();
  for (const rules::Rule* rule : rules::all_rules()) {
    json.key(rule->code).begin_object();
    json.key("name")
        .string(rule->name)
        .key("title")
        .string(rule->title.in(language))
        .key("what")
        .string(rule->what.in(language));
    json.key("why").string(rule->why.in(language)).key("mend").string(rule->fix.in(language));
    json.key("wrong").string(rule->wrong.in(language)).key("right").string(rule->right.in(language));
    json.end_object();
  }
  json.end_object();
}

void write_html_picture(base::JsonWriter& json, const grid::SheetPicture& picture, int file) {
  json.begin_object().key("file").number(std::int64_t{file}).key("sheet").string(picture.sheet);
  json.key("columns")
      .number(std::int64_t{picture.columns})
      .key("cut")
      .boolean(picture.is_cut)
      .key("rows")
      .begin_array();
  for (const grid::SheetPicture::Row& row : picture.rows) {
    json.begin_array().number(std::int64_t{row.row} + 1).begin_array();
    for (const grid::SheetPicture::Cell& cell : row.cells) {
      json.begin_array().number(std::int64_t{cell.column}).string(cell.shown);
      if (cell.wide > 1 || cell.high > 1)
        json.number(std::int64_t{cell.wide}).number(std::int64_t{cell.high});
      json.end_array();
    }
    json.end_array().end_array();
  }
  json.end_array().end_object();
}

}  // namespace targetbook::report
