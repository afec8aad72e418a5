#include "writers/outputs.hpp"

#include <algorithm>
#include <array>

#include "writers/json/json.hpp"
#include "writers/normalised/workbook.hpp"
#include "writers/tables/csv.hpp"
#include "writers/tables/sqlite.hpp"
#include "writers/tables/tidy.hpp"

namespace targetbook::writers {
namespace {

std::string render_json(const model::Submission& submission, const RenderContext& context) {
  return submission_json(submission, context.language);
}

const std::array formats{
    OutputFormat{"workbook",
                 ".xlsx",
                 {"每个输入一个规范的工作簿", "one normalised workbook per input"},
                 render_workbook,
                 nullptr},
    OutputFormat{"tidy",
                 "",
                 {"全部输入合成一个工作簿 tidy.xlsx", "one consolidated workbook, tidy.xlsx"},
                 nullptr,
                 start_tidy,
                 false,
                 true},
    OutputFormat{
        "json", ".json", {"每个输入一个 JSON 文件", "one submission JSON per input"}, render_json, nullptr},
    OutputFormat{"csv",
                 "",
                 {"每张汇总表一个 csv 文件", "one csv file per consolidated table, in csv/"},
                 nullptr,
                 start_csv},
    OutputFormat{"sqlite",
                 "",
                 {"数据库 submissions.sqlite，含检查出的问题",
                  "a database, submissions.sqlite, with what the rules find"},
                 nullptr,
                 start_sqlite,
                 true},
};

}  // namespace

std::span<const OutputFormat> output_formats() {
  return formats;
}

const OutputFormat* find_output_format(std::string_view name) {
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [&](const OutputFormat& format) { return format.name == name; });
  return found != formats.end() ? &*found : nullptr;
}

}  // namespace targetbook::writers
