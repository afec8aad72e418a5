#pragma once
#include <string>
#include <vector>

#include "base/json.hpp"
#include "layouts/read/read.hpp"
#include "paper.hpp"
#include "writers/json/json.hpp"

/// A hebei-project sheet as issued and filled in, to be mistreated, and what is read from it.
namespace targetbook::layouts::test {

using Rows = std::vector<std::vector<std::string>>;

inline Rows hebei_sheet() {
  return {
      {"1.接访经费绩效目标表", "<", "<", "<", "<", "<", "<"},
      {"202001玉田县信访局本级", "<", "<", "<", "<", "单位：元", "<"},
      {"项目编码", "13022922P00JXC4117677", "<", "项目名称", "接访经费", "<", "<"},
      {"预算规模及资金用途", "预算数", "1000000.00", "其中：财政资金", "900000.00", "其他资金", "100000.00"},
      {"^", "用于接待来访群众", "<", "<", "<", "<", "<"},
      {"资金支出计划（%）", "3月底", "<", "6月底", "10月底", "12月底", "<"},
      {"^", "25%", "<", "50%", "75%", "100%", "<"},
      {"绩效目标", "1.维护信访稳定", "<", "<", "<", "<", "<"},
      {"一级指标", "二级指标", "三级指标", "绩效指标描述", "<", "指标值", "指标值确定依据"},
      {"产出指标", "数量指标", "接访批次", "全年接访批次", "<", "≥85批", "工作计划"},
      {"^", "质量指标", "办结率", "按期办结比例", "<", "≥95%", "历史数据"},
      {"效益指标", "社会效益指标", "社会稳定", "来访秩序", "<", "提升", "工作计划"},
      {"满意度指标", "服务对象满意度指标", "满意度", "来访群众满意程度", "<", "≥90%", "问卷调查"},
  };
}

/// A blank row in front of row `at` (from 0); merged areas around it grow, as in a spreadsheet program.
inline Rows with_blank_row(Rows rows, std::size_t at) {
  std::vector<std::string> blank(rows.front().size());
  if (at < rows.size())
    for (std::size_t c = 0; c < rows[at].size(); ++c)
      if (rows[at][c] == "^") blank[c] = "^";
  rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at), std::move(blank));
  return rows;
}

/// The same for a column.
inline Rows with_blank_column(Rows rows, std::size_t at) {
  for (auto& row : rows) {
    const bool is_inside = at < row.size() && row[at] == "<";
    if (at <= row.size()) row.insert(row.begin() + static_cast<std::ptrdiff_t>(at), is_inside ? "<" : "");
  }
  return rows;
}

/// With the cell that says `from` saying `to`.
inline Rows with(Rows rows, std::string_view from, std::string_view to) {
  for (auto& row : rows)
    for (std::string& text : row)
      if (text == from) {
        text = to;
        return rows;
      }
  throw std::out_of_range(std::string(from));
}

inline Rows without_merges(Rows rows) {
  for (auto& row : rows)
    for (std::string& text : row)
      if (text == "<" || text == "^") text.clear();
  return rows;
}

inline void append(Rows& rows, const Rows& more) {
  rows.insert(rows.end(), more.begin(), more.end());
}

inline Reading read_rows(const Rows& rows) {
  static const Catalogue catalogue = Catalogue::builtin();
  return read_workbook(sheet_of(rows), catalogue, "");
}

/// What a form says, without where it stands.
inline std::string substance(model::Form form) {
  form.sheet.clear();
  form.range = {};
  form.title = {};
  if (auto* project = std::get_if<model::ProjectTarget>(&form.body))
    for (auto& indicator : project->indicators) indicator.value.cell.reset();
  base::JsonWriter json;
  writers::write_form(json, form);
  return json.take();
}

/// `Sheet1!A1:G13 hebei-project 1.000` for each form, joined with ` | `.
inline std::string recognised(const Reading& reading) {
  std::string all;
  for (const Recognition& form : reading.recognised) {
    const std::string score = std::to_string(form.score);
    all += (all.empty() ? "" : " | ") + form.sheet + "!" + base::to_a1(form.range) + " " + form.layout + " " +
           score.substr(0, score.find('.') + 4);
  }
  return all;
}

/// `field: before -> after` of each adjustment, one a line.
inline std::string changes(const Reading& reading) {
  std::string all;
  for (const auto& a : reading.submission.adjustments)
    all += base::to_a1(a.cell) + " " + a.field + ": " + a.before + " -> " + a.after + "\n";
  return all;
}

}  // namespace targetbook::layouts::test
