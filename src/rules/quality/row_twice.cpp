#include <algorithm>

#include "rules/facts/indicator_words.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/quality/family.hpp"

namespace targetbook::rules::quality {
namespace {

bool is_same_name(const model::Indicator& left, const model::Indicator& right) {
  return left.term == right.term && left.goal.value == right.goal.value &&
         plain_name(left.level3.value) == plain_name(right.level3.value);
}

bool is_same_level2(const model::Indicator& left, const model::Indicator& right) {
  return left.level1.value == right.level1.value && left.level2.value == right.level2.value;
}

bool is_same_text(std::string_view left, std::string_view right) {
  return plain_text(left) == plain_text(right);
}

/// 开展情况 of one thing and of another, told apart by their descriptions.
bool is_told_apart(const model::Indicator& left, const model::Indicator& right) {
  return !left.description.value.empty() && !right.description.value.empty() &&
         !is_same_text(left.description.value, right.description.value);
}

Said about(const model::Indicator& first, const model::Indicator& now) {
  const std::string where = first.level3.cell ? base::to_a1(*first.level3.cell) : first.level3.value;
  const std::string& name = now.level3.value;
  if (!is_same_level2(first, now))
    return saying(say("「{}」与 {} 同名，却列在另一个二级指标「{}」下",
                      "'{}' has the name of {}, but stands under another second level, '{}'", name, where,
                      now.level2.value),
                  where);
  if (!is_same_text(first.value.value.raw, now.value.value.raw))
    return saying(say("「{}」与 {} 同名，两行指标值不同：「{}」和「{}」",
                      "'{}' has the name of {}, and the two values differ: '{}' and '{}'", name, where,
                      first.value.value.raw, now.value.value.raw),
                  now.value.value.raw, first.value.value.raw);
  return saying(say("「{}」与 {} 重复", "'{}' repeats {}", name, where), where);
}

void check_row_twice(const FormContext& context, Report& report) {
  const auto rows = context.indicators();
  for_each_indicator(context, [&](const model::Indicator& now, std::size_t i) {
    if (now.level3.value.empty()) return;
    report.checked();
    const auto before = rows.first(i);
    const auto first = std::find_if(before.begin(), before.end(), [&](const model::Indicator& one) {
      return !one.is_blank() && is_same_name(one, now) && !is_told_apart(one, now);
    });
    if (first == before.end()) return;
    Said said = about(*first, now);
    said.fix = say("是同一指标的只留一行，不是的改用不同的名称",
                   "keep one row if they are the same, else give them different names");
    report.found(at(now.level3, indicator_path(i, "level3")), std::move(said));
  });
}

}  // namespace

const Rule row_twice{
    .code = "Q-13",
    .name = "row-twice",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"指标行重复", "An indicator twice"},
    .what =
        {"同一目标、同一期的两行三级指标同名：值相同的是重复，值不同的互相矛盾，列在两个二级指标下的归类不清"
         "；描述不同的不算。",
         "Two rows of one goal and term have the same name: with one value it stands there twice, with "
         "two they contradict, under two second levels nobody can tell where it belongs. Rows whose "
         "descriptions differ do not count."},
    .why = {"同一指标考核两次，或者不知道按哪个值考核。",
            "It would be measured twice, or nobody knows by which value."},
    .fix = {"只留一行，或改用不同的名称", "keep one row, or give them different names"},
    .wrong = {"数量指标下两行「讲座场次」：≥40场、≥50场", "讲座场次 twice: ≥40场 and ≥50场"},
    .right = {"讲座场次：≥40场", "讲座场次: ≥40场"},
    .source = "practice",
    .check_form = check_row_twice,
};

}  // namespace targetbook::rules::quality
