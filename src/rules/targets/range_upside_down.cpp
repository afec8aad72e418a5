#include "base/decimal.hpp"
#include "base/pattern.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/targets/family.hpp"

namespace targetbook::rules::targets {
namespace {

struct Ends {
  base::Decimal first;
  base::Decimal second;
  std::string swapped;  ///< the same range with its ends the right way round
};

/// Takes the digits at the front of the text.
std::string_view take_number(std::string_view& text) {
  static const base::Pattern number("^[0-9]+(?:\\.[0-9]+)?");
  const std::string_view found = number.find_in(text);
  text.remove_prefix(found.size());
  return found;
}

/// The ends of a value that is a range and nothing else.
std::optional<Ends> ends_of(std::string_view value) {
  static const base::Pattern range(
      "^(?:[≥≤=]|控制在|达到|保持在)?[0-9]+(?:\\.[0-9]+)?(?:%|[㐀-鿿℃]{1,3})"
      "?(?:-|—|–|~|～|至|到)+[0-9]+(?"
      ":\\.[0-9]+)?(?:%|℃|[㐀-鿿]{0,6})(?:以内|之间)?$");
  static const base::Pattern time("[年月日时点号季]");
  static const base::Pattern lead("^(?:[≥≤=]|控制在|达到|保持在)?");
  static const base::Pattern middle("^(?:%|[㐀-鿿℃]{1,3}?)?(?:-|—|–|~|～|至|到)+");
  static const WordIndex between_words({"-", "—", "–", "~", "～", "至", "到"});
  if (between_words.find_in(value).empty()) return std::nullopt;
  if (!range.fits(value) || !time.find_in(value).empty()) return std::nullopt;
  const std::string_view sign = lead.find_in(value);
  std::string_view rest = value.substr(sign.size());
  const std::string_view first = take_number(rest);
  const std::string_view between = middle.find_in(rest);
  rest.remove_prefix(between.size());
  const std::string_view second = take_number(rest);
  const auto low = base::Decimal::parse(first);
  const auto high = base::Decimal::parse(second);
  if (between.empty() || !low || !high) return std::nullopt;
  return Ends{*low, *high,
              std::string(sign) + std::string(second) + std::string(between) + std::string(first) +
                  std::string(rest)};
}

void check_range_upside_down(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    const model::TargetValue& value = row.value.value;
    if (value.type == model::ValueType::date || value.type == model::ValueType::empty) return;
    const auto ends = ends_of(plain_value(value));
    if (!ends) return;
    report.checked();
    if (ends->first <= ends->second) return;
    Said said =
        saying(say("区间「{}」上下颠倒：{}大于{}", "the range '{}' is upside down: {} is more than {}",
                   value.raw, ends->first.to_string(), ends->second.to_string()),
               value.raw, ends->swapped);
    said.fix = say("写作「{}」", "write '{}'", ends->swapped);
    report.found(at(row.value, indicator_path(i, "value")), std::move(said));
  });
}

constexpr std::string_view range_upside_down_speaks_over[] = {"R-09", "P-03", "T-02", "T-06",
                                                              "T-07", "T-08", "Q-04", "Q-05"};

}  // namespace

const Rule range_upside_down{
    .code = "T-15",
    .name = "range-upside-down",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"区间上下颠倒", "A range upside down"},
    .what = {"指标值写成区间，前一个数大于后一个数（「10-5件」）。日期、时刻不算。",
             "A value is a range whose first number is above its second (10-5件). "
             "Dates and hours do not count."},
    .why = {"颠倒的区间没有数能满足。", "No number lies in such a range."},
    .fix = {"小的数写在前面", "put the smaller number first"},
    .wrong = {"10-5件", "10-5件"},
    .right = {"5-10件", "5-10件"},
    .source = "practice",
    .supersedes = range_upside_down_speaks_over,
    .check_form = check_range_upside_down,
};

}  // namespace targetbook::rules::targets
