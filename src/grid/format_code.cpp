#include "grid/format_code.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace targetbook::grid {
namespace {

using Kind = FormatTokenKind;

constexpr std::string_view operators[] = {"<", "<=", "=", "<>", ">=", ">"};

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_any_case(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                  [](char a, char b) { return small(a) == small(b); });
}

class CodeParser {
 public:
  explicit CodeParser(std::string_view code) : left_(code) {}

  std::vector<FormatSection> parse() {
    sections_.emplace_back();
    while (!left_.empty()) {
      if (left_.front() == ';') {
        left_.remove_prefix(1);
        sections_.emplace_back();
      } else {
        take_token();
      }
    }
    for (FormatSection& section : sections_) check(section);
    return std::move(sections_);
  }

 private:
  FormatSection& section() { return sections_.back(); }

  void add(Kind kind, std::string_view text) {
    auto& tokens = section().tokens;
    if (kind == Kind::literal && !tokens.empty() && tokens.back().kind == Kind::literal)
      tokens.back().text += text;
    else
      tokens.push_back({kind, std::string(text)});
  }
  std::string_view take(std::size_t count) {
    const std::string_view taken = left_.substr(0, count);
    left_.remove_prefix(taken.size());
    return taken;
  }
  /// One character of UTF-8.
  std::string_view take_character() {
    std::size_t count = 1;
    while (count < left_.size() && (static_cast<unsigned char>(left_[count]) & 0xC0U) == 0x80U) ++count;
    return take(count);
  }

  void take_token() {
    for (const std::string_view word : {"General", "G/通用格式"})
      if (starts_with_any_case(left_, word)) return add(Kind::general, take(word.size()));
    for (const std::string_view word : {"AM/PM", "A/P", "上午/下午"})
      if (starts_with_any_case(left_, word)) return add(Kind::am_pm, take(word.size()));
    switch (small(left_.front())) {
      case '"':
        return take_quoted();
      case '[':
        return take_bracket();
      case '\\':
      case '!':
        take(1);
        return add(Kind::literal, take_character());
      case '_':
        take(1);
        take_character();
        return add(Kind::literal, " ");  // as wide as that character
      case '*':
        take(1);
        take_character();
        return;  // fills what the column leaves
      case '0':
      case '#':
      case '?':
        return add(Kind::digit, take(1));
      case '.':
        return take_point();
      case ',':
        return add(Kind::comma, take(1));
      case '%':
        return add(Kind::percent, take(1));
      case '@':
        return add(Kind::text_place, take(1));
      case 'e':
        return take_e();
      case 'y':
      case 'm':
      case 'd':
      case 'h':
      case 's':
      case 'a':
      case 'g':
      case 'b':
        return take_letters();
      default:
        return add(Kind::literal, take_character());
    }
  }

  void take_quoted() {
    take(1);
    add(Kind::literal, take(std::min(left_.find('"'), left_.size())));
    take(1);
  }

  void take_letters() {
    const char letter = small(left_.front());
    std::size_t count = 1;
    while (count < left_.size() && small(left_[count]) == letter) ++count;
    take(count);
    const bool is_weekday = letter == 'a' && count >= 3 && count <= 4;
    // `g` and `b` are eras and calendars of other countries.
    if (letter == 'g' || letter == 'b' || (letter == 'a' && !is_weekday)) section().understood = false;
    add(Kind::date, std::string(count, letter));
  }

  void take_e() {
    const bool signed_power = left_.size() > 1 && (left_[1] == '+' || left_[1] == '-');
    if (signed_power && section().has(Kind::digit)) return add(Kind::exponent, take(2));
    while (!left_.empty() && small(left_.front()) == 'e') take(1);
    add(Kind::date, "yyyy");  // the year, where there are no eras
  }

  void take_point() {
    const auto& tokens = section().tokens;
    const bool after_seconds = !tokens.empty() &&
                               (tokens.back().kind == Kind::date || tokens.back().kind == Kind::elapsed) &&
                               tokens.back().text.front() == 's';
    const auto noughts = std::min(left_.find_first_not_of('0', 1), left_.size()) - 1;
    take(1);
    if (after_seconds && noughts > 0) return add(Kind::second_fraction, take(noughts));
    add(Kind::point, ".");
  }

  void take_bracket() {
    const auto end = left_.find(']');
    if (end == std::string_view::npos) return add(Kind::literal, take(1));
    const std::string_view content = take(end + 1).substr(1, end - 1);
    if (content.empty()) return;
    if (content.front() == '$') return take_locale(content.substr(1));
    const char letter = small(content.front());
    const bool is_run =
        std::all_of(content.begin(), content.end(), [&](char c) { return small(c) == letter; });
    if (is_run && (letter == 'h' || letter == 'm' || letter == 's'))
      return add(Kind::elapsed, std::string(content.size(), letter));
    if (letter == '<' || letter == '>' || letter == '=') take_condition(content);
    // What `DBNum` would write in Chinese numerals is shown in Arabic ones: the words around them stay.
  }

  void take_condition(std::string_view content) {
    const std::string_view op = content.substr(0, content.find_first_not_of("<>="));
    content.remove_prefix(op.size());
    FormatCondition condition{std::string(op)};
    const auto [end, error] =
        std::from_chars(content.data(), content.data() + content.size(), condition.limit);
    const bool is_number = error == std::errc{} && end == content.data() + content.size();
    const bool is_known = std::find(std::begin(operators), std::end(operators), op) != std::end(operators);
    if (is_number && is_known)
      section().condition = std::move(condition);
    else
      section().understood = false;
  }

  /// `[$¥-804]`: a currency sign, and the language of names.
  void take_locale(std::string_view content) {
    const auto dash = content.rfind('-');
    const std::string_view sign = content.substr(0, dash);
    if (!sign.empty()) add(Kind::literal, sign);
    if (dash == std::string_view::npos) return;
    const std::string_view language = content.substr(dash + 1);
    if (starts_with_any_case(language, "F800")) return take_system_format("yyyy\"年\"m\"月\"d\"日\"");
    if (starts_with_any_case(language, "F400")) return take_system_format("h:mm:ss");
    if (language.ends_with("804")) section().chinese_names = true;
  }

  /// The system's long date or time stands for whatever the rest of the section says.
  void take_system_format(std::string_view code) {
    take(std::min(left_.find(';'), left_.size()));
    section().tokens = parse_format_code(code).front().tokens;
  }

  static void check(FormatSection& section) {
    const bool digits = section.has(Kind::digit);
    const bool slash = std::any_of(
        section.tokens.begin(), section.tokens.end(),
        [](const FormatToken& token) { return token.kind == Kind::literal && token.text == "/"; });
    if (digits && (section.is_date() || slash)) section.understood = false;
  }

  std::string_view left_;
  std::vector<FormatSection> sections_;
};

}  // namespace

bool FormatCondition::holds(double number) const {
  if (op == "<") return number < limit;
  if (op == "<=") return number <= limit;
  if (op == "=") return number == limit;
  if (op == "<>") return number != limit;
  return op == ">" ? number > limit : number >= limit;
}

bool FormatCondition::is_for_negatives() const {
  return (op == "<" && limit <= 0) || (op == "<=" && limit < 0);
}

bool FormatSection::has(FormatTokenKind kind) const {
  return std::any_of(tokens.begin(), tokens.end(),
                     [&](const FormatToken& token) { return token.kind == kind; });
}

std::vector<FormatSection> parse_format_code(std::string_view code) {
  return CodeParser(code).parse();
}

}  // namespace targetbook::grid
