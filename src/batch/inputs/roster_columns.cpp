#include "batch/inputs/roster_columns.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <vector>

#include "base/say.hpp"
#include "base/text.hpp"

namespace targetbook::batch {
namespace {

using base::Words;
using rules::RosterEntry;
using Mistake = std::optional<Words>;

constexpr int first_year = 2000;
constexpr int last_year = 2099;
constexpr std::size_t region_digits = 6;

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> whole(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (!is_number(text) || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::vector<std::string> list(std::string_view text) {
  const std::string plain = base::replace_all(std::string(text), "；", ";");
  std::vector<std::string> items;
  for (const std::string_view item : base::split(plain, ';'))
    if (const std::string tidy = base::tidy_text(item); !tidy.empty()) items.push_back(tidy);
  return items;
}

Mistake put_region_code(RosterEntry& entry, std::string_view text) {
  entry.region_code = base::fold_width(text);
  if (is_number(entry.region_code) && entry.region_code.size() >= 2 &&
      entry.region_code.size() <= region_digits)
    return {};
  return base::say("区划代码应为2至6位数字，不能是「{}」", "a region code has 2 to 6 digits, not '{}'", text);
}
Mistake put_region(RosterEntry& entry, std::string_view text) {
  entry.region = base::tidy_text(text);
  return {};
}
Mistake put_bureau_code(RosterEntry& entry, std::string_view text) {
  entry.bureau_code = base::without_white_space(base::fold_width(text));
  const auto fits = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
  };
  if (std::all_of(entry.bureau_code.begin(), entry.bureau_code.end(), fits)) return {};
  return base::say("单位编码只能有数字、字母和连字符，不能是「{}」",
                   "a bureau's code has digits, letters and hyphens only, not '{}'", text);
}
Mistake put_bureau(RosterEntry& entry, std::string_view text) {
  entry.bureau = base::tidy_text(text);
  return {};
}
Mistake put_aliases(RosterEntry& entry, std::string_view text) {
  entry.aliases = list(text);
  return {};
}
Mistake put_layout(RosterEntry& entry, std::string_view text) {
  entry.layout = std::string(text);
  return {};
}
Mistake put_year(RosterEntry& entry, std::string_view text) {
  const std::string plain = base::replace_all(base::fold_width(text), "年", "");
  entry.year = whole(base::trim(plain));
  if (entry.year && *entry.year >= first_year && *entry.year <= last_year) return {};
  return base::say("年度应为2000到2099的四位数字，不能是「{}」",
                   "a year is a number from 2000 to 2099, not '{}'", text);
}
Mistake put_projects(RosterEntry& entry, std::string_view text) {
  entry.projects = list(text);
  for (auto project = entry.projects.begin(); project != entry.projects.end(); ++project)
    if (std::find(entry.projects.begin(), project, *project) != project)
      return base::say("项目「{}」列了两次", "the project '{}' is listed twice", *project);
  return {};
}
Mistake put_deadline(RosterEntry& entry, std::string_view text) {
  entry.deadline = plain_date(text);
  if (!entry.deadline.empty()) return {};
  return base::say("截止日期应写作2026-02-20，不能是「{}」", "a deadline is written 2026-02-20, not '{}'",
                   text);
}
Mistake put_control_total(RosterEntry& entry, std::string_view text) {
  const auto number = base::Decimal::parse(base::fold_width(text));
  if (number) entry.control_total = base::Money::from(*number, base::AmountUnit::yuan);
  if (entry.control_total && entry.control_total->fen() >= 0) return {};
  return base::say("控制数应为以元计的金额，至多两位小数，不能是「{}」",
                   "a control total is an amount in yuan with at most two decimals, not '{}'", text);
}

constexpr std::array columns = {
    RosterColumn{"region_code", "区划代码", true, put_region_code},
    RosterColumn{"region", "地区", true, put_region},
    RosterColumn{"bureau_code", "单位编码", true, put_bureau_code},
    RosterColumn{"bureau", "单位名称", true, put_bureau},
    RosterColumn{"aliases", "别名", false, put_aliases},
    RosterColumn{"layout", "表样", false, put_layout},
    RosterColumn{"year", "年度", false, put_year},
    RosterColumn{"projects", "项目", false, put_projects},
    RosterColumn{"deadline", "截止日期", false, put_deadline},
    RosterColumn{"control_total", "控制数", false, put_control_total},
};

}  // namespace

std::string plain_date(std::string_view text) {
  std::string plain = base::fold_width(text);
  for (const std::string_view sign : {"/", ".", "年", "月"})
    plain = base::replace_all(std::move(plain), sign, "-");
  plain = base::replace_all(std::move(plain), "日", "");
  const auto pieces = base::split(plain, '-');
  if (pieces.size() != 3) return {};
  const auto year = whole(pieces[0]);
  const auto month = whole(pieces[1]);
  const auto day = whole(pieces[2]);
  if (!year || !month || !day || *year < first_year || *year > last_year) return {};
  const std::chrono::year_month_day day_of_year{std::chrono::year(*year),
                                                std::chrono::month(static_cast<unsigned>(*month)),
                                                std::chrono::day(static_cast<unsigned>(*day))};
  if (!day_of_year.ok()) return {};
  const auto two_digits = [](int number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
  return std::to_string(*year) + two_digits(*month) + two_digits(*day);
}

std::span<const RosterColumn> roster_columns() {
  return columns;
}

}  // namespace targetbook::batch
