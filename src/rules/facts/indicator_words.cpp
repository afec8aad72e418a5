#include "rules/facts/indicator_words.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace targetbook::rules {
namespace {

constexpr std::string_view closing_marks[] = {"。", "、", ".", ";", ",", ":", "!"};  // of ASCII width
constexpr std::u32string_view chinese_digits = U"一二三四五六七八九十";

/// A unit before its slash: 元 of 元/人.
std::string_view counted_unit(std::string_view unit) {
  return unit.substr(0, unit.find('/'));
}

/// The name without one ending of the list, if it has one and is more than it:
/// the longest that fits.
std::string_view without_ending_of(const WordIndex& endings, std::string_view name) {
  if (name.empty()) return name;
  const std::size_t longest = endings.longest_end(name.substr(1));
  if (longest != endings.words().size()) name.remove_suffix(endings.words()[longest].size());
  return name;
}

/// 降低企业物流成本, 全年受理投诉件数: the head says that more is better.
bool is_about_saving(const WordLists& words, std::string_view bare) {
  for (const std::string& adverb : words.list("head_adverbs"))
    if (bare.starts_with(adverb)) {
      bare.remove_prefix(adverb.size());
      break;
    }
  return words.index("saving_verbs").begins(bare);
}

bool ends_as(const WordLists& words, std::string_view bare, std::string_view list,
             std::string_view exceptions) {
  return words.index(list).ends(bare) && !words.index(exceptions).ends(bare);
}

}  // namespace

std::string bare_name(std::string_view name) {
  std::string plain = plain_text(name);
  if (plain.find('(') == std::string::npos) return plain;
  std::string bare;
  int depth = 0;
  for (const char c : plain) {
    if (c == '(') ++depth;
    if (depth == 0) bare.push_back(c);
    if (c == ')' && depth > 0) --depth;
  }
  return depth > 0 ? plain : bare;  // a bracket that never closes: nothing can be told apart
}

std::string note_of(std::string_view name) {
  const std::string plain = plain_text(name);
  const auto open = plain.rfind('(');
  if (!plain.ends_with(")") || open == std::string::npos) return {};
  std::string note = plain.substr(open + 1, plain.size() - open - 2);
  constexpr std::string_view unit_label = "单位:";
  if (note.starts_with(unit_label)) note.erase(0, unit_label.size());
  return note.find('*') == std::string::npos ? note : std::string();
}

bool is_rate_name(const WordLists& words, std::string_view name) {
  return ends_as(words, BareName(name).text(), "rate_names", "not_rate_names");
}

bool is_count_name(const WordLists& words, std::string_view name) {
  return ends_as(words, BareName(name).text(), "count_names", "not_count_names");
}

bool is_satisfaction_name(const WordLists& words, std::string_view name) {
  const BareName bare(name);
  return !words.index("satisfied_words").find_in(bare.text()).empty() &&
         words.index("survey_words").find_in(bare.text()).empty() &&
         !ends_as(words, bare.text(), "count_names", "not_count_names");
}

bool is_reverse_name(const WordLists& words, std::string_view name) {
  const BareName bare(name);
  if (is_about_saving(words, bare.text())) return false;
  const std::string_view whole = without_ending_of(words.index("measure_endings"), bare.text());
  const WordIndex& reversing = words.index("reverse_words");
  if (!reversing.ends(whole)) return false;
  const WordIndex& negating = words.index("negating_words");
  return std::any_of(reversing.words().begin(), reversing.words().end(), [&](const std::string& word) {
    return whole.ends_with(word) && !negating.ends(whole.substr(0, whole.size() - word.size()));
  });
}

bool is_percent_unit(std::string_view unit) {
  return unit.starts_with("%");
}

bool is_money_unit(const WordLists& words, std::string_view unit) {
  return words.has("money_units", counted_unit(unit));
}

bool is_time_unit(const WordLists& words, std::string_view unit) {
  return words.has("time_units", counted_unit(unit));
}

