#include "base/text.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

bool has_year(std::string_view title) {
  const std::string folded = base::fold_width(title);
  const auto is_digit = [&](std::size_t i) {
    return i < folded.size() && folded[i] >= '0' && folded[i] <= '9';
  };
  for (auto at = folded.find("20"); at != std::string::npos; at = folded.find("20", at + 1))
    if (is_digit(at + 2) && is_digit(at + 3) && !is_digit(at + 4) && (at == 0 || !is_digit(at - 1)))
      return true;
  return false;
}

void check_title_without_year(const FormContext& context, Report& report) {
  const std::string year = context.form.year ? std::to_string(*context.form.year) : std::string();
  if (context.form.year_place) {
    report.checked();
    if (context.form.says_year || has_year(context.form.title.value)) return;
    Place place;
    place.cell = context.form.year_place;
    place.field = "year";
    return report.found(
        std::move(place),
        saying(say("表题下面没有写明年度", "the line below the title does not state the year"), {}, year));
  }
  const bool is_prose =
      context.narrative() != nullptr || std::holds_alternative<model::Contents>(context.form.body);
  if (!context.profile.year_in_title || is_prose) return report.not_applicable();
  const model::Text& title = context.form.title;
  if (title.value.empty()) return report.insufficient();
  report.checked();
  if (has_year(title.value)) return;
  report.found(
      at(title, "title"),
      saying(say("表题「{}」没有年度", "the title '{}' has no year", title.value), title.value, year));
}

constexpr std::string_view title_without_year_speaks_over[] = {"F-11"};

}  // namespace

const Rule title_without_year{
    .code = "F-01",
    .name = "title-without-year",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"标题年份缺失", "No year in the title"},
    .what = {"样表的表题印有年度，这张表的表题没有。",
             "The blank form's title prints the year; this one's has none."},
    .why = {"没有年度，分不清是哪一年的预算。", "Without it nobody can tell which year's budget this is."},
    .fix = {"在表题前写上预算年度", "write the budget year in front of the title"},
    .wrong = {"部门项目支出预算绩效目标表", "部门项目支出预算绩效目标表"},
    .right = {"2021年部门项目支出预算绩效目标表", "2021年部门项目支出预算绩效目标表"},
    .source = "titles of published forms",
    .supersedes = title_without_year_speaks_over,
    .check_form = check_title_without_year,
};

}  // namespace targetbook::rules::format
