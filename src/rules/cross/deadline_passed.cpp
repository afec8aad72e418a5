#include "rules/cross/family.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/text_figures.hpp"
#include "rules/facts/year_words.hpp"

namespace targetbook::rules::cross {
namespace {

constexpr std::string_view due_words[] = {"完成", "建成", "实现", "全部", "达到", "投入使用", "开工", "竣工",
                                          "办结", "发放", "支付", "到位", "交付", "上线",     "提交", "验收"};

bool plans_ahead(const FormText& text, const FormContext& context) {
  if (is_basis(text) || text.role == TextRole::value) return false;
  if (text.field == "project.last_evaluation" || text.field == "project.budget_change") return false;
  return context.narrative() == nullptr || context.form.subject == model::Subject::targets;
}

/// The deadline at this year in its own words, where something is to be done by it; empty otherwise.
std::string_view due_at(const WordLists& words, std::string_view text, const YearMention& year) {
  const std::string_view deadline = deadline_at(text, year);
  if (deadline.empty()) return {};
  for (const std::string& word : words.list("history_words"))
    if (word != "于" && text.substr(0, year.begin).ends_with(word)) return {};
  const std::string_view behind = text.substr(year.begin + deadline.size());
  const bool is_due = std::any_of(std::begin(due_words), std::end(due_words),
                                  [&](std::string_view word) { return behind.starts_with(word); });
  const bool ends_before = deadline.ends_with("前") && !behind.starts_with("已") &&
                           !behind.starts_with("的") && !behind.starts_with("未");
  const bool ends_within =
      (deadline.ends_with("底") || deadline.ends_with("内") || deadline.ends_with("末")) && is_due;
  const bool is_done = behind.starts_with("完成的") || behind.starts_with("建成的");
  return (ends_before || ends_within) && !is_done ? deadline : std::string_view{};
}

void check_deadline_passed(const FormContext& context, Report& report) {
  if (!context.form.year) return report.insufficient();
  for (const FormText& one : context.facts.texts()) {
    if (!one.has_digit || !plans_ahead(one, context)) continue;
    const std::string text = scan_text(one.text);
    for (const YearMention& year : years_in(text)) {
      const std::string_view deadline = due_at(context.know.words, text, year);
      if (deadline.empty()) continue;
      report.checked();
      if (year.year >= *context.form.year) continue;
      Place place;
      place.cell = one.cell;
      place.field = one.field;
      const std::string mended =
          std::to_string(*context.form.year) + std::string(deadline.substr(std::to_string(year.year).size()));
      Said said = saying(say("期限「{}」早于预算年度{}年", "the deadline '{}' is before the budget year {}",
                             deadline, *context.form.year),
                         std::string(deadline), mended);
      said.fix = say("本年的写作「{}」", "if it is of this year, write '{}'", mended);
      report.found(std::move(place), std::move(said));
      break;
    }
  }
}

constexpr std::string_view deadline_passed_speaks_over[] = {"X-09", "Q-11"};

}  // namespace

const Rule deadline_passed{
    .code = "X-23",
    .name = "deadline-passed",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"期限在年度开始之前", "A deadline before the year begins"},
    .what = {"目标、用途、计划或指标的文字写了早于预算年度的完成期限（「2024年12月底前完成」）；回顾性的说法"
             "不算。",
             "A goal, a purpose, a plan or an indicator's words give a deadline before the budget year "
             "(2024年12月底前完成); looking back does not count."},
    .why = {"多半是抄用上年文本没有更新。", "Most often last year's text was copied."},
    .fix = {"改为预算年度内的期限", "put a deadline within the budget year"},
    .wrong = {"2025年的表：2024年12月底前完成扫描", "in a form of 2025: 2024年12月底前完成扫描"},
    .right = {"2025年12月底前完成扫描", "2025年12月底前完成扫描"},
    .source = "practice",
    .supersedes = deadline_passed_speaks_over,
    .check_form = check_deadline_passed,
};

}  // namespace targetbook::rules::cross