bool is_count_unit(const WordLists& words, std::string_view unit) {
  return words.has("count_units", counted_unit(unit));
}

bool is_plain_count_unit(const WordLists& words, std::string_view unit) {
  return words.has("count_units", unit);
}

bool is_ecology_unit(const WordLists& words, std::string_view unit) {
  const auto& units = words.list("ecology_units");
  return std::any_of(units.begin(), units.end(),
                     [&](const std::string& one) { return unit == one || unit.starts_with(one + "/"); });
}

bool is_dimensionless_name(const WordLists& words, std::string_view name) {
  const BareName made(name);
  std::string_view bare = made.text();
  // 公路养护质量指数MQI is an index still.
  std::string_view plain = bare;
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  while (!plain.empty() && is_letter(plain.back())) plain.remove_suffix(1);
  if (plain.ends_with("指数") || plain.ends_with("系数")) bare = plain;
  if (words.index("dimension_endings").ends(bare)) return words.index("whole_dimensionless").ends(bare);
  return words.index("dimensionless_endings").ends(bare) || words.any_in("dimensionless_words", name);
}

bool is_known_unit(const WordLists& words, std::string_view unit) {
  return is_percent_unit(unit) || is_money_unit(words, unit) || is_count_unit(words, unit) ||
         is_time_unit(words, unit);
}

bool is_rate_unit(const WordLists& words, std::string_view unit) {
  return letters_in(unit) > 1 &&
         (words.ends_with_any("rate_names", unit) || words.ends_with_any("rate_unit_endings", unit)) &&
         !words.has("count_units", unit);
}

std::string plain_value(const model::TargetValue& value) {
  std::string plain = plain_text(value.raw);
  for (std::size_t bytes = 1; bytes > 0;) {
    bytes = 0;
    for (const std::string_view mark : closing_marks)
      if (plain.ends_with(mark)) bytes = mark.size();
    plain.resize(plain.size() - bytes);
  }
  return plain;
}

std::size_t letters_in(std::string_view text) {
  std::size_t letters = 0;
  base::for_each_code_point(base::fold_width(text), [&](char32_t c, std::string_view) {
    const bool is_ascii_sign =
        c < 0x80 && !(c >= U'0' && c <= U'9') && !(c >= U'A' && c <= U'Z') && !(c >= U'a' && c <= U'z');
    const bool is_punctuation = (c >= 0x3000 && c <= 0x303F) || (c >= 0x2010 && c <= 0x2027) || is_ascii_sign;
    if (!is_punctuation && !base::is_white_space(c)) ++letters;
  });
  return letters;
}

std::string_view without_numbering(std::string_view text) {
  const std::string_view whole = base::trim(text);
  std::string_view rest = whole;
  bool has_number = false;
  bool in_brackets = false;
  while (!rest.empty()) {
    const auto point = base::decode_front(rest).value_or(base::CodePoint{U'\uFFFD', 1});
    const std::string_view after = rest.substr(point.bytes);
    const bool is_digit = (point.value >= U'0' && point.value <= U'9') ||
                          chinese_digits.find(point.value) != std::u32string_view::npos;
    const bool is_open = point.value == U'(' || point.value == U'（';
    const bool is_close = point.value == U')' || point.value == U'）';
    const bool is_mark = point.value == U'.' || point.value == U'、' || point.value == U'．';
    if (is_open && !has_number) {
      in_brackets = true;
    } else if (is_digit) {
      has_number = true;
    } else if (has_number && (is_mark || is_close)) {
      // `1.5万元` is a number, not the first of a list.
      const bool is_decimal =
          point.value == U'.' && !after.empty() && after.front() >= '0' && after.front() <= '9';
      return is_decimal ? whole : base::trim(after);
    } else if (!(in_brackets && base::is_white_space(point.value))) {
      return whole;
    }
    rest = after;
  }
  return whole;
}

std::string indicator_path(std::size_t index, std::string_view member) {
  return "indicators[" + std::to_string(index) + "]." + std::string(member);
}

}  // namespace targetbook::rules
