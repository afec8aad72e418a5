#include "rules/facts/text_figures.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "rules/engine/word_index.hpp"

namespace targetbook::rules {
namespace {

using model::ValueOperator;

bool is_figure_digit(char c) {
  return c >= '0' && c <= '9';
}

char32_t scanned_sign(char32_t c) {
  switch (c) {
    case U',':
    case U'，':
      return U'，';
    case U';':
    case U'；':
      return U'；';
    case U':':
    case U'：':
      return U'：';
    case U'×':
    case U'✕':
    case U'＊':
    case U'∗':
      return U'*';
    case U'≧':
      return U'≥';
    case U'≦':
      return U'≤';
    case U'！':
    case U'？':
    case U'　':
      return c;
    default:
      return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
  }
}

/// Whether a byte may begin a character that scanning changes or leaves out.
bool may_be_changed(char byte) {
  switch (byte) {
    case ' ':
    case '\t':
    case '\r':
    case ',':
    case ';':
    case ':':
    case '\xC2':  // U+00A0
    case '\xC3':  // ×
    case '\xE2':  // ✕ ∗ ≧ ≦
    case '\xE3':  // U+3000
    case '\xEF':  // signs of full width
      return true;
    default:
      return false;
  }
}

constexpr std::string_view comma = "，";

/// Whether the comma at `at` parts groups of three digits.
bool is_separator(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (at == 0 || !is_figure_digit(text[at - 1]) || !rest.starts_with(comma)) return false;
  const std::string_view group = rest.substr(comma.size());
  return group.size() >= 3 && std::all_of(group.begin(), group.begin() + 3, is_figure_digit) &&
         (group.size() == 3 || !is_figure_digit(group[3]));
}

void take_out_separators(std::string& text) {
  for (auto at = text.find(comma); at != std::string::npos; at = text.find(comma, at + 1)) {
    // What stood before a separator that is gone was a digit, as what stands there now.
    if (is_separator(text, at)) text.erase(at, comma.size());
  }
}

struct OperatorWord {
  std::string_view word;
  ValueOperator op;
  bool is_bound;
};

constexpr auto words_in_front = std::to_array<OperatorWord>({
    {"大于等于", ValueOperator::at_least, true},
    {"小于等于", ValueOperator::at_most, true},
    {"不低于", ValueOperator::at_least, true},
    {"不少于", ValueOperator::at_least, true},
    {"不小于", ValueOperator::at_least, true},
    {"不高于", ValueOperator::at_most, true},
    {"不超过", ValueOperator::at_most, true},
    {"不多于", ValueOperator::at_most, true},
    {"不大于", ValueOperator::at_most, true},
    {"超过", ValueOperator::more, true},
    {"大于", ValueOperator::more, true},
    {"高于", ValueOperator::more, true},
    {"小于", ValueOperator::less, true},
    {"低于", ValueOperator::less, true},
    {">=", ValueOperator::at_least, true},
    {"<=", ValueOperator::at_most, true},
    {"≥", ValueOperator::at_least, true},
    {"≤", ValueOperator::at_most, true},
    {">", ValueOperator::more, true},
    {"<", ValueOperator::less, true},
    {"=", ValueOperator::equal, false},
    {"达到", ValueOperator::at_least, false},
});
constexpr auto words_behind = std::to_array<OperatorWord>({
    {"以上", ValueOperator::at_least, true},
    {"以下", ValueOperator::at_most, true},
    {"以内", ValueOperator::at_most, true},
    {"左右", ValueOperator::about, false},
});

// Longer units stand before those they begin with.
const WordIndex& known_units() {
  static const WordIndex units(
      {"%",        "个百分点", "亿元",   "万元", "千元",     "元",   "万人次", "万人", "万页",
       "万卷",     "万册",     "万件",   "万户", "万平方米", "人次", "人",     "名",   "位",
       "个月",     "个",       "月底",   "月份", "月",       "年",   "日",     "天",   "小时",
       "分钟",     "件",       "份",     "台",   "套",       "批次", "批",     "种",   "公里",
       "平方米",   "平米",     "立方米", "亩",   "户",       "篇",   "期",     "场次", "场",
       "次",       "卷",       "页",     "册",   "本",       "项",   "家",     "所",   "条",
       "起",       "处",       "座",     "张",   "辆",       "吨",   "倍",     "部",   "间",
       "米",       "类",       "例",     "株",   "棵",       "盏",   "头",     "只",   "‰",
       "平方公里", "公顷",     "公斤",   "千克", "亩次",     "户次", "栋",     "路",   "微克/立方米"});
  return units;
}

std::string_view unit_at(std::string_view text) {
  if (text.starts_with("亩次")) return text.substr(0, std::string_view("亩次").size());
  if (text.starts_with("微克/立方米")) return text.substr(0, std::string_view("微克/立方米").size());
  const WordIndex& units = known_units();
  if (const std::size_t place = units.first_begin(text); place != units.words().size()) {
    const std::string_view unit = units.words()[place];
    const bool is_rate = text.substr(unit.size()).starts_with("/");  // `元/人` is no sum of money
    return is_rate ? std::string_view{} : unit;
  }
  // 1.5万亩, 2.6万人次: what is counted may be counted by the ten thousand.
  constexpr std::string_view many = "万";
  if (!text.starts_with(many)) return {};
  const std::string_view rest = text.substr(many.size());
  const std::string_view counted = rest.starts_with(many) ? std::string_view{} : unit_at(rest);
  const bool is_counted = !counted.empty() && counted != "%" && counted != "‰" && !counted.ends_with("元");
  return is_counted ? text.substr(0, many.size() + counted.size()) : std::string_view{};
}

/// `1.2022年年初预算`: the number of an item, then a year.
bool is_item_number(std::string_view text, std::size_t at, std::size_t end) {
  constexpr std::size_t year_digits = 4;
  if (end - at > 2 || end >= text.size() || text[end] != '.') return false;
  const std::string_view rest = text.substr(end + 1);
  if (!rest.starts_with("19") && !rest.starts_with("20")) return false;
  return rest.size() > year_digits && is_figure_digit(rest[2]) && is_figure_digit(rest[3]) &&
         rest.substr(year_digits).starts_with("年");
}

template <class Words>
WordIndex index_of(const Words& words) {
  std::vector<std::string> names;
  for (const OperatorWord& word : words) names.emplace_back(word.word);
  return WordIndex(std::move(names));
}

void read_operator(std::string_view text, Figure& figure) {
  static const WordIndex in_front = index_of(words_in_front);
  const std::string_view front = text.substr(0, figure.begin);
  if (const std::size_t place = in_front.longest_end(front); place != words_in_front.size()) {
    const OperatorWord& word = words_in_front[place];
    figure.op = word.op;
    figure.is_bound = word.is_bound;
    figure.begin -= word.word.size();
  }
  for (const OperatorWord& word : words_behind)
    if (text.substr(figure.end).starts_with(word.word)) {
      figure.op = word.op;
      figure.is_bound = word.is_bound;
      figure.end += word.word.size();
      break;
    }
}

}  // namespace

std::string scan_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!may_be_changed(text[at])) {
      ++at;
      continue;
    }
    const base::CodePoint point = base::decode_front(text.substr(at)).value_or(base::CodePoint{U'\uFFFD', 1});
    const bool is_left_out = base::is_white_space(point.value);
    const char32_t sign = scanned_sign(point.value);
    if (is_left_out || sign != point.value) {
      out.append(text.substr(kept, at - kept));
      if (!is_left_out) base::append_utf8(out, sign);
      kept = at + point.bytes;
    }
    at += point.bytes;
  }
  out.append(text.substr(kept));
  take_out_separators(out);
  return out;
}

