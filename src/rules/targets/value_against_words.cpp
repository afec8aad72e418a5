#include "rules/facts/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

enum class Kind : std::uint8_t { unknown, count, rate, time };

base::Phrase words_of_kind(Kind kind) {
  switch (kind) {
    case Kind::count:
      return {"数量", "a count"};
    case Kind::rate:
      return {"比率", "a rate"};
    case Kind::time:
      return {"时间", "a time"};
    case Kind::unknown:
      break;
  }
  return {"", ""};
}

/// What a name or description says is measured. 办结数量占受理数量的比例 is a rate, 办结数量/受理数量 is
/// undecided.
Kind kind_of_words(const WordLists& words, std::string_view text) {
  if (is_rate_name(words, text)) return Kind::rate;
  if (words.any_in("ratio_marks", text)) return Kind::unknown;
  return is_count_name(words, text) ? Kind::count : Kind::unknown;
}

Kind kind_of_value(const WordLists& words, const model::TargetValue& value) {
  if (is_percent_unit(value.unit) || is_rate_unit(words, value.unit)) return Kind::rate;
  if (is_time_unit(words, value.unit)) return Kind::time;
  return Kind::unknown;
}

bool contradict(Kind said, Kind given) {
  return (said == Kind::count && given == Kind::rate) || (said == Kind::rate && given == Kind::time);
}

void check_value_against_words(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    if (!is_quantity(value)) return;
    const Kind given = kind_of_value(words, value);
    if (given == Kind::unknown) return report.not_applicable();
    report.checked();
    const Kind by_name = kind_of_words(words, indicator.level3.value);
    const bool name_contradicts = contradict(by_name, given);
    // A plain % or unit against the name is said where names and units are compared.
    if (name_contradicts && (is_percent_unit(value.unit) || given == Kind::time)) return;
    const Kind by_description = kind_of_words(words, indicator.description.value);
    if (!name_contradicts && !contradict(by_description, given)) return;
    const Kind said_to_be = name_contradicts ? by_name : by_description;
    const std::string& by_words = name_contradicts ? indicator.level3.value : indicator.description.value;
    Said said;
    said.message = say("「{}」说的是{}，指标值「{}」却是{}", "'{}' is {}, yet the value '{}' is {}", by_words,
                       words_of_kind(said_to_be), value.raw, words_of_kind(given));
    said.actual = value.raw;
    report.found(at(indicator.value, indicator_path(i, "value")), std::move(said));
  });
}

constexpr std::string_view value_against_words_speaks_over[] = {"T-04", "T-05", "F-15"};

}  // namespace

const Rule value_against_words{
    .code = "T-06",
    .name = "value-against-words",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"值与描述类型冲突", "Value contradicts the description"},
    .what = {"描述或名称说的是数量，指标值却是百分数或以比率名称作单位；或说的是比率，指标值却是时间。",
             "The description or name is of a count, yet the value is a percent or has a rate's name for a "
             "unit; or it is of a rate, "
             "yet the value is a time."},
    .why =
        {"名称、描述和值说的不是一件事，年底不知道按哪个考核。",
         "Name, description and value are about different things; nobody knows which one will be measured."},
    .fix = {"统一名称、描述和指标值：数量写个数，比率写百分数",
            "make name, description and value agree: a count in numbers, a rate in percent"},
    .wrong = {"非访数量：≤5达标率", "非访数量: ≤5达标率"},
    .right = {"非访数量：≤5人次", "非访数量: ≤5人次"},
    .source = "Y6, B5",
    .supersedes = value_against_words_speaks_over,
    .check_form = check_value_against_words,
};

}  // namespace targetbook::rules::targets
