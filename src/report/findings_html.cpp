#include "report/findings_html.hpp"

#include <array>
#include <map>

#include "report/html_data.hpp"
#include "report/html_page.hpp"

namespace targetbook::report {
namespace {

using Counts = std::array<std::size_t, 3>;  ///< open findings by severity

constexpr std::size_t findings_a_chunk = 1000;

std::int64_t whole(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

struct PageCounts {
  std::vector<Counts> by_file;
  Counts all{};
};

PageCounts count(const FindingsRun& run, const std::map<std::string, int>& places, std::size_t files) {
  PageCounts counts;
  counts.by_file.resize(files);
  for (const base::Finding& finding : run.verdict.findings) {
    if (finding.status != base::FindingStatus::open) continue;
    const auto severity = static_cast<std::size_t>(finding.severity);
    ++counts.all[severity];
    if (const auto place = places.find(finding.file); place != places.end())
      ++counts.by_file[static_cast<std::size_t>(place->second)][severity];
  }
  return counts;
}

std::string chunks(const FindingsRun& run, const std::map<std::string, int>& places,
                   base::Language language) {
  std::string out;
  const auto& findings = run.verdict.findings;
  for (std::size_t begin = 0; begin < findings.size(); begin += findings_a_chunk) {
    base::JsonWriter json(base::JsonWriter::Style::compact);
    json.begin_array();
    for (std::size_t i = begin; i < findings.size() && i < begin + findings_a_chunk; ++i) {
      const auto place = places.find(findings[i].file);
      write_html_finding(json, findings[i], place == places.end() ? no_file : place->second, 0, language);
    }
    json.end_array();
    out += chunk_element(json.take());
  }
  return out;
}

}  // namespace

std::string findings_html(const FindingsRun& run, const std::vector<HtmlFile>& files,
                          base::Language language) {
  const bool is_chinese = language == base::Language::zh;
  std::map<std::string, int> places;
  for (std::size_t i = 0; i < files.size(); ++i) places.try_emplace(files[i].name, static_cast<int>(i));
  const PageCounts counts = count(run, places, files.size());

  PageFrame frame;
  frame.language = language;
  frame.title = is_chinese ? "绩效目标表检查报告" : "Performance-target workbooks: findings";
  frame.footer = "targetbook " + std::string(run.version);
  frame.scripts = {"page.js"};
  std::string table(table_begin);
  table += table_row(is_chinese ? std::vector<std::string>{"文件", "单位", "错误", "警告", "提示"}
                                : std::vector<std::string>{"File", "Bureau", "Errors", "Warnings", "Remarks"},
                     true);
  base::JsonWriter json(base::JsonWriter::Style::compact);
  json.begin_object().key("kind").string("findings").key("lang").string(is_chinese ? "zh" : "en");
  std::size_t clean = 0;
  json.key("files").begin_array();
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Counts& own = counts.by_file[i];
    if (files[i].was_read && own[0] == 0 && own[1] == 0) ++clean;
    json.begin_object()
        .key("name")
        .string(files[i].name)
        .key("bureau")
        .string(files[i].bureau)
        .key("counts")
        .begin_array();
    std::vector<std::string> row = {files[i].name, files[i].bureau};
    for (const std::size_t each : own) {
      json.number(whole(each));
      row.push_back(std::to_string(each));
    }
    table += table_row(row, false);
    json.end_array().end_object();
  }
  json.end_array().key("counts").begin_object();
  json.key("files")
      .number(whole(run.files))
      .key("read")
      .number(whole(run.read))
      .key("unreadable")
      .number(whole(run.files - run.read))
      .key("clean")
      .number(whole(clean));
  json.key("errors")
      .number(whole(counts.all[0]))
      .key("warnings")
      .number(whole(counts.all[1]))
      .key("infos")
      .number(whole(counts.all[2]))
      .end_object();
  json.key("pictures").begin_array();
  for (std::size_t i = 0; i < files.size(); ++i)
    for (const grid::SheetPicture& picture : files[i].pictures)
      write_html_picture(json, picture, static_cast<int>(i));
  json.end_array();
  write_html_rules(json, language);
  json.end_object();

  table += table_end;
  const PageAround around = page_around(frame);
  return around.before_table + table + around.before_data + data_element(json.take()) +
         chunks(run, places, language) + around.behind;
}

}  // namespace targetbook::report