bool may_hold_figure(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return is_figure_digit(c) || c == '\xEF'; });
}

std::optional<base::AmountUnit> Figure::money_unit() const {
  return base::parse_amount_unit(unit);
}

std::optional<base::Money> Figure::money() const {
  const auto of_money = money_unit();
  return of_money ? base::Money::from(number, *of_money) : std::nullopt;
}

std::vector<Figure> figures_in(std::string_view text) {
  std::vector<Figure> figures;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_figure_digit(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_figure_digit(text[end])) ++end;
    Figure figure;
    if (is_item_number(text, at, end)) {
      at = end + 1;
      continue;
    }
    if (end + 1 < text.size() && text[end] == '.' && is_figure_digit(text[end + 1])) {
      const std::size_t point = end++;
      while (end < text.size() && is_figure_digit(text[end])) ++end;
      figure.decimals = static_cast<int>(std::min<std::size_t>(end - point - 1, base::Decimal::max_scale));
    }
    if (const auto number = base::Decimal::parse(text.substr(at, end - at))) {
      figure.begin = figure.number_begin = at;
      figure.number = *number;
      figure.unit = unit_at(text.substr(end));
      figure.end = end + figure.unit.size();
      read_operator(text, figure);
      figures.push_back(std::move(figure));
    }
    at = end;
  }
  return figures;
}

