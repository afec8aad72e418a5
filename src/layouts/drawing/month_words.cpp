#include "layouts/drawing/month_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::size_t longest_heading = 60;  ///< bytes

constexpr std::array<std::string_view, 8> fronts = {"截至", "截止", "截止到", "到",
                                                    "至",   "预计", "累计",   "第"};
constexpr std::array<std::string_view, 20> endings = {"份",   "底",   "末",   "之前", "以前", "前",   "内",
                                                      "累计", "资金", "支出", "支付", "执行", "用款", "序时",
                                                      "进度", "计划", "比例", "数",   "率",   "止"};
constexpr std::array<std::string_view, 7> ranges = {"-", "—", "–", "~", "至", "到", "－"};
// Longer ones first: 十二 begins with 十.
constexpr std::array<std::pair<std::string_view, int>, 12> numerals = {{{"十二", 12},
                                                                        {"十一", 11},
                                                                        {"十", 10},
                                                                        {"一", 1},
                                                                        {"二", 2},
                                                                        {"三", 3},
                                                                        {"四", 4},
                                                                        {"五", 5},
                                                                        {"六", 6},
                                                                        {"七", 7},
                                                                        {"八", 8},
                                                                        {"九", 9}}};
constexpr std::array<std::pair<std::string_view, int>, 4> spans = {
    {{"上半年", 6}, {"下半年", 12}, {"全年", 12}, {"前三季度", 9}}};
constexpr int months_of_a_quarter = 3;

bool take(std::string_view& text, std::string_view words) {
  if (!text.starts_with(words)) return false;
  text.remove_prefix(words.size());
  return true;
}

template <class Words>
bool take_any(std::string_view& text, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view one) { return take(text, one); });
}

std::optional<int> take_number(std::string_view& text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 1 || digits == 2) {
    const int number = digits == 1 ? text[0] - '0' : (text[0] - '0') * 10 + (text[1] - '0');
    text.remove_prefix(digits);
    return number;
  }
  for (const auto& [words, number] : numerals)
    if (digits == 0 && take(text, words)) return number;
  return std::nullopt;
}

void take_year(std::string_view& text) {
  constexpr std::size_t digits = 4;
  if (!text.starts_with("20") || text.find_first_not_of("0123456789") != digits) return;
  std::string_view rest = text.substr(digits);
  if (!take(rest, "年")) return;
  take(rest, "度");
  text = rest;
}

/// `31日` behind a month.
void take_day(std::string_view& text) {
  std::string_view rest = text;
  if (take_number(rest) && take(rest, "日")) text = rest;
}

std::optional<int> take_month(std::string_view& text) {
  const auto number = take_number(text);
  if (!number) return std::nullopt;
  if (take(text, "月")) {
    take_day(text);
    return *number >= 1 && *number <= 12 ? number : std::nullopt;
  }
  if (!take(text, "季度") && !take(text, "季")) return std::nullopt;
  return *number >= 1 && *number <= 4 ? std::optional(*number * months_of_a_quarter) : std::nullopt;
}

std::optional<int> take_time(std::string_view& text) {
  for (const auto& [words, month] : spans)
    if (take(text, words)) return month;
  std::string_view range = text;  // 1-3月, 1月-3月
  if (take_number(range)) {
    take(range, "月");
    if (take_any(range, ranges))
      if (const auto month = take_month(range)) {
        text = range;
        return month;
      }
  }
  return take_month(text);
}

}  // namespace

std::optional<int> month_of(std::string_view text) {
  if (text.size() > longest_heading) return std::nullopt;
  const std::string folded = base::fold_label(text);
  std::string_view rest = folded;
  for (const std::string_view bracket : {std::string_view("(%)"), std::string_view("%")})
    if (rest.ends_with(bracket)) {
      rest.remove_suffix(bracket.size());
      break;
    }
  take_any(rest, fronts);
  take_year(rest);
  take_any(rest, fronts);
  const auto month = take_time(rest);
  while (month && take_any(rest, endings)) {
  }
  return rest.empty() ? month : std::nullopt;
}

}  // namespace targetbook::layouts
