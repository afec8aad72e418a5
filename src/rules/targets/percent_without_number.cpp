#include "base/pattern.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

/// `≥份` without its operator.
std::string_view without_operator(std::string_view value) {
  static const base::Pattern sign("^(?:[≥≤=＝><≧≦⩾⩽~≈]|不低于|不少于|不超过|不高于|大于等于|小于等于)+");
  return value.substr(sign.find_in(value).size());
}

/// A unit or an operator and nothing else.
bool is_bare(const WordLists& words, std::string_view value) {
  const std::string_view rest = without_operator(value);
  if (words.has("percent_signs", rest)) return true;
  const bool is_unit = is_count_unit(words, rest) || is_money_unit(words, rest) || is_time_unit(words, rest);
  return is_unit || (rest.empty() && !value.empty());
}

/// A number that was mistyped: `≥12OO份`, `1200份≥`, `≥98%%`, `≥九八%`,
/// `≥98百分`; `unread` says that no value was read of it.
bool is_mistyped(std::string_view raw, std::string_view value, bool unread) {
  static const base::Pattern letters("[0-9][Oo]+(?:[0-9]|[^0-9A-Za-z]|$)|(?:^|[^A-Za-z])[Oo]+[0-9]");
  static const base::Pattern hundredths("[0-9]百分$");
  static const base::Pattern slash("[0-9][^0-9/]{1,4}/$");
  const auto has = [&](std::string_view sign) { return value.find(sign) != std::string_view::npos; };
  if (has("/") && !slash.find_in(value).empty()) return true;
  static const base::Pattern comma("^[≥≤=><]*[0-9]+,[0-9]{1,2}[^0-9,.]*$");
  if (((has("O") || has("o")) && !letters.find_in(value).empty()) ||
      (has("百分") && !hundredths.find_in(value).empty()) || (has(",") && !comma.find_in(value).empty()))
    return true;
  static const base::Pattern torn("[0-9] +[0-9]");
  static const base::Pattern garbled(
      "^[≥≤=><]*[0-9.]+[^0-9≥≤=><,，、；;（(]{0,6}[≥≤=><]+$|^[≥≤=><]{2,}[0-9]|%"
      "%|[0-9]\\.(?:%|$)|"
      "^[≥≤=><]*[〇零一二三四五六七八九]{2,}%$|^[≥≤=><]+[0-9.]+%[≥≤=><]+[0-9.]+"
      "%$");
  return unread && (!torn.find_in(raw).empty() || !garbled.find_in(value).empty());
}

/// A count or share below nothing.
bool is_below_nothing(const WordLists& words, const model::Indicator& row) {
  const model::TargetValue& value = row.value.value;
  const std::string& name = row.level3.value;
  if (!is_quantity(value) || value.to || !value.number->is_negative()) return false;
  if (words.any_in("may_be_negative", name) || words.any_in("lessening_words", name)) return false;
  return is_rate_name(words, name) || is_count_name(words, name);
}

void check_percent_without_number(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    if (value.type == model::ValueType::empty) return;
    report.checked();
    const std::string plain = plain_value(value);
    const auto tell = [&](const base::Words& message, const base::Words& fix) {
      Said said = saying(message, value.raw);
      said.fix = fix;
      report.found(at(indicator.value, indicator_path(i, "value")), std::move(said));
    };
    if (is_in_words(value) && is_bare(words, plain)) {
      tell(say("指标值只有「{}」，缺少数字", "the value is only '{}', the number is missing", value.raw), {});
    } else if (is_mistyped(value.raw, plain, is_in_words(value))) {
      tell(say("「{}」的指标值「{}」疑为录入有误", "the value '{1}' of '{0}' looks mistyped",
               indicator.level3.value, value.raw),
           {"改成一个运算符、一个数和一个单位", "write one operator, one number and one unit"});
    } else if (is_below_nothing(words, indicator)) {
      tell(say("「{}」的指标值「{}」是负数，疑为录入有误",
               "the value '{1}' of '{0}' is negative; it looks mistyped", indicator.level3.value, value.raw),
           {"核对数值，去掉负号", "check the number and take the minus off"});
    }
  });
}

constexpr std::string_view percent_without_number_speaks_over[] = {
    "P-03", "Q-01", "Q-04", "Q-05", "T-01", "T-02", "T-04", "T-05",
    "T-06", "T-07", "T-08", "T-14", "T-16", "F-15", "F-06", "X-11"};

}  // namespace

const Rule percent_without_number{
    .code = "T-03",
    .name = "percent-without-number",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"缺少数字或数字有误", "Number missing or mistyped"},
    .what = {"指标值只写了百分号、运算符或单位，没有数字；或数字录入有误（≥12OO"
             "份、≥98%%"
             "、1200份≥），或数量、比率为"
             "负数。",
             "The value is a percent sign, an operator or a unit without a "
             "number, or its number was mistyped "
             "(≥12OO份, ≥98%%, 1200份≥), or a count or rate is negative."},
    .why = {"没有数字就没有目标。", "Without a number there is no target."},
    .fix = {"填写数字，数字前写运算符，数字后写单位",
            "give the number, with its operator in front and its unit behind"},
    .wrong = {"%", "%"},
    .right = {"≥95%", "≥95%"},
    .source = "B3",
    .supersedes = percent_without_number_speaks_over,
    .check_form = check_percent_without_number,
};

}  // namespace targetbook::rules::targets
