#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "describe.hpp"
#include "model/target_value.hpp"

namespace targetbook::model {
namespace {

constexpr int texts_to_try = 20'000;
constexpr std::size_t longest_cell = 32'767;

const std::vector<std::string>& alphabet() {
  constexpr std::string_view words =
      "0 1 5 9 10 95 2021 12 31 １ ９ . ． , ， - — ~ + "
      "% ％ 百分比 百分之 万元 元/人 件 个月 次 人 年 月 日 季度 天 ≥ ≤ = "
      "> < ≈ 》 《 ＞ 不低于 不超过 达到 达 约 控制在 大于 或等于 以上 及 以内 "
      "左右 内 （含） 至 到 一 二 十 百 万 亿 两 零 点 廿 满意度 展板 完成 底前 "
      "前 提升 是否 、 ； ; / 。 ？ （ ） ( ) ： A m2 E5";
  constexpr std::string_view spaces[] = {" ",        "\t",           "\n",           "\r\n",
                                         "\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x8B", "\xEF\xBB\xBF",
                                         "\xFF",     "\xE4\xB8",     "\x80",         "\""};
  static const std::vector<std::string> pieces = [&] {
    std::vector<std::string> all;
    for (const auto word : base::split(words, ' ')) all.emplace_back(word);
    for (const auto space : spaces) all.emplace_back(space);
    all.emplace_back(1, '\0');
    return all;
  }();
  return pieces;
}

std::string random_text(std::mt19937& generator) {
  std::uniform_int_distribution<std::size_t> any_piece(0, alphabet().size() - 1);
  std::uniform_int_distribution<int> any_length(0, 12);
  std::string text;
  for (int left = any_length(generator); left > 0; --left) text += alphabet()[any_piece(generator)];
  return text;
}

void expect_list_signs_only(std::string_view between, const std::string& raw) {
  constexpr std::u32string_view list_signs = U"，,、；;/。.．\u200B\uFEFF";
  base::for_each_code_point(base::without_white_space(between), [&](char32_t c, std::string_view) {
    EXPECT_NE(list_signs.find(c), std::u32string_view::npos) << raw;
  });
}

/// The parts stand in the raw text one behind the other, and around them nothing but what parts a list.
void expect_parts_in_order(const TargetValue& value) {
  if (value.parts.empty()) return;
  std::string_view rest = value.raw;
  for (const TargetValue& part : value.parts) {
    const auto at = rest.find(part.raw);
    ASSERT_NE(at, std::string_view::npos) << value.raw;
    expect_list_signs_only(rest.substr(0, at), value.raw);
    rest.remove_prefix(at + part.raw.size());
  }
  expect_list_signs_only(rest, value.raw);
}

void expect_sound(const TargetValue& value) {
  EXPECT_EQ(value.type == ValueType::quantity, value.number.has_value()) << value.raw;
  EXPECT_EQ(value.type == ValueType::composite, value.parts.size() >= 2) << value.raw;
  const bool is_quantity = value.type == ValueType::quantity;
  EXPECT_TRUE(!value.to || *value.to >= *value.number) << value.raw;
  EXPECT_TRUE(value.unit.empty() || is_quantity) << value.raw;
  EXPECT_TRUE(!value.op || is_quantity || value.type == ValueType::date) << value.raw;
  EXPECT_EQ(value.unit, base::without_white_space(value.unit)) << value.raw;
  for (const TargetValue& part : value.parts) {
    EXPECT_EQ(part.type, ValueType::quantity) << value.raw;
    expect_sound(part);
  }
}

TEST(TargetValueProperty, HoldsForRandomTexts) {
  std::mt19937 generator(20240229);
  for (int i = 0; i < texts_to_try; ++i) {
    const std::string text = random_text(generator);
    const TargetValue value = parse_target_value(text);
    ASSERT_EQ(value.raw, base::trim(text));
    ASSERT_EQ(describe(parse_target_value(value.raw)), describe(value)) << text;
    expect_sound(value);
    expect_parts_in_order(value);
    parse_chinese_number(text);
    parse_target_value(text, base::Decimal::whole(i));
    if (HasFailure()) return;
  }
}

TEST(TargetValueProperty, ReadsThePrintedFormAgain) {
  std::mt19937 generator(7);
  std::uniform_int_distribution<std::int64_t> any_number(-100'000, 100'000);
  std::uniform_int_distribution<int> any_scale(0, 6);
  for (int i = 0; i < 2'000; ++i) {
    const auto number = *base::Decimal::whole(any_number(generator)).shifted(-any_scale(generator));
    for (const char* op : {"≥", "≤", "=", ">", "<", "≈"})
      for (const char* unit : {"", "%", "件", "万元", "元/人", "息诉率"}) {
        std::string expected = std::string("quantity op=") + op + " number=" + number.to_string();
        if (*unit != '\0') expected += std::string(" unit=") + unit;
        ASSERT_EQ(describe(parse_target_value(op + number.to_string() + unit)), expected);
      }
  }
}

// Nothing but a repetition of the same few signs, as long as a cell may be: must not take long.
TEST(TargetValueProperty, TakesTheLongestCells) {
  for (const std::string& piece : alphabet())
    for (const char* other : {"", "5", "，"}) {
      std::string text;
      while (text.size() < longest_cell) text += piece + other;
      EXPECT_EQ(parse_target_value(text).raw, base::trim(text));
    }
}

}  // namespace
}  // namespace targetbook::model
