#include "containers/markup/html_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "containers/errors.hpp"
#include "containers/markup/html_entities.hpp"

namespace targetbook::containers::markup {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

}  // namespace

void HtmlText::check_length() const {
  constexpr std::size_t bytes_per_character = 4;
  constexpr std::size_t most_lines = 512;
  const std::size_t characters = text_.size() / bytes_per_character;
  if (characters / (holds_ == Holds::lines ? most_lines : 1) > most_)
    throw too_large("cell-characters", most_);
}

/// What waits before the next character: a line end, or a blank unless the line begins here.
void HtmlText::add_blank() {
  const bool line_begins = text_.empty() || text_.back() == '\n';
  if (has_line_end_ && !line_begins)
    text_ += '\n';
  else if (has_blank_ && !line_begins)
    text_ += ' ';
  has_line_end_ = has_blank_ = false;
}

void HtmlText::add_character(std::string_view bytes) {
  add_blank();
  text_ += bytes;
}

void HtmlText::add_raw(std::string_view text, HtmlBlanks blanks) {
  while (!text.empty()) {
    if (text.front() == '\0' || (blanks != HtmlBlanks::collapse && text.front() == '\r')) {
      text.remove_prefix(1);
    } else if (blanks == HtmlBlanks::plain && text.starts_with(no_break_space)) {
      add_character(" ");
      text.remove_prefix(no_break_space.size());
    } else if (is_blank(text.front()) && blanks == HtmlBlanks::collapse) {
      has_blank_ = true;
      text.remove_prefix(1);
    } else {
      const auto stops = [&](char c) {
        return blanks == HtmlBlanks::collapse ? is_blank(c) || c == '\0'
                                              : c == '\r' || c == '\0' || c == '\xC2';
      };
      const auto* const end = std::find_if(text.begin() + 1, text.end(), stops);
      add_character(text.substr(0, static_cast<std::size_t>(end - text.begin())));
      text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
    }
  }
  check_length();
}

void HtmlText::add(std::string_view text, HtmlBlanks blanks) {
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('&'), text.size());
    add_raw(text.substr(0, plain), blanks);
    text.remove_prefix(plain);
    if (text.empty()) return;
    entity_.clear();
    text.remove_prefix(decode_entity(text, EntityPlace::text, entity_));
    // A character reference is what it is, a line end too.
    if (blanks == HtmlBlanks::collapse && entity_ == "\n")
      break_line();
    else
      add_raw(entity_, blanks);
  }
}

void HtmlText::break_line() {
  add_blank();
  text_ += '\n';
  has_blank_ = false;
}

void HtmlText::begin_line() {
  has_line_end_ = true;
  has_blank_ = false;
}

std::string_view HtmlText::text() const {
  std::string_view text = text_;
  if (base::trim(text).empty()) return {};
  while (text.starts_with('\n')) text.remove_prefix(1);
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

void HtmlText::clear() {
  text_.clear();
  has_blank_ = has_line_end_ = false;
}

}  // namespace targetbook::containers::markup
