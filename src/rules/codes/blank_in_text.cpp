#include "base/text.hpp"
#include "base/utf8.hpp"
#include "rules/codes/family.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules::codes {
namespace {

/// Codes and labels have rules of their own.
bool concerns_text(std::string_view field) {
  return !field.ends_with("code") && !field.ends_with("编码") && !field.ends_with("代码") &&
         !field.ends_with("level1") && !field.ends_with("level2");
}

bool differs_in_blanks_only(const model::Adjustment& change) {
  return change.before != change.after &&
         base::without_white_space(change.before) == base::without_white_space(change.after);
}

/// `收 入 总 计`: spaced out to fill its cell, as headings are printed.
bool is_spaced_out(std::string_view text) {
  const std::u32string points = base::to_utf32(text);
  bool after_blank = true;
  for (const char32_t c : points) {
    const bool is_blank = base::is_white_space(c);
    if (!is_blank && !after_blank) return false;
    after_blank = is_blank;
  }
  return true;
}

/// 《水土保持综合治理 验收规范》: a standard's name has its blank.
std::string without_blanks_in_titles(std::string_view text) {
  std::string out;
  int depth = 0;
  base::for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
    if (c == U'《') ++depth;
    if (c == U'》' && depth > 0) --depth;
    if (depth == 0 || !base::is_white_space(c)) out.append(bytes);
  });
  return out;
}

/// Whether nothing but the blanks in names of laws and standards differs.
bool differs_in_titles_only(std::string_view before, std::string_view after) {
  return without_blanks_in_titles(before) == without_blanks_in_titles(after);
}

void say_blank(Place place, std::string_view before, std::string_view after, Report& report) {
  report.found(std::move(place),
               saying(say("「{}」中有多余的空白", "'{}' has blanks between its characters",
                          base::fit_width(base::replace_all(std::string(before), "\n", "⏎"), 40)),
                      std::string(before), std::string(after)));
}

void check_blank_in_text(const FormContext& context, Report& report) {
  report.checked();
  for (const model::Adjustment& change : context.book.adjustments) {
    if (change.sheet != context.form.sheet || !context.form.range.contains(change.cell)) continue;
    if (!concerns_text(change.field) || !differs_in_blanks_only(change) || is_spaced_out(change.before) ||
        differs_in_titles_only(change.before, change.after))
      continue;
    Place place;
    place.cell = change.cell;
    place.field = change.field;
    say_blank(std::move(place), change.before, change.after, report);
  }
  // A value keeps its text as it stands, so nothing was adjusted there.
  for_each_indicator(context, [&](const model::Indicator& indicator, std::size_t i) {
    const std::string& raw = indicator.value.value.raw;
    if (is_plain_text(raw)) return;
    const std::string tidy = base::tidy_text(raw);
    if (!differs_in_titles_only(raw, tidy) &&
        tidy != base::replace_all(base::replace_all(raw, "\r\n", "\n"), "\r", "\n"))
      say_blank(at(indicator.value, indicator_path(i, "value")), raw, tidy, report);
  });
}

}  // namespace

const Rule blank_in_text{
    .code = "C-03",
    .name = "blank-in-text",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"文本内空白", "Blanks inside a text"},
    .what = {"汉字与汉字之间夹有空格。读取时已去掉，只作提示。",
             "There are blanks between Chinese characters. They were taken out "
             "in reading; this is only "
             "mentioned."},
    .why = {"带空格的名称在筛选和比对时会被当成另一个名称。",
            "A name with blanks counts as another name when lists are filtered "
            "or compared."},
    .fix = {"删去文字中间的空格", "take the blanks out of the text"},
    .wrong = {"办公条 件", "办公条 件"},
    .right = {"办公条件", "办公条件"},
    .source = "B8",
    .check_form = check_blank_in_text,
};

}  // namespace targetbook::rules::codes
