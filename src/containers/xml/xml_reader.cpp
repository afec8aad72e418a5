#include "containers/xml/xml_reader.hpp"

#include <algorithm>
#include <utility>

#include "containers/xml/xml_bytes.hpp"
#include "containers/xml/xml_chars.hpp"
#include "containers/xml/xml_names.hpp"
#include "containers/xml/xml_scan.hpp"
#include "containers/xml/xml_text.hpp"

// Tags and text: this is where reading a workbook spends its time. What is rare is in xml_markup.cpp and
// xml_attributes.cpp. A scan never moves at_ or changes the window before it has seen the end of its token:
// where the window ends first, it is done over again.
namespace targetbook::containers {
namespace {

/// In a stream, text longer than this is handed on in pieces.
constexpr std::size_t longest_piece = 64 * 1024;

std::uint32_t distance(const char* first, const char* last) {
  return static_cast<std::uint32_t>(last - first);
}

/// Moves `at` behind the name; gives the length of its prefix with the colon, or nothing where a name is
/// broken off or none, with `at` on what does not fit.
inline bool scan_qname(char*& at, std::uint32_t& prefix_size) {
  const char* const start = at;
  scan_ncname(at);
  prefix_size = 0;
  if (*at != ':') return at != start;
  if (at == start) return false;
  ++at;
  prefix_size = distance(start, at);
  const char* const local = at;
  scan_ncname(at);
  return at != local;
}

void skip_space(char*& at) {
  while (is_in(*at, space_char)) ++at;
}

/// A value up to its closing quote, from behind the opening one on. False with `at` on what does not fit.
inline bool scan_value(char*& at, char quote, XmlAttribute& attribute) {
  attribute.data = at;
  for (;; ++at) {
    at += find_in_value(at);
    if (*at == quote) break;
    if (*at == '<' || *at == '\0') return false;
    attribute.encoded |= *at == '&' || *at < ' ';
  }
  attribute.value_size = distance(attribute.data, at);
  ++at;
  return true;
}

/// An attribute from its name on, however it is written. False with `at` on what does not fit.
bool scan_attribute(char*& at, XmlAttribute& attribute) {
  attribute.name = at;
  if (!scan_qname(at, attribute.prefix_size)) return false;
  attribute.name_size = distance(attribute.name, at);
  skip_space(at);
  if (*at != '=') return false;
  ++at;
  skip_space(at);
  const char quote = *at;
  if (quote != '"' && quote != '\'') return false;
  ++at;
  return scan_value(at, quote, attribute);
}

/// One blank, a name of plain letters and `="`: how nearly all attributes are written. Moves `at` behind that
/// and notes the name; false, and `at` where it was, for any other.
inline bool scan_plain_name(char*& at, XmlAttribute& attribute, NameMemory& before) {
  constexpr std::size_t around_name = 3;
  if (!before.is_at(at)) {
    if (*at != ' ' || !is_in(at[1], name_start_char)) return false;
    const char* end = at + 2;
    while (is_in(*end, name_char)) ++end;
    if (end[0] != '=' || end[1] != '"') return false;
    before.remember({at, distance(at, end) + std::size_t{2}});
    attribute.name_size = distance(at, end) - 1;
  } else {
    attribute.name_size = static_cast<std::uint32_t>(before.size() - around_name);
  }
  attribute.name = at + 1;
  attribute.prefix_size = 0;
  at += attribute.name_size + around_name;
  return true;
}

std::uint64_t letter_bit(char letter) {
  return std::uint64_t{1} << (static_cast<unsigned char>(letter) % 64U);
}

}  // namespace

XmlReader::XmlReader(Part part, const Limits& limits)
    : window_(std::move(part)), most_depth_(limits.xml_depth) {
  constexpr std::size_t usual_attributes = 16;
  const std::size_t usual_depth = std::min<std::size_t>(16, limits.xml_depth);
  constexpr std::size_t usual_names = 256;
  at_ = window_.first();
  attributes_.resize(usual_attributes);
  names_before_.resize(usual_attributes);
  open_.resize(usual_depth);
  open_names_.resize(usual_names);
}

XmlToken XmlReader::next() {
  if (end_is_due_) {
    end_is_due_ = false;
    close_element();
    return XmlToken::end;
  }
  if (!has_started_) read_declaration();
  for (;;) {
    Step step = Step::more;
    if (*at_ != '<')
      step = scan_text();
    else if (at_[1] == '/')
      step = scan_end_tag();
    else if (at_[1] == '!' || at_[1] == '?')
      step = scan_other_markup();
    else
      step = scan_start_tag();
    switch (step) {
      case Step::start:
        return XmlToken::start;
      case Step::end:
        return XmlToken::end;
      case Step::text:
        return XmlToken::text;
      case Step::skipped:
        break;
      case Step::more:
        if (!refill()) return finish();
        break;
    }
  }
}

XmlReader::Step XmlReader::scan_text() {
  char* end = at_;
  bool encoded = false;
  for (;; ++end) {
    end += find_in_text(end);
    switch (*end) {
      case '<':
        return text_is(end, encoded);
      case '&':
      case '\r':
        encoded = true;
        break;
      case '>':
        if (end - at_ >= 2 && end[-1] == ']' && end[-2] == ']')
          throw malformed(end, "文本中有“]]>”", "its text holds ]]>");
        break;
      case '\0':
        if (window_.is_whole() || distance(at_, end) <= longest_piece) return Step::more;
        end = end_of_piece(end);
        return end == at_ ? Step::more : text_is(end, encoded);
      default:
        break;  // white space
    }
  }
}

XmlReader::Step XmlReader::text_is(char* end, bool encoded) {
  if (depth_ == 0) {
    if (!std::all_of(at_, end, [](char c) { return is_in(c, space_char); }))
      throw malformed(at_, "根元素之外有文本", "there is text outside its root");
    at_ = end;
    return Step::skipped;
  }
  const char* stop = end;
  if (encoded) {
    stop = decode_in_place(at_, end, XmlTextKind::content);
    if (stop == nullptr) throw malformed(at_, "字符引用无效", "a reference stands for no character");
  }
  text_ = {at_, distance(at_, stop)};
  at_ = end;
  return Step::text;
}

inline void XmlReader::resolve_element(const char* name, std::uint32_t name_size, std::uint32_t prefix_size) {
  ns_ = scope_.default_namespace();
  local_ = {name + prefix_size, name_size - prefix_size};
  if (prefix_size == 0) return;
  const auto found = scope_.find({name, prefix_size - 1});
  if (!found) throw malformed(at_, "前缀没有声明", "a prefix is not bound");
  ns_ = *found;
}

inline void XmlReader::open_element(const char* name, std::uint32_t name_size, std::uint32_t scope_mark) {
  if (depth_ == 0 && has_root_) throw malformed(at_, "有多个根元素", "it has more than one root");
  has_root_ = true;
  const std::uint32_t name_at = depth_ == 0 ? 0 : innermost().name_at + innermost().name_size;
  if (open_names_.size() - name_at < name_size + word_size)
    open_names_.resize((name_at + name_size + word_size) * 2);
  copy_short(open_names_.data() + name_at, name, name_size);
  if (depth_ == open_.size()) grow_open();
  open_.data()[depth_++] = {name_at, name_size, scope_mark};
}

XmlReader::Step XmlReader::scan_start_tag() {
  char* at = at_ + 1;
  const char* const name = at;
  std::uint32_t prefix_size = 0;
  if (!scan_qname(at, prefix_size)) return unexpected(at);
  const std::uint32_t name_size = distance(name, at);
  Unusual unusual;
  std::uint64_t letters = 0;
  XmlAttribute* attribute = attributes_.data();
  const XmlAttribute* end = attribute + attributes_.size();
  NameMemory* before = names_before_.data();
  for (; *at != '>'; ++attribute, ++before) {
    if (attribute == end) {
      attribute = grow_attributes();
      end = attributes_.data() + attributes_.size();
      before = names_before_.data() + (attribute - attributes_.data());
    }
    attribute->ns = Ns::none;
    attribute->encoded = false;
    if (scan_plain_name(at, *attribute, *before)) {
      if (!scan_value(at, '"', *attribute)) return unexpected(at);
    } else {
      const char* const gap = at;
      skip_space(at);
      if (*at == '>' || (*at == '/' && at[1] == '>')) break;
      if (*at == '/') return unexpected(at + 1);
      if (at == gap || !scan_attribute(at, *attribute)) return unexpected(at);
      unusual.prefix |= attribute->prefix_size != 0;
    }
    unusual.encoded_value |= attribute->encoded;
    // A duplicate has the same first letter: only where one comes twice a closer look is worth it.
    const std::uint64_t letter = letter_bit(*attribute->name);
    unusual.duplicate |= (letters & letter) != 0;
    letters |= letter;
  }
  attribute_count_ = static_cast<std::size_t>(attribute - attributes_.data());
  const std::uint32_t scope_mark = scope_.mark();
  unusual.declaration = (letters & letter_bit('x')) != 0;
  if (unusual.declaration || unusual.prefix || unusual.encoded_value || unusual.duplicate)
    settle_attributes(unusual);
  resolve_element(name, name_size, prefix_size);
  open_element(name, name_size, scope_mark);
  end_is_due_ = *at == '/';
  at_ = at + (end_is_due_ ? 2 : 1);
  return Step::start;
}

/// Makes room for more and gives the first of the new ones.
XmlAttribute* XmlReader::grow_attributes() {
  const std::size_t count = attributes_.size();
  attributes_.resize(count * 2);
  names_before_.resize(count * 2);
  return attributes_.data() + count;
}

void XmlReader::grow_open() {
  if (depth_ >= most_depth_) throw too_large("xml-depth", most_depth_);
  open_.resize(std::min<std::size_t>(most_depth_, depth_ * 2));
}

XmlReader::Step XmlReader::scan_end_tag() {
  if (depth_ == 0) return unexpected(at_ + 1);
  const OpenElement& element = innermost();
  const char* const name = open_names_.data() + element.name_at;
  char* at = at_ + 2;
  const auto left = static_cast<std::size_t>(window_.last() - at);
  if (!same_bytes(at, name, std::min<std::size_t>(left, element.name_size)))
    throw malformed(at_, "结束标记与开始标记不符", "an end tag does not match its start");
  if (left <= element.name_size) return Step::more;
  at += element.name_size;
  skip_space(at);
  if (*at != '>') return unexpected(at);
  close_element();
  at_ = at + 1;
  return Step::end;
}

}  // namespace targetbook::containers
