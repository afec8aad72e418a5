#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/text_figures.hpp"
#include "rules/quality/family.hpp"

namespace targetbook::rules::quality {
namespace {

/// Bytes that may stand between 今年 and its year: a bracket.
constexpr std::size_t longest_gap = 3;

/// A year that the text calls this year, other than the form's: 今年（2021年）, 2021年（本年）.
std::optional<int> other_this_year(const WordLists& words, std::string_view scanned, int year) {
  for (const Figure& figure : figures_in(scanned)) {
    if (!figure.is_year() || figure.number == base::Decimal::whole(year)) continue;
    for (const std::string& word : words.list("this_year")) {
      const std::string_view before = scanned.substr(0, figure.begin);
      const auto ahead = before.rfind(word);
      const bool stands_before =
          ahead != std::string_view::npos && before.size() - ahead - word.size() <= longest_gap;
      const auto behind = scanned.find(word, figure.end);
      const bool stands_behind = behind != std::string_view::npos && behind - figure.end <= longest_gap;
      if (stands_before || stands_behind) return static_cast<int>(figure.number.coefficient());
    }
  }
  return std::nullopt;
}

void check_stale_year(const FormContext& context, Report& report) {
  const auto year = context.form.year;
  const WordIndex& this_year = context.know.words.index("this_year");
  for (const FormText& text : context.facts.texts()) {
    if (this_year.find_in(text.plain).empty()) continue;
    if (!year) {
      report.insufficient();
      continue;
    }
    report.checked();
    const auto other = other_this_year(context.know.words, scan_text(text.text), *year);
    if (!other) continue;
    Place place;
    place.cell = text.cell;
    place.field = text.field;
    Said said = saying(say("文字把{}年称作今年，预算年度是{}年",
                           "the text calls {} this year; the budget year is {}", *other, *year),
                       std::to_string(*other), std::to_string(*year));
    // A goal is of the budget year, whenever it was written.
    const bool is_goal = text.role == TextRole::goal && text.field.starts_with("goals");
    if (is_goal || text.field == "purpose") said.severity = base::Severity::warning;
    report.found(std::move(place), std::move(said));
  }
}

}  // namespace

const Rule stale_year{
    .code = "Q-11",
    .name = "stale-year",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"旧年度词", "Stale year"},
    .what =
        {"文字把另一个年度称作今年、本年（「今年（2021年）」），与预算年度不同；在目标、资金用途中的为警告。",
         "A text calls another year this year (今年（2021年）) than the form's; a warning in goals and "
         "purposes."},
    .why = {"多半是上年的文字没有改。", "Most often it is last year's text, not brought up to date."},
    .fix = {"改为预算年度", "put in the budget year"},
    .wrong = {"2022年的表：今年（2021年）计划……", "in a form of 2022: 今年（2021年）计划……"},
    .right = {"2022年的表：今年（2022年）计划……", "in a form of 2022: 今年（2022年）计划……"},
    .source = "practice",
    .check_form = check_stale_year,
};

}  // namespace targetbook::rules::quality
