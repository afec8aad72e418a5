#include "rules/facts/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

/// 若干 of a number, 合理 of a cost, 适时 of a time: words that ask nothing there.
bool is_empty_at_its_level(const WordLists& words, const model::Indicator& row, std::string_view value) {
  constexpr std::pair<std::string_view, std::string_view> levels[] = {
      {"数量", "asks_no_count"}, {"成本", "asks_no_cost"}, {"时效", "asks_no_time"}};
  for (const auto& [level, list] : levels) {
    const bool is_there = row.level2.value.find(level) != std::string::npos ||
                          (level == "成本" && row.level1.value.find(level) != std::string::npos);
    if (is_there && words.has(list, value)) return true;
  }
  return is_count_name(words, row.level3.value) && words.has("asks_no_count", value);
}

bool is_empty_word(const WordLists& words, const model::Indicator& row) {
  const std::string value = plain_value(row.value.value);
  const std::string about = row.level3.value + row.description.value;
  const std::string plain = value.empty() ? plain_text(row.value.value.raw) : value;
  if (is_in_words(row.value.value) && is_empty_at_its_level(words, row, plain)) return true;
  if (!words.has("asks_nothing", plain)) return false;
  if (plain == "无" || plain == "否")
    return !words.any_in("unwanted_things", about) && !words.any_in("reverse_words", about) &&
           !words.any_in("question_words", about);
  if (plain == "是" || plain == "有") return !words.any_in("question_words", about);
  return true;
}

/// ≥0 of anything but what may lie below it.
bool is_bound_by_nothing(const WordLists& words, const model::Indicator& row) {
  const model::TargetValue& value = row.value.value;
  if (!is_quantity(value) || value.to || value.op != model::ValueOperator::at_least) return false;
  const std::string& name = row.level3.value;
  return value.number->is_zero() && !words.any_in("may_exceed_hundred", name) &&
         !is_reverse_name(words, name);
}

void check_value_asks_nothing(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    if (row.value.value.type == model::ValueType::empty || row.level3.value.empty()) return;
    report.checked();
    if (!is_empty_word(words, row) && !is_bound_by_nothing(words, row)) return;
    Said said =
        saying(say("「{}」的值「{}」没有提出要求，怎样都算完成", "'{}' with the value '{}' asks for nothing",
                   row.level3.value, row.value.value.raw),
               row.value.value.raw);
    said.fix = say("写出「{}」要达到的数值或程度", "give the number or level that '{}' is to reach",
                   row.level3.value);
    report.found(at(row.value, indicator_path(i, "value")), std::move(said));
  });
}

constexpr std::string_view value_asks_nothing_speaks_over[] = {"P-03", "X-11", "T-02", "T-08", "Q-01",
                                                               "Q-04", "Q-05", "Q-06", "R-09"};

}  // namespace

const Rule value_asks_nothing{
    .code = "T-16",
    .name = "value-asks-nothing",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"指标值没有要求", "A value that asks nothing"},
    .what = {"指标值怎样都能完成：「≥0」，或只写「无」「是」「有」「据实」等（词表 "
             "asks_nothing）。名称是事故、投诉一类的，「无」就是目标；名称问“是否”的，「是」就是回答。",
             "A value that is reached whatever is done: ≥0, or only a word such as 无, 是, 据实 (word list "
             "asks_nothing). Of accidents and complaints 无 is a target; to a name that asks 是否, 是 is an "
             "answer."},
    .why = {"没有要求的指标无法考核。", "What asks nothing cannot be assessed."},
    .fix = {"写出要达到的数值或程度", "give the number or level to be reached"},
    .wrong = {"培训场次：≥0场", "培训场次: ≥0场"},
    .right = {"培训场次：≥6场", "培训场次: ≥6场"},
    .source = "practice",
    .supersedes = value_asks_nothing_speaks_over,
    .check_form = check_value_asks_nothing,
};

}  // namespace targetbook::rules::targets
