#include <array>
#include <optional>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/quality/family.hpp"

namespace targetbook::rules::quality {
namespace {

struct Brackets {
  char32_t opening;
  char32_t closing;
};
/// In the order in which they are told.
constexpr std::array<Brackets, 5> all_brackets = {
    {{U'(', U')'}, {U'“', U'”'}, {U'《', U'》'}, {U'【', U'】'}, {U'〔', U'〕'}}};

/// The opening bracket or quotation mark that never closes; nothing where all do. 《 is an operator in
/// values.
std::optional<char32_t> open_bracket(std::string_view folded, TextRole role) {
  std::array<int, all_brackets.size()> open{};
  base::for_each_code_point(folded, [&](char32_t c, std::string_view) {
    if (c >= 0x3100 || (c > U')' && c < 0x2000)) return;  // neither a bracket nor a mark, as most are
    for (std::size_t i = 0; i < all_brackets.size(); ++i) {
      if (c == all_brackets[i].opening) ++open[i];
      if (c == all_brackets[i].closing && open[i] > 0) --open[i];
    }
  });
  for (std::size_t i = 0; i < all_brackets.size(); ++i) {
    const char32_t opening = all_brackets[i].opening;
    if (open[i] > 0 && !(opening == U'《' && role == TextRole::value)) return opening;
  }
  return std::nullopt;
}

std::string last_letters(std::string_view text) {
  constexpr std::size_t shown = 6;
  const std::u32string points = base::to_utf32(base::trim(text));
  return base::to_utf8(points.size() > shown ? points.substr(points.size() - shown) : points);
}

void check_cut_text(const FormContext& context, Report& report) {
  for (const FormText& text : context.facts.texts()) {
    report.checked();
    // A paragraph of prose may end with a colon, and its brackets may close in the next one.
    const bool is_prose = text.role == TextRole::prose;
    Said said;
    if (const auto opening = open_bracket(text.folded, text.role); opening && !is_prose) {
      const std::string sign = base::to_utf8(std::u32string_view(&*opening, 1));
      said = saying(say("文字疑被截断：「{}」没有配对", "the text seems to be cut: '{}' never closes", sign),
                    text.text);
    } else if (!is_prose && context.know.words.index("open_endings").ends(text.plain)) {
      said = saying(say("文字疑被截断：「…{}」", "the text seems to be cut: '…{}'", last_letters(text.text)),
                    text.text);
    } else {
      continue;
    }
    Place place;
    place.cell = text.cell;
    place.field = text.field;
    report.found(std::move(place), std::move(said));
  }
}

}  // namespace

const Rule cut_text{
    .code = "Q-10",
    .name = "cut-text",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"文字截断", "Text cut off"},
    .what =
        {"名称、描述、目标、指标值或依据以顿号、左括号等结尾，或括号、引号没有配对（词表 open_endings）。",
         "A name, description, goal, value or basis ends with a comma or an opening bracket, or a bracket or "
         "quotation mark never closes (word list "
         "open_endings)."},
    .why = {"粘贴时超出字数被截掉，后半句就丢了。",
            "Text over the length allowed was cut when it was pasted; the rest is lost."},
    .fix = {"补全文字", "complete the text"},
    .wrong = {"2021年12月底前完成全年信访维稳任", "2021年12月底前完成全年信访维稳任"},
    .right = {"2021年12月底前完成全年信访维稳任务", "2021年12月底前完成全年信访维稳任务"},
    .source = "G10",
    .check_form = check_cut_text,
};

}  // namespace targetbook::rules::quality
