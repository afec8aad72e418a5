#include "base/text.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/quality/family.hpp"

namespace targetbook::rules::quality {
namespace {

/// `目标内容1。` is 目标内容.
std::string_view without_tail(std::string_view text) {
  constexpr std::string_view tail_signs = "0123456789.:;,()";
  while (!text.empty()) {
    if (tail_signs.find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1);
    } else if (text.ends_with("。") || text.ends_with("、")) {
      text.remove_suffix(std::string_view("。").size());
    } else {
      break;
    }
  }
  return text;
}

bool is_only(std::string_view text, std::string_view sign) {
  if (text.empty()) return false;
  while (text.starts_with(sign)) text.remove_prefix(sign.size());
  return text.empty();
}

/// `**` that is no hint for a number: those (≤**) are a matter of the form's
/// left-over hints.
bool has_bare_stars(std::string_view text) {
  const auto at = text.find("**");
  if (at == std::string_view::npos) return false;
  const std::string_view before = text.substr(0, at);
  for (const std::string_view sign : {"≥", "≤", "<", ">", "="})
    if (before.ends_with(sign)) return false;
  return true;
}

std::string_view placeholder_in(const WordIndex& whole, const WordIndex& parts, const FormText& text) {
  const std::string& plain = text.unnumbered;
  // A basis may well be called 项目内容.
  const bool is_whole = text.role != TextRole::basis && whole.has(without_tail(plain));
  if (is_whole || is_only(plain, "…")) return text.text;
  if (has_bare_stars(plain)) return "**";
  return parts.find_in(text.plain);
}

void check_placeholder_left(const FormContext& context, Report& report) {
  const WordIndex& whole = context.know.words.index("placeholder_texts");
  const WordIndex& parts = context.know.words.index("placeholder_parts");
  for (const FormText& text : context.facts.texts()) {
    report.checked();
    const std::string_view found = placeholder_in(whole, parts, text);
    if (found.empty()) continue;
    Place place;
    place.cell = text.cell;
    place.field = text.field;
    report.found(
        std::move(place),
        saying(say("「{}」为模板占位，没有填写", "'{}' is left over from the blank form", found), text.text));
  }
}

constexpr std::string_view placeholder_speaks_over[] = {"P-03", "Q-02", "Q-04", "Q-05", "T-02", "S-11"};

}  // namespace

const Rule placeholder_left{
    .code = "Q-01",
    .name = "placeholder-left",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"占位内容", "Placeholder left"},
    .what = {"目标、名称或指标值仍是模板里的占位文字：目标内容1、XX、某某、请填"
             "写、省略号（词表 "
             "placeholder_texts、placeholder_parts）。",
             "A goal, name or value still is what the blank form had there: "
             "目标内容1, XX, 某某, 请填写, an "
             "ellipsis (word lists placeholder_texts, "
             "placeholder_parts)."},
    .why = {"占位文字等于没有填。", "A placeholder is as good as blank."},
    .fix = {"换成本项目的实际内容", "put in what holds for this project"},
    .wrong = {"绩效目标：1.目标内容1", "goal: 1.目标内容1"},
    .right = {"绩效目标：1.全年驻京值班365天，劝返上访群众及时率达到98%",
              "goal: 1.全年驻京值班365天，劝返上访群众及时率达到98%"},
    .source = "B1, S-11",
    .supersedes = placeholder_speaks_over,
    .check_form = check_placeholder_left,
};

}  // namespace targetbook::rules::quality
