#include "base/toml_words.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace targetbook::base {
namespace {

/// How a message begins; `{}` in the words is what stands behind that.
struct Known {
  std::string_view begins;
  std::string_view words;
};

constexpr Known known[] = {
    {"expected comma or closing ']', saw ", "数组中应为「,」或「]」，却是{}"},
    {"expected comma or closing '}', saw ", "花括号中应为「,」或「}」，却是{}"},
    {"expected key or closing '}', saw ", "花括号须写在一行内，应为键或「}」，却是{}"},
    {"expected key-value pair, saw closing '}'", "「}」前多了一个「,」"},
    {"expected key-value pair or closing '}', saw comma", "「,」前没有键和值"},
    {"expected value or closing ']', saw comma", "「,」前没有值"},
    {"expected keys, tables, whitespace or comments, saw ", "行首应为键、[表] 或注释，却是{}"},
    {"expected a comment or whitespace, saw ", "这一行到此应当结束，后面却有{}"},
    {"expected '=', saw ", "键后应为半角「=」，却是{}"},
    {"expected value, saw ", "「=」后应为值，却是{}"},
    {"expected ']', saw ", "应为「]」，却是{}"},
    {"expected 'true', saw ", "真假写作 true 或 false，却是{}"},
    {"expected 'false', saw ", "真假写作 true 或 false，却是{}"},
    {"expected digit, saw ", "应为数字，却是{}；文字要加半角引号"},
    {"expected decimal digit, saw ", "应为数字，却是{}；文字要加半角引号"},
    {"cannot redefine existing ", "{}写了不止一次"},
    {"could not determine value type", "不是值：文字要加半角引号，真假写作 true 或 false"},
    {"encountered end-of-file", "没有写完，文件就结束了"},
    {"unescaped control characters", "引号没有闭合，或引号里换了行"},
    {"unknown escape sequence ", "引号里不能写{}；反斜杠要写两个"},
    {"leading zeroes are prohibited", "数不能以 0 开头；编码要加半角引号"},
    {"expected month between", "没有这个日期"},
    {"expected day between", "没有这个日期"},
    {"expected 4-digit year", "日期写作 2026-12-31"},
    {"expected 2-digit", "日期写作 2026-12-31"},
    {"Encountered invalid utf-8 sequence", "文件不是 UTF-8 编码，请另存为 UTF-8"},
};

/// `string 'id' as table` is 「id」, `'\n'` a line end, `comma` itself.
std::string thing(std::string_view told) {
  const std::size_t open = told.find('\'');
  const std::size_t close = told.rfind('\'');
  if (open == std::string_view::npos) return std::string(told);
  const std::string_view inside =
      told.substr(open + 1, close > open ? close - open - 1 : std::string_view::npos);
  return inside == "\\n" ? "换行" : "「" + std::string(inside) + "」";
}

}  // namespace

std::string toml_words(std::string_view english) {
  constexpr std::string_view while_parsing = "Error while parsing ";
  std::string_view told = english;
  if (told.starts_with(while_parsing)) told.remove_prefix(std::min(told.find(": ") + 2, told.size()));
  for (const Known& one : known)
    if (told.starts_with(one.begins))
      return replace_all(std::string(one.words), "{}", thing(told.substr(one.begins.size())));
  return "（" + std::string(english) + "）";
}

}  // namespace targetbook::base
