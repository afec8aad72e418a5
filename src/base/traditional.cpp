#include "base/traditional.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.hpp"

namespace targetbook::base {
namespace {

// Traditional, simplified, traditional, simplified …, in order of code points.
constexpr std::u32string_view pairs =
    U"佔占來来係系個个備备傳传債债價价億亿儲储內内兩两別别則则劃划動动務务區区員员問问單单國国埰采執执報报學"
    U"学實实寧宁審审專专"
    U"對对導导屬属張张復复態态應应戶户採采撥拨據据數数時时曆历書书會会條条業业構构標标樣样機机檔档檢检權权欵"
    U"款歷历氣气況况測测"
    U"準准滿满漢汉濟济災灾為为無无營营現现環环產产産产當当發发眾众確确碼码稅税稱称箇个節节糧粮級级細细終终結"
    U"结經经維维線线編编"
    U"縣县總总績绩繳缴續续羣群聯联職职臺台與与萬万蓋盖處处號号衆众術术衛卫補补製制複复覈核見见規规計计註注評"
    U"评話话說说説说調调"
    U"護护變变負负財财責责買买費费資资質质購购車车輛辆輸输轉转農农週周進进運运過过達达選选還还鄉乡釋释錄录録"
    U"录長长門门開开間间"
    U"關关際际電电響响頁页項项預预領领頻频額额類类餘余館馆體体";

constexpr std::size_t count = pairs.size() / 2;

constexpr std::array<char32_t, count> every_other(std::size_t first) {
  std::array<char32_t, count> characters{};
  for (std::size_t i = 0; i < count; ++i) characters[i] = pairs[2 * i + first];
  return characters;
}

constexpr auto traditional = every_other(0);
constexpr auto plain = every_other(1);
static_assert(std::is_sorted(traditional.begin(), traditional.end()));

constexpr char32_t first_han = 0x4E00;
constexpr std::size_t han = 0x5200;

/// One look tells most characters apart before any search.
constexpr std::array<bool, han> make_known() {
  std::array<bool, han> known{};
  for (const char32_t c : traditional) known[c - first_han] = true;
  return known;
}
constexpr auto known = make_known();

}  // namespace

char32_t simplified(char32_t c) {
  if (c < first_han || c >= first_han + han || !known[c - first_han]) return c;
  const auto found = std::lower_bound(traditional.begin(), traditional.end(), c);
  return plain[static_cast<std::size_t>(found - traditional.begin())];
}

bool has_traditional(std::string_view text) {
  bool found = false;
  for_each_code_point(text, [&](char32_t c, std::string_view) { found = found || simplified(c) != c; });
  return found;
}

}  // namespace targetbook::base
