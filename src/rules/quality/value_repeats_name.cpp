#include "base/text.hpp"
#include "base/utf8.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/quality/family.hpp"

namespace targetbook::rules::quality {
namespace {

/// What is left of a value when its words of degree are taken out: 社会 of 社会稳定, nothing of 持续提升.
std::string without_grades(const WordLists& words, std::string value) {
  for (const std::string& grade : words.list("grade_words"))
    value = base::replace_all(std::move(value), grade, "");
  return value;
}

bool repeats(const WordLists& words, const std::string& value, const model::Indicator& row) {
  const std::string name = plain_text(row.level3.value);
  if (value == name) return true;
  const bool is_part = name.find(value) != std::string::npos ||
                       plain_text(row.description.value).find(value) != std::string::npos;
  return is_part && base::to_utf32(without_grades(words, value)).size() > 1;
}

void check_value_repeats_name(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    if (!is_in_words(row.value.value) || row.requirement == model::Requirement::hard) return;
    report.checked();
    const std::string value = plain_value(row.value.value);
    if (value.empty() || !(words.has("empty_words", value) || repeats(words, value, row))) return;
    report.found(at(row.value, indicator_path(i, "value")),
                 saying(say("指标值「{}」没有给出水平", "the value '{}' gives no level", row.value.value.raw),
                        row.value.value.raw));
  });
}

constexpr std::string_view value_repeats_name_speaks_over[] = {"Q-04"};

}  // namespace

const Rule value_repeats_name{
    .code = "Q-05",
    .name = "value-repeats-name",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"值为名词重复", "Value repeats the name"},
    .what = {"指标值只是重复名称或描述中的词，或是「标准」「维稳」一类没有程度的名词（词表 empty_words）。",
             "The value repeats words of the name or description, or is a noun without a level such as 标准 "
             "or 维稳 (word list empty_words)."},
    .why = {"重复名称等于没有给出目标值。", "To repeat the name is to give no target."},
    .fix = {"写出数值，或要达到的程度", "give a number or the level to be reached"},
    .wrong = {"促进社会和谐稳定：促进社会和谐稳定", "促进社会和谐稳定: 促进社会和谐稳定"},
    .right = {"群体性事件数：0起", "群体性事件数: 0起"},
    .source = "Y12, B9, G9, G12",
    .supersedes = value_repeats_name_speaks_over,
    .check_form = check_value_repeats_name,
};

}  // namespace targetbook::rules::quality
