#include <chrono>

#include "rules/facts/indicator_words.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

constexpr std::int64_t first_serial = 36526;  // 2000-01-01
constexpr std::int64_t last_serial = 55153;   // 2050-12-31

/// A spreadsheet counts days from the end of 1899.
std::string date_of(std::int64_t serial) {
  const std::chrono::sys_days start = std::chrono::year(1899) / std::chrono::December / 30;
  const std::chrono::year_month_day date(start + std::chrono::days(serial));
  return fmt::format("{}年{}月{}日", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

void check_date_as_serial(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const model::TargetValue& value = indicator.value.value;
    if (!is_quantity(value)) return;
    const bool is_about_time = indicator.level2.value == "时效指标" ||
                               context.know.words.any_in("time_words", indicator.level3.value);
    if (!is_about_time) return;
    report.checked();
    const base::Decimal& number = *value.number;
    if (value.op || !value.unit.empty() || number.scale() > 0) return;
    if (number < base::Decimal::whole(first_serial) || number > base::Decimal::whole(last_serial)) return;
    const std::string date = date_of(number.coefficient());
    report.found(at(indicator.value, indicator_path(i, "value")),
                 saying(say("「{}」疑为日期序列号（{}）", "'{}' looks like a date's serial number ({})",
                            value.raw, date),
                        value.raw, date));
  });
}

constexpr std::string_view date_as_serial_speaks_over[] = {"T-04", "T-05", "F-03", "P-07"};

}  // namespace

const Rule date_as_serial{
    .code = "F-05",
    .name = "date-as-serial",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"日期变为序列号", "Date turned into a serial number"},
    .what = {"与时间有关的指标，值是一个五位整数，正是某个日期在表格程序中的序列号。",
             "The value of an indicator about time is a whole number of five digits: the serial number of a "
             "date."},
    .why = {"日期被存成了数字，看不出是哪一天。",
            "The date was stored as a number, and nobody can tell which day it is."},
    .fix = {"以文本重新填写日期，如2021年12月31日", "type the date again as a text such as 2021年12月31日"},
    .wrong = {"项目完成时间：44561", "项目完成时间: 44561"},
    .right = {"项目完成时间：2021年12月31日", "项目完成时间: 2021年12月31日"},
    .source = "published forms",
    .supersedes = date_as_serial_speaks_over,
    .check_form = check_date_as_serial,
};

}  // namespace targetbook::rules::format
