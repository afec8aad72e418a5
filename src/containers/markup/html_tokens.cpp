#include "containers/markup/html_tokens.hpp"

#include <algorithm>
#include <utility>

#include "containers/errors.hpp"
#include "containers/markup/html_entities.hpp"

namespace targetbook::containers::markup {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return small(x) == small(y); });
}

base::FileError cut_off(const char* zh, const char* en) {
  return corrupt("网页在{}中间中断", "the page breaks off within {}", base::Phrase{zh, en});
}

}  // namespace

bool HtmlTokens::is_markup(std::size_t at) const {
  if (at + 1 >= text_.size()) return false;
  const char c = text_[at + 1];
  return is_letter(c) || c == '/' || c == '!' || c == '?';
}

HtmlToken HtmlTokens::next() {
  if (!raw_.empty()) return raw_text();
  if (at_ >= text_.size()) return {};
  if (text_[at_] != '<' || !is_markup(at_)) return text_until_tag();
  const char c = text_[at_ + 1];
  if (is_letter(c)) return tag();
  if (c == '/') return at_ + 2 < text_.size() && is_letter(text_[at_ + 2]) ? tag() : bogus_comment();
  if (text_.substr(at_).starts_with("<!--")) return comment();
  HtmlToken token;
  return take_character_data(token) ? token : bogus_comment();
}

HtmlToken HtmlTokens::text_until_tag() {
  const std::size_t start = at_;
  std::size_t end = text_.find('<', at_);
  while (end != npos && !is_markup(end)) end = text_.find('<', end + 1);
  at_ = std::min(end, text_.size());
  HtmlToken token;
  token.kind = HtmlTokenKind::text;
  token.text = text_.substr(start, at_ - start);
  return token;
}

HtmlToken HtmlTokens::raw_text() {
  const std::string name = std::exchange(raw_, {});
  HtmlToken token;
  token.kind = HtmlTokenKind::raw_text;
  for (std::size_t at = text_.find("</", at_); at != npos; at = text_.find("</", at + 2)) {
    const std::size_t end = at + 2 + name.size();
    if (end >= text_.size() || !same_name(text_.substr(at + 2, name.size()), name)) continue;
    if (!is_blank(text_[end]) && text_[end] != '>' && text_[end] != '/') continue;
    token.text = text_.substr(at_, at - at_);
    at_ = at;
    return token;
  }
  throw cut_off("脚本、样式或文本框", "a script, a style sheet or a text area");
}

HtmlToken HtmlTokens::tag() {
  HtmlToken token;
  token.kind = text_[at_ + 1] == '/' ? HtmlTokenKind::end : HtmlTokenKind::start;
  at_ += token.kind == HtmlTokenKind::end ? std::size_t{2} : std::size_t{1};
  const std::size_t name = at_;
  while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != '/' && text_[at_] != '>') ++at_;
  token.name = text_.substr(name, at_ - name);
  token.tag = html_tag(token.name);
  const std::size_t attributes = at_;
  pass_attributes();
  token.attributes = text_.substr(attributes, at_ - attributes);
  ++at_;
  const bool is_empty = token.attributes.ends_with('/');  // as in XHTML
  if (token.kind == HtmlTokenKind::start && holds_raw_text(token.tag) && !is_empty) raw_ = token.name;
  return token;
}

/// Up to the `>` that ends the tag: one in a quoted value does not.
void HtmlTokens::pass_attributes() {
  bool before_value = false;
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '>') return;
    if (before_value && (c == '"' || c == '\'')) {
      const std::size_t closing = text_.find(c, at_ + 1);
      if (closing == npos) break;
      at_ = closing;
    }
    // Blanks may stand between `=` and the value.
    before_value = c == '=' || (before_value && is_blank(c));
    ++at_;
  }
  throw cut_off("标签", "a tag");
}

HtmlToken HtmlTokens::comment() {
  HtmlToken token;
  token.kind = HtmlTokenKind::comment;
  const std::string_view left = text_.substr(at_ + 4);
  if (left.starts_with('>') || left.starts_with("->")) {
    at_ += left.starts_with('>') ? std::size_t{5} : std::size_t{6};
    return token;
  }
  for (std::size_t end = text_.find("--", at_ + 4); end != npos; end = text_.find("--", end + 1)) {
    const std::string_view behind = text_.substr(end + 2, 2);
    if (!behind.starts_with('>') && behind != "!>") continue;
    token.text = text_.substr(at_ + 4, end - at_ - 4);
    at_ = end + (behind.starts_with('>') ? 3 : 4);
    return token;
  }
  throw cut_off("注释", "a comment");
}

/// `<![CDATA[…]]>`: text, as XHTML means it.
bool HtmlTokens::take_character_data(HtmlToken& token) {
  constexpr std::string_view opening = "<![CDATA[";
  if (has_no_more_character_data_ || !text_.substr(at_).starts_with(opening)) return false;
  const std::size_t start = at_ + opening.size();
  const std::size_t end = text_.find("]]>", start);
  has_no_more_character_data_ = end == npos;
  if (end == npos) return false;
  token.kind = HtmlTokenKind::character_data;
  token.text = text_.substr(start, end - start);
  at_ = end + 3;
  return true;
}

/// `<!doctype …>`, `<?xml …?>`, `<![if …]>`, `</ …>`.
HtmlToken HtmlTokens::bogus_comment() {
  const std::size_t end = text_.find('>', at_);
  if (end == npos) throw cut_off("标签", "a tag");
  HtmlToken token;
  token.kind = HtmlTokenKind::comment;
  token.text = text_.substr(at_ + 2, end - at_ - 2);
  at_ = end + 1;
  return token;
}

bool HtmlAttributes::Attribute::is(std::string_view small_name) const {
  return same_name(name, small_name);
}

std::optional<HtmlAttributes::Attribute> HtmlAttributes::next() {
  const auto skip_blanks = [&] {
    while (!left_.empty() && (is_blank(left_.front()) || left_.front() == '/')) left_.remove_prefix(1);
  };
  skip_blanks();
  if (left_.empty()) return std::nullopt;
  Attribute attribute;
  std::size_t end = 1;
  while (end < left_.size() && !is_blank(left_[end]) && left_[end] != '/' && left_[end] != '=') ++end;
  attribute.name = left_.substr(0, end);
  left_.remove_prefix(end);
  std::string_view behind = left_;
  while (!behind.empty() && is_blank(behind.front())) behind.remove_prefix(1);
  if (!behind.starts_with('=')) return attribute;
  left_ = behind.substr(1);
  while (!left_.empty() && is_blank(left_.front())) left_.remove_prefix(1);
  attribute.has_value = true;
  if (left_.starts_with('"') || left_.starts_with('\'')) {
    const std::size_t closing = left_.find(left_.front(), 1);
    attribute.value = left_.substr(1, std::min(closing, left_.size()) - 1);
    left_.remove_prefix(std::min(attribute.value.size() + 2, left_.size()));
    return attribute;
  }
  end = 0;
  while (end < left_.size() && !is_blank(left_[end])) ++end;
  attribute.value = left_.substr(0, end);
  left_.remove_prefix(end);
  return attribute;
}

std::optional<std::string> html_attribute(std::string_view attributes, std::string_view small_name) {
  HtmlAttributes walk(attributes);
  while (const auto attribute = walk.next())
    if (attribute->is(small_name)) return decode_entities(attribute->value, EntityPlace::attribute);
  return std::nullopt;
}

}  // namespace targetbook::containers::markup