std::vector<std::string_view> clauses_of(std::string_view text) {
  std::vector<std::string_view> clauses;
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t mark = text[at] == '\n' ? 1 : 0;
    if (text[at] == '\xE3' || text[at] == '\xEF')  // what these signs begin with
      for (const std::string_view sign : {"，", "。", "；", "！", "？"})
        if (text.substr(at).starts_with(sign)) mark = sign.size();
    if (mark == 0) {
      ++at;
      continue;
    }
    if (at > from) clauses.push_back(text.substr(from, at - from));
    at += mark;
    from = at;
  }
  if (from < text.size()) clauses.push_back(text.substr(from));
  return clauses;
}

namespace {

TextLine line_of(std::string_view raw, base::CellRef cell, std::string heading, std::string field) {
  TextLine line{scan_text(raw), std::string(raw), cell, std::move(heading), std::move(field), {}};
  line.figures = figures_in(line.text);
  return line;
}

}  // namespace

std::vector<TextLine> lines_of(const model::Narrative& narrative) {
  std::vector<TextLine> lines;
  for (std::size_t s = 0; s < narrative.sections.size(); ++s) {
    const model::Section& section = narrative.sections[s];
    std::size_t begin = 0;
    std::size_t piece = 0;
    for (const std::string_view line : base::split(section.text.value, '\n')) {
      while (piece + 1 < section.pieces.size() && section.pieces[piece + 1].begin <= begin) ++piece;
      const auto cell =
          piece < section.pieces.size() ? std::optional(section.pieces[piece].cell) : section.text.cell;
      if (!line.empty() && cell)
        lines.push_back(
            line_of(line, *cell, section.heading.value, "sections[" + std::to_string(s) + "].text"));
      begin += line.size() + 1;
    }
  }
  return lines;
}

std::vector<TextLine> lines_of(const model::Text& text, std::string field) {
  std::vector<TextLine> lines;
  if (!text.cell) return lines;
  for (const std::string_view line : base::split(text.value, '\n'))
    if (!line.empty()) lines.push_back(line_of(line, *text.cell, {}, field));
  return lines;
}

std::string_view words_before(std::string_view text, std::size_t end) {
  const std::string_view front = text.substr(0, end);
  constexpr std::size_t sign_bytes = 3;
  for (std::size_t at = front.size(); at > 0; --at) {
    const char last = front[at - 1];
    if (last == '(' || last == ')' || last == '\n') return front.substr(at);
    if (at < sign_bytes || (front[at - sign_bytes] != '\xE3' && front[at - sign_bytes] != '\xEF')) continue;
    for (const std::string_view sign : {"，", "。", "；", "：", "、", "（", "）"})
      if (front.substr(at - sign_bytes, sign_bytes) == sign) return front.substr(at);
  }
  return front;
}

}  // namespace targetbook::rules
