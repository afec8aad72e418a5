#include <algorithm>

#include "model/target_value.hpp"
#include "rules/cross/family.hpp"
#include "rules/facts/book_facts.hpp"

namespace targetbook::rules::cross {
namespace {

/// `下设9个二、三级指标`: the number, Arabic or Chinese; nothing where the text does not say.
std::optional<base::Decimal> told_count(std::string_view text) {
  for (const std::string_view tail : {"个二、三级指标", "个二三级指标", "个三级指标"}) {
    const auto at = text.find(tail);
    if (at == std::string_view::npos) continue;
    const std::string_view front = text.substr(0, at);
    for (const std::string_view head : {"下设", "设置", "设", "共"})
      if (const auto from = front.rfind(head); from != std::string_view::npos && at - from <= 18)
        return model::parse_chinese_number(front.substr(from + head.size()));
  }
  return std::nullopt;
}

/// The indicators that follow 具体为: `质量指标-息诉罢访率-指标值≥85%`, one a clause.
std::size_t listed_count(std::string_view text) {
  const auto from = text.find("具体为");
  if (from == std::string_view::npos) return 0;
  std::string_view rest = text.substr(from);
  rest = rest.substr(0, rest.find("。"));
  std::size_t count = 0;
  for (const std::string_view clause : clauses_of(rest))
    if (clause.find('-') != std::string_view::npos) ++count;
  return count;
}

std::size_t row_count(const model::Form& form) {
  const auto& indicators = std::get<model::ProjectTarget>(form.body).indicators;
  return static_cast<std::size_t>(std::count_if(indicators.begin(), indicators.end(),
                                                [](const model::Indicator& i) { return !i.is_blank(); }));
}

void check_indicator_count_in_prose(const WorkbookContext& context, Report& report) {
  for (const ProseProject& prose : context.facts.prose_projects()) {
    const auto told = told_count(prose.line.text);
    if (!told) continue;
    const std::size_t listed = listed_count(prose.line.text);
    constexpr std::size_t fewest = 2;
    const bool by_list = listed >= fewest;
    if (!by_list && prose.project == nullptr) {
      report.insufficient();
      continue;
    }
    report.checked();
    const std::size_t there = by_list ? listed : row_count(*prose.project);
    if (*told == base::Decimal::whole(static_cast<std::int64_t>(there))) continue;
    Place place;
    place.cell = prose.line.cell;
    place.field = prose.line.field;
    place.form = prose.text;
    Said said;
    said.message = by_list
                       ? say("文字称{}个二、三级指标，列出{}个",
                             "the text tells of {} indicators and lists {}", told->to_string(), there)
                       : say("文字称{}个二、三级指标，表格有{}个",
                             "the text tells of {} indicators, the table has {}", told->to_string(), there);
    said.actual = told->to_string();
    said.expected = std::to_string(there);
    report.found(std::move(place), std::move(said));
  }
}

}  // namespace

const Rule indicator_count_in_prose{
    .code = "X-10",
    .name = "indicator-count-in-prose",
    .severity = base::Severity::warning,
    .scope = Scope::workbook,
    .title = {"文字中的指标个数不符", "Not as many indicators as the text says"},
    .what = {"文字“下设N个二、三级指标”与随后列出的个数不同；没有列出的，与项目表格的行数比较。",
             "The text says 下设N个二、三级指标 but lists another number; where it lists none, the table's "
             "rows are counted."},
    .why = {"个数不符说明漏列或抄用了其他项目的文字。",
            "One was forgotten, or another project's text was copied."},
    .fix = {"补列指标或改正个数", "list the missing ones or correct the number"},
    .wrong = {"「下设9个二、三级指标」，列出8个", "nine told, eight listed"},
    .right = {"「下设8个二、三级指标」，列出8个", "eight told, eight listed"},
    .source = "玉田 2022",
    .check_workbook = check_indicator_count_in_prose,
};

}  // namespace targetbook::rules::cross
