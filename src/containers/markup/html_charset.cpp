#include "containers/markup/html_charset.hpp"

#include <algorithm>
#include <utility>

#include "base/file_error.hpp"
#include "base/say.hpp"
#include "base/utf8.hpp"
#include "containers/errors.hpp"
#include "containers/markup/css_values.hpp"
#include "containers/markup/html_tokens.hpp"
#include "containers/markup/recode.hpp"
#include "containers/markup/xml_declaration.hpp"

namespace targetbook::containers::markup {
namespace {

using namespace std::string_view_literals;

/// Browsers look at the first 1,024 bytes for a `<meta>`; systems that put scripts first need some more.
constexpr std::size_t looked_at = 16'384;

/// `gb2312` out of `text/html; charset=gb2312`.
std::string charset_of_content(const std::string& content) {
  constexpr auto key = "charset"sv;
  std::size_t at = in_small_letters(content).find(key);
  if (at == std::string::npos) return {};
  at = content.find_first_not_of(" \t", at + key.size());
  if (at == std::string::npos || content[at] != '=') return {};
  at = content.find_first_not_of(" \t\"'", at + 1);
  if (at == std::string::npos) return {};
  return content.substr(at, content.find_first_of(" \t;\"'", at) - at);
}

std::string charset_of_meta(std::string_view bytes) {
  HtmlTokens tokens(bytes.substr(0, looked_at));
  try {
    for (HtmlToken token = tokens.next(); token.kind != HtmlTokenKind::finish; token = tokens.next()) {
      if (token.kind != HtmlTokenKind::start || token.tag != HtmlTag::meta) continue;
      if (const auto charset = html_attribute(token.attributes, "charset")) return *charset;
      if (const auto content = html_attribute(token.attributes, "content"))
        if (const std::string charset = charset_of_content(*content); !charset.empty()) return charset;
    }
  } catch (const base::FileError&) {  // NOLINT(bugprone-empty-catch): what was looked at ends within a tag
  }
  return {};
}

/// Whether valid UTF-8 holds a character of three bytes: in any other encoding that would hardly happen.
bool has_wide_character(std::string_view utf8) {
  return std::any_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
}

grid::Choice choice_of(const std::string& chosen, const std::string& declared) {
  if (declared.empty())
    return {"encoding",
            chosen,
            {"网页没有写明文字编码，按字节判断", "the page does not name its encoding; its bytes tell"}};
  return {"encoding", chosen,
          base::say("网页写明的文字编码是 {}，内容却是 UTF-8",
                    "the page names the encoding {}, but it is UTF-8", quoted(declared))};
}

std::optional<std::pair<std::string, std::size_t>> utf16_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE"sv)) return std::pair("UTF-16LE", std::size_t{2});
  if (bytes.starts_with("\xFE\xFF"sv)) return std::pair("UTF-16BE", std::size_t{2});
  if (bytes.starts_with("<\0"sv)) return std::pair("UTF-16LE", std::size_t{0});
  if (bytes.starts_with("\0<"sv)) return std::pair("UTF-16BE", std::size_t{0});
  return std::nullopt;
}

}  // namespace

HtmlBytes html_in_utf8(std::string bytes) {
  constexpr auto mark = "\xEF\xBB\xBF"sv;
  if (const auto utf16 = utf16_of(bytes)) return {recode(std::move(bytes), utf16->second, utf16->first), {}};
  const bool is_utf8 = base::find_invalid_utf8(bytes) == std::string_view::npos;
  if (bytes.starts_with(mark)) return {is_utf8 ? std::move(bytes) : recode(std::move(bytes), 0, "UTF-8"), {}};
  std::string declared = charset_of_meta(bytes);
  if (declared.empty()) declared = declared_encoding(bytes).value_or("");
  // A page that names UTF-16 in bytes that are none is UTF-8 (WHATWG HTML, 13.2.3.2).
  const bool says_utf8 = same_charset(declared, "utf-8") || same_charset(declared, "utf8") ||
                         in_small_letters(declared.substr(0, 6)) == "utf-16";
  if (is_utf8) {
    const bool is_wide = has_wide_character(bytes);
    if (declared.empty() || says_utf8 || is_wide) {
      std::optional<grid::Choice> choice;
      if (is_wide && !says_utf8) choice = choice_of("UTF-8", declared);
      return {std::move(bytes), std::move(choice)};
    }
  }
  if (declared.empty()) return {recode(std::move(bytes), 0, "GB18030"), choice_of("GB18030", {})};
  return {recode(std::move(bytes), 0, says_utf8 ? "UTF-8" : usual_charset(declared)), {}};
}

}  // namespace targetbook::containers::markup
