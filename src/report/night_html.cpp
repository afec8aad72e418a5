#include "report/night_html.hpp"

#include "base/json.hpp"
#include "report/html_data.hpp"

namespace targetbook::report {
namespace {

std::int64_t whole(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

}  // namespace

std::string night_file(const NightFileLine& file) {
  base::JsonWriter json(base::JsonWriter::Style::compact);
  json.begin_object()
      .key("name")
      .string(file.path)
      .key("bureau")
      .string(file.bureau)
      .key("change")
      .string(file.change)
      .key("standing")
      .string(to_string(file.standing));
  if (!file.moved_from.empty()) json.key("moved_from").string(file.moved_from);
  json.key("counts").begin_array();
  for (const std::size_t count : file.open) json.number(whole(count));
  json.end_array()
      .key("fresh")
      .number(whole(file.fresh))
      .key("stayed")
      .number(whole(file.stayed))
      .key("mended")
      .number(whole(file.mended));
  json.key("annotated").string(file.annotated).key("source").string(file.source).end_object();
  return json.take();
}

namespace {

void write(base::JsonWriter& json, const NightBureauLine& bureau) {
  json.begin_object()
      .key("region")
      .string(bureau.region)
      .key("code")
      .string(bureau.code)
      .key("name")
      .string(bureau.name);
  json.key("deadline")
      .string(bureau.deadline)
      .key("state")
      .string(bureau.state)
      .key("path")
      .string(bureau.path)
      .key("parts")
      .begin_array();
  for (const std::string& path : bureau.parts) json.string(path);
  json.end_array().key("superseded").begin_array();
  for (const std::string& path : bureau.superseded) json.string(path);
  json.end_array()
      .key("errors")
      .number(whole(bureau.errors))
      .key("warnings")
      .number(whole(bureau.warnings))
      .end_object();
}

void write(base::JsonWriter& json, const NightRuleLine& rule) {
  json.begin_object()
      .key("code")
      .string(rule.code)
      .key("errors")
      .number(whole(rule.errors))
      .key("warnings")
      .number(whole(rule.warnings));
  json.key("files").number(whole(rule.files)).end_object();
}

void write(base::JsonWriter& json, const NightMendedLine& line) {
  json.begin_array()
      .string(line.path)
      .string(line.sheet)
      .string(line.cell)
      .string(line.code)
      .string(line.message)
      .string(line.since)
      .end_array();
}

void write(base::JsonWriter& json, const std::string& text) {
  json.string(text);
}

template <class Line>
void write_all(base::JsonWriter& json, const char* key, const std::vector<Line>& lines) {
  json.key(key).begin_array();
  for (const Line& line : lines) write(json, line);
  json.end_array();
}

}  // namespace

std::string night_data(const NightFront& front) {
  base::JsonWriter json(base::JsonWriter::Style::compact);
  json.begin_object().key("kind").string("night").key("lang").string(
      front.language == base::Language::zh ? "zh" : "en");
  json.key("folder")
      .string(front.folder)
      .key("started")
      .string(front.started)
      .key("limited")
      .boolean(front.is_limited);
  json.key("run").number(front.run).key("since").begin_object();
  for (const auto& [run, began] : front.since) json.key(std::to_string(run)).string(began);
  json.end_object();
  write_all(json, "why", front.why);
  json.key("files").begin_array().end_array();  // they follow
  write_all(json, "bureaus", front.bureaus);
  write_all(json, "worst", front.worst);
  write_all(json, "mended", front.mended);
  write_all(json, "vanished", front.vanished);
  write_html_rules(json, front.language);
  json.end_object();
  std::string data = json.take();
  // The counts are JSON already.
  std::string counts = ",\"counts\":" + front.counts +
                       ",\"before\":" + (front.before.empty() ? "null" : front.before) + ",\"trend\":[";
  for (std::size_t i = 0; i < front.trend.size(); ++i) counts += (i == 0 ? "" : ",") + front.trend[i];
  data.insert(data.size() - 1, counts + "]");
  return data_element(data);
}

std::string night_row(const NightFileLine& file) {
  return table_row({file.path, file.bureau, std::to_string(file.open[0]), std::to_string(file.open[1])},
                   false);
}

std::string night_heading(base::Language language) {
  if (language == base::Language::zh) return table_row({"文件", "单位", "错误", "警告"}, true);
  return table_row({"File", "Bureau", "Errors", "Warnings"}, true);
}

PageAround night_page(const NightFront& front) {
  const bool is_chinese = front.language == base::Language::zh;
  PageFrame frame;
  frame.language = front.language;
  frame.title = is_chinese ? "绩效目标表夜间巡查" : "Performance-target workbooks: the night's report";
  frame.footer = "targetbook " + front.program;
  frame.scripts = {"night.js", "page.js"};
  return page_around(frame);
}

}  // namespace targetbook::report
