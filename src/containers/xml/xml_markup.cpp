#include <algorithm>

#include "containers/xml/xml_chars.hpp"
#include "containers/xml/xml_encoding.hpp"
#include "containers/xml/xml_names.hpp"
#include "containers/xml/xml_reader.hpp"
#include "containers/xml/xml_text.hpp"

// Of XmlReader what is rare: the declaration, comments, instructions, CDATA, the end, and errors.
namespace targetbook::containers {
namespace {

/// No reference that means anything is longer.
constexpr std::ptrdiff_t longest_reference = 64;

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_in(c, space_char); });
}

}  // namespace

base::FileError XmlReader::malformed(const char* at, const char* zh, const char* en) const {
  const std::uint64_t where = window_.offset() + static_cast<std::uint64_t>(at - window_.first());
  return corrupt("部件 {} 的 XML 有误（第 {} 字节附近：{}）",
                 "the XML of the part {} is malformed (near byte {}: {})", quoted(window_.part_name()), where,
                 base::Phrase{zh, en});
}

XmlReader::Step XmlReader::unexpected(const char* at) const {
  if (at >= window_.last()) return Step::more;
  throw malformed(at, "标记不完整或有不允许的字符", "a tag is broken");
}

bool XmlReader::refill() {
  if (!window_.refill(at_)) return false;
  at_ = window_.first();
  return true;
}

XmlToken XmlReader::finish() {
  const std::string_view rest{at_, static_cast<std::size_t>(window_.last() - at_)};
  if (depth_ != 0 || !has_root_ || !is_blank(rest))
    throw malformed(window_.last(), "内容在元素结束前中断", "it ends before its elements do");
  at_ = window_.last();
  return XmlToken::finish;
}

void XmlReader::read_declaration() {
  constexpr std::string_view opening = "<?xml";
  has_started_ = true;
  for (;;) {
    const std::string_view seen{at_, static_cast<std::size_t>(window_.last() - at_)};
    const bool may_open = seen.starts_with(opening) || opening.starts_with(seen);
    if (!may_open || (seen.size() > opening.size() && !is_in(seen[opening.size()], space_char))) return;
    if (const auto end = seen.find("?>"); end != std::string_view::npos) {
      if (!is_sound_declaration(seen.substr(opening.size(), end - opening.size()), window_.encoding()))
        throw malformed(at_, "XML 声明有误或与实际编码不符",
                        "its declaration is wrong or names another encoding");
      at_ += end + 2;
      return;
    }
    if (!refill()) return;
  }
}

/// Where text may be cut so that no line end, reference or `]]>` falls apart.
char* XmlReader::end_of_piece(char* end) const {
  const char* const earliest = end - std::min(end - at_, longest_reference);
  for (char* c = end; c != earliest; --c) {
    if (c[-1] == ';') break;
    if (c[-1] != '&') continue;
    end = c - 1;
    break;
  }
  while (end != at_ && (end[-1] == ']' || end[-1] == '\r')) --end;
  return end;
}

XmlReader::Step XmlReader::scan_other_markup() {
  if (at_[1] == '?') return scan_instruction();
  const std::string_view seen{at_, static_cast<std::size_t>(window_.last() - at_)};
  constexpr std::string_view comment = "<!--";
  constexpr std::string_view character_data = "<![CDATA[";
  if (seen.starts_with(comment)) return scan_comment();
  if (seen.starts_with(character_data)) return scan_character_data();
  if (comment.starts_with(seen) || character_data.starts_with(seen)) return Step::more;
  throw malformed(at_, "含有 DTD 或不允许的声明",
                  "it holds a DTD or another declaration that is not allowed");
}

XmlReader::Step XmlReader::scan_comment() {
  const std::string_view seen{at_, static_cast<std::size_t>(window_.last() - at_)};
  const auto end = seen.find("--", 4);
  if (end == std::string_view::npos || end + 2 >= seen.size()) return Step::more;
  if (seen[end + 2] != '>') throw malformed(at_ + end, "注释有误", "a comment is malformed");
  at_ += end + 3;
  return Step::skipped;
}

XmlReader::Step XmlReader::scan_instruction() {
  const std::string_view seen{at_, static_cast<std::size_t>(window_.last() - at_)};
  const auto end = seen.find("?>", 2);
  if (end == std::string_view::npos) return Step::more;
  char* after = at_ + 2;
  scan_ncname(after);
  const std::string_view target{at_ + 2, static_cast<std::size_t>(after - at_ - 2)};
  const bool is_reserved = target.size() == 3 && (target[0] | 0x20) == 'x' && (target[1] | 0x20) == 'm' &&
                           (target[2] | 0x20) == 'l';
  if (target.empty() || is_reserved || (after != at_ + end && !is_in(*after, space_char)))
    throw malformed(at_, "处理指令有误", "a processing instruction is malformed");
  at_ += end + 2;
  return Step::skipped;
}

XmlReader::Step XmlReader::scan_character_data() {
  constexpr std::size_t opening_size = 9;
  if (depth_ == 0) throw malformed(at_, "根元素之外有文本", "there is text outside its root");
  const std::string_view seen{at_, static_cast<std::size_t>(window_.last() - at_)};
  const auto end = seen.find("]]>", opening_size);
  if (end == std::string_view::npos) return Step::more;
  const char* const stop = decode_in_place(at_ + opening_size, at_ + end, XmlTextKind::verbatim);
  text_ = {at_ + opening_size, static_cast<std::size_t>(stop - at_) - opening_size};
  at_ += end + 3;
  return text_.empty() ? Step::skipped : Step::text;
}

}  // namespace targetbook::containers
