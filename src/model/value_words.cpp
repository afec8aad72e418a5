#include "model/value_words.hpp"

#include <algorithm>
#include <array>

#include "model/value_text.hpp"

namespace targetbook::model {
namespace {

struct OperatorWord {
  std::u32string_view word;
  ValueOperator op;
  bool yields = false;
};

// Signs as bureaus type them: real ones, look-alikes from the keyboard, and what a Chinese input method gives
// for `>` and `<`. A longer word stands before any word it starts with.
constexpr auto operator_words = std::to_array<OperatorWord>({
    {U">=", ValueOperator::at_least},
    {U"=>", ValueOperator::at_least},
    {U"》=", ValueOperator::at_least},
    {U"》", ValueOperator::at_least},
    {U"≥=", ValueOperator::at_least},
    {U"≥", ValueOperator::at_least},
    {U"≧", ValueOperator::at_least},
    {U"⩾", ValueOperator::at_least},
    {U"≮", ValueOperator::at_least},
    {U"<=", ValueOperator::at_most},
    {U"=<", ValueOperator::at_most},
    {U"《=", ValueOperator::at_most},
    {U"《", ValueOperator::at_most},
    {U"≤=", ValueOperator::at_most},
    {U"≤", ValueOperator::at_most},
    {U"≦", ValueOperator::at_most},
    {U"⩽", ValueOperator::at_most},
    {U"≯", ValueOperator::at_most},
    {U"==", ValueOperator::equal, true},
    {U"=", ValueOperator::equal, true},
    {U"═", ValueOperator::equal, true},
    {U">", ValueOperator::more},
    {U"<", ValueOperator::less},
    {U"≈", ValueOperator::about},
    {U"~", ValueOperator::about},
    {U"达到", ValueOperator::at_least, true},
    {U"达", ValueOperator::at_least, true},
    {U"至少", ValueOperator::at_least},
    {U"最少", ValueOperator::at_least},
    {U"最低", ValueOperator::at_least},
    {U"至多", ValueOperator::at_most},
    {U"最多", ValueOperator::at_most},
    {U"最高", ValueOperator::at_most},
    {U"控制在", ValueOperator::at_most, true},
    {U"等于", ValueOperator::equal},
    {U"保持在", ValueOperator::equal, true},
    {U"维持在", ValueOperator::equal, true},
    {U"稳定在", ValueOperator::equal, true},
    {U"不到", ValueOperator::less},
    {U"不足", ValueOperator::less},
    {U"约为", ValueOperator::about},
    {U"大约", ValueOperator::about},
    {U"约", ValueOperator::about},
});

struct Comparison {
  std::u32string_view word;
  bool upward;
};
constexpr auto comparisons = std::to_array<Comparison>({
    {U"低于", false},
    {U"少于", false},
    {U"小于", false},
    {U"高于", true},
    {U"多于", true},
    {U"大于", true},
    {U"超过", true},
});
constexpr auto negations = std::to_array<std::u32string_view>(
    {U"不得", U"不应", U"不能", U"不可", U"不会", U"不宜", U"不许", U"没有", U"不", U"未"});
constexpr auto or_equal = std::to_array<std::u32string_view>({U"或等于", U"等于", U"或=", U"="});

struct EndingWord {
  std::u32string_view word;
  ValueOperator op;
};
constexpr auto ending_words = std::to_array<EndingWord>({
    {U"以上", ValueOperator::at_least},
    {U"以下", ValueOperator::at_most},
    {U"以内", ValueOperator::at_most},
    {U"之内", ValueOperator::at_most},
    {U"左右", ValueOperator::about},
    {U"上下", ValueOperator::about},
    {U"约", ValueOperator::about},
});
constexpr auto done_words = std::to_array<std::u32string_view>(
    {U"完成", U"办结", U"办理", U"答复", U"回复", U"响应", U"反馈", U"处理", U"发放", U"支付", U"到位"});
constexpr auto inclusive_notes = std::to_array<std::u32string_view>({U"（含）", U"(含)"});

// Words that make ordinary ones with a numeral before them (十分, 一点, 一级, 一面) are left out.
constexpr auto measure_words = std::to_array<std::u32string_view>({
    U"%",    U"‰",    U"百分点", U"个百分点", U"倍",     U"万",   U"亿",       U"元",     U"人",     U"人次",
    U"名",   U"位",   U"户",     U"家",       U"所",     U"次",   U"场",       U"场次",   U"批",     U"批次",
    U"期",   U"轮",   U"届",     U"件",       U"件次",   U"起",   U"例",       U"宗",     U"案",     U"项",
    U"条",   U"个",   U"种",     U"类",       U"份",     U"篇",   U"本",       U"册",     U"张",     U"块",
    U"幅",   U"台",   U"套",     U"辆",       U"部",     U"架",   U"支",       U"把",     U"包",     U"箱",
    U"盒",   U"瓶",   U"只",     U"株",       U"棵",     U"座",   U"处",       U"间",     U"栋",     U"组",
    U"台套", U"台次", U"车次",   U"班次",     U"课时",   U"学时", U"人天",     U"秒",     U"分钟",   U"小时",
    U"天",   U"日",   U"工作日", U"个工作日", U"周",     U"月",   U"个月",     U"季度",   U"个季度", U"年",
    U"米",   U"公里", U"千米",   U"平米",     U"平方米", U"㎡",   U"平方公里", U"立方米", U"亩",     U"公顷",
    U"克",   U"千克", U"公斤",   U"吨",       U"升",     U"度",   U"千瓦时",
});
constexpr auto time_units = std::to_array<std::u32string_view>(
    {U"秒", U"分钟", U"小时", U"个小时", U"天", U"日", U"工作日", U"个工作日", U"个自然日", U"周", U"月",
     U"个月", U"季度", U"个季度", U"年"});

template <class Table>
bool holds(const Table& table, std::u32string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

template <class Table>
std::size_t length_of_first(const Table& table, std::u32string_view text) {
  for (const std::u32string_view word : table)
    if (text.starts_with(word)) return word.size();
  return 0;
}

/// `低于`, `不得超过`, `大于或等于`, ….
std::optional<OperatorSign> match_comparison(std::u32string_view text) {
  const std::size_t negation = length_of_first(negations, text);
  for (const auto& [word, upward] : comparisons) {
    if (!text.substr(negation).starts_with(word)) continue;
    const std::size_t length = negation + word.size();
    if (negation > 0)
      return OperatorSign{upward ? ValueOperator::at_most : ValueOperator::at_least, false, length};
    const std::size_t equal = length_of_first(or_equal, text.substr(length));
    if (equal > 0)
      return OperatorSign{upward ? ValueOperator::at_least : ValueOperator::at_most, false, length + equal};
    return OperatorSign{upward ? ValueOperator::more : ValueOperator::less, false, length};
  }
  return std::nullopt;
}

void take_inclusive_note(std::u32string_view& text) {
  for (const auto note : inclusive_notes)
    if (text.ends_with(note)) text.remove_suffix(note.size());
}

/// `3天内`, `15个工作日内办结`: at most that long. The unit stays.
std::optional<ValueOperator> take_deadline(std::u32string_view& text) {
  std::u32string_view head = text;
  for (const auto word : done_words) {
    if (!head.ends_with(word)) continue;
    head.remove_suffix(word.size());
    break;
  }
  for (const std::u32string_view within : {U"以内", U"之内", U"内"}) {
    if (!head.ends_with(within)) continue;
    head.remove_suffix(within.size());
    if (!holds(time_units, head)) return std::nullopt;
    text = head;
    return ValueOperator::at_most;
  }
  return std::nullopt;
}

}  // namespace

std::optional<OperatorSign> match_operator(std::u32string_view text) {
  for (const auto& [word, op, yields] : operator_words)
    if (text.starts_with(word)) return OperatorSign{op, yields, word.size()};
  return match_comparison(text);
}

bool ends_with_negation(std::u32string_view label) {
  return !label.empty() && is_one_of(label.back(), U"不未没无非");
}

std::optional<ValueOperator> take_ending(std::u32string_view& text) {
  take_inclusive_note(text);
  for (const auto& [word, op] : ending_words) {
    if (!text.ends_with(word)) continue;
    text.remove_suffix(word.size());
    if (!text.empty() && is_one_of(text.back(), U"及或")) text.remove_suffix(1);
    take_inclusive_note(text);
    return op;
  }
  return take_deadline(text);
}

bool holds_ending(std::u32string_view text) {
  for (const std::u32string_view word : {U"以上", U"以下", U"以内", U"左右"})
    if (text.find(word) != std::u32string_view::npos) return true;
  return false;
}

bool is_measure_word(std::u32string_view unit) {
  unit = unit.substr(0, unit.find(U'/'));
  if (holds(measure_words, unit)) return true;
  return unit.size() > 1 && is_one_of(unit.front(), U"百千万亿") && holds(measure_words, unit.substr(1));
}

}  // namespace targetbook::model
