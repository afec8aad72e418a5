#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

using model::ValueOperator;

constexpr std::array<std::string_view, 31> spellings = {
    ">=",     "≥",      "≧",      "＞＝",     "＞=",      "》",     "<=",     "≤",
    "≦",      "＜＝",   "＜=",    "《",       "＝",       "═",      "=",      "＞",
    ">",      "＜",     "<",      "大于等于", "小于等于", "不低于", "不少于", "不小于",
    "不高于", "不超过", "不大于", "以上",     "以下",     "以内",   "达到"};
constexpr std::string_view no_sign;

/// How the value says its operator; `≥ ` with the blank behind it, as it is another way of writing.
std::string spelling_of(std::string_view raw) {
  for (const std::string_view spelling : spellings) {
    const auto at = raw.find(spelling);
    if (at == std::string_view::npos) continue;
    const bool has_blank = at == 0 && raw.substr(spelling.size()).starts_with(" ");
    return std::string(spelling) + (has_blank ? " " : "");
  }
  return std::string(no_sign);
}

struct Written {
  const FormContext* form = nullptr;
  const model::Indicator* indicator = nullptr;
  std::size_t index = 0;
  ValueOperator op = ValueOperator::equal;
  std::string spelling;
};

/// A percent without a sign counts as one way of writing `=`, where others write it out.
std::vector<Written> written_operators(const WorkbookContext& context) {
  std::vector<Written> all;
  for (const FormContext& form : context.forms)
    for_each_indicator(form, [&](const model::Indicator& indicator, std::size_t i) {
      const model::TargetValue& value = indicator.value.value;
      if (!is_quantity(value) || (!value.op && !is_percent_unit(value.unit))) return;
      all.push_back({&form, &indicator, i, value.op.value_or(ValueOperator::equal),
                     value.op ? spelling_of(base::trim(value.raw)) : std::string(no_sign)});
    });
  const bool writes_equal = std::any_of(all.begin(), all.end(), [](const Written& w) {
    return w.op == ValueOperator::equal && w.spelling != no_sign;
  });
  if (!writes_equal) std::erase_if(all, [](const Written& w) { return w.spelling == no_sign; });
  return all;
}

/// How an operator is to be written: with its own sign where any value of the book has it, else as most have
/// it.
/// `=` goes by most, as a percent may well do without.
std::map<ValueOperator, std::string> usual_spellings(const std::vector<Written>& all) {
  std::map<ValueOperator, std::map<std::string, std::size_t>> counts;
  for (const Written& written : all) ++counts[written.op][written.spelling];
  std::map<ValueOperator, std::string> usual;
  for (const auto& [op, ways] : counts) {
    std::string best = to_string(op);
    if (op != ValueOperator::equal && ways.contains(best)) {
      usual[op] = best;
      continue;
    }
    std::size_t most = ways.contains(best) ? ways.at(best) : 0;
    for (const auto& [spelling, count] : ways)
      if (count > most) {
        most = count;
        best = spelling;
      }
    usual[op] = best;
  }
  return usual;
}

base::Words quoted_usual(const std::string& spelling) {
  return spelling.empty() ? base::Words{"不写符号", "no sign"} : say("「{}」", "'{}'", spelling);
}

void check_operators_mixed(const WorkbookContext& context, Report& report) {
  const auto all = written_operators(context);
  if (all.empty()) return report.not_applicable();
  report.checked(all.size());
  const auto usual = usual_spellings(all);
  std::vector<const Written*> told;
  for (const Written& written : all) {
    const std::string& expected = usual.at(written.op);
    if (written.spelling == expected) continue;
    const bool is_told = std::any_of(told.begin(), told.end(), [&](const Written* other) {
      return other->form == written.form && other->op == written.op && other->spelling == written.spelling;
    });
    if (is_told) continue;  // once in a form
    told.push_back(&written);
    Place place = at(written.indicator->value, indicator_path(written.index, "value"));
    place.form = &written.form->form;
    const std::string& raw = written.indicator->value.value.raw;
    report.found(std::move(place),
                 saying(say("运算符写法不一致：此处写「{}」，其他写{}",
                            "operators are written in several ways: '{}' here, {} elsewhere", raw,
                            quoted_usual(expected)),
                        raw, expected));
  }
}

}  // namespace

const Rule operators_mixed{
    .code = "F-13",
    .name = "operators-mixed",
    .severity = base::Severity::info,
    .scope = Scope::workbook,
    .title = {"运算符写法不统一", "Operators written in several ways"},
    .what = {"同一工作簿里同一个运算符有几种写法：≥ 与 ≧、以上，=100% 与 100%，符号后有无空格。",
             "A workbook writes one operator in several ways: ≥ beside ≧ or 以上, =100% beside 100%, with or "
             "without a blank."},
    .why = {"写法不一，系统导入时可能被当作不同的值。", "A system may import the same value as two."},
    .fix = {"统一使用 ≥、≤、=", "use ≥, ≤ and = throughout"},
    .wrong = {"97%以上、≥98%", "97%以上, ≥98%"},
    .right = {"≥97%、≥98%", "≥97%, ≥98%"},
    .source = "G13, J15",
    .check_workbook = check_operators_mixed,
};

}  // namespace targetbook::rules::format
