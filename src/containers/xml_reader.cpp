#include "containers/xml_reader.hpp"

#include <algorithm>
#include <utility>

#include "containers/xml_bytes.hpp"
#include "containers/xml_chars.hpp"
#include "containers/xml_names.hpp"
#include "containers/xml_text.hpp"

// Tags and text: this is where reading a workbook spends its time. What is rare is in xml_markup.cpp and
// xml_attributes.cpp. A scan never moves at_ or changes the window before it has seen the end of its token:
// where the window ends first, it is done over again.
namespace targetbook::containers {
namespace {

/// In a stream, text longer than this is handed on in pieces.
constexpr std::size_t longest_piece = 64 * 1024;

std::uint32_t distance(const char* first, const char* last) { return static_cast<std::uint32_t>(last - first); }

/// Moves `at` behind the name; gives the length of its prefix with the colon, or nothing where a name is broken off
/// or none, with `at` on what does not fit.
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

/// The next character of a value that ends it, is not allowed in it, or calls for decoding.
char* find_in_value(char* at, char quote) {
  for (;; at += word_size) {
    const std::uint64_t word = load_word(at);
    const std::uint64_t flags = flag_equal(word, quote) | flag_equal(word, '<') | flag_equal(word, '&') | flag_control(word);
    if (flags != 0) return at + first_flagged(flags);
  }
}

/// The next character of text that ends it, is not allowed in it, or calls for decoding. Blanks are passed over,
/// other white space is not. `<` and `>` differ in one bit and are looked for at once.
char* find_in_text(char* at) {
  for (;; at += word_size) {
    const std::uint64_t word = load_word(at);
    const std::uint64_t flags =
        flag_equal(word | (in_every_byte * ('<' ^ '>')), '>') | flag_equal(word, '&') | flag_control(word);
    if (flags != 0) return at + first_flagged(flags);
  }
}

/// The rest of an attribute behind its name: `= "value"`. False with `at` on what does not fit.
bool scan_value(char*& at, XmlAttribute& attribute) {
  skip_space(at);
  if (*at != '=') return false;
  ++at;
  skip_space(at);
  const char quote = *at;
  if (quote != '"' && quote != '\'') return false;
  attribute.data = ++at;
  for (;; ++at) {
    at = find_in_value(at, quote);
    if (*at == quote) break;
    if (*at == '<' || *at == '\0') return false;
    attribute.encoded = true;
  }
  attribute.value_size = distance(attribute.data, at);
  ++at;
  return true;
}

}  // namespace

XmlReader::XmlReader(Part part, const Limits& limits) : window_(std::move(part)), limits_(limits) {
  constexpr std::size_t usual_attributes = 16;
  constexpr std::size_t usual_depth = 16;
  constexpr std::size_t usual_names = 256;
  at_ = window_.first();
  attributes_.resize(usual_attributes);
  open_.reserve(usual_depth);
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
      case Step::start: return XmlToken::start;
      case Step::end: return XmlToken::end;
      case Step::text: return XmlToken::text;
      case Step::skipped: break;
      case Step::more:
        if (!refill()) return finish();
        break;
    }
  }
}

bool XmlReader::take_plain_text(std::string_view& text) {
  if (end_is_due_) return false;
  const char* const end = find_in_text(at_);
  if (*end != '<' || end[1] != '/') return false;
  const OpenElement& element = open_.back();
  const char* const name = end + 2;
  // A name that reaches past the window meets its zero bytes there.
  if (element.name_size > word_size || !same_bytes(name, open_names_.data() + element.name_at, element.name_size))
    return false;
  if (name[element.name_size] != '>') return false;
  text = {at_, distance(at_, end)};
  at_ += distance(at_, name) + element.name_size + 1;
  close_element();
  return true;
}

XmlReader::Step XmlReader::scan_text() {
  char* end = at_;
  bool encoded = false;
  for (;; ++end) {
    end = find_in_text(end);
    switch (*end) {
      case '<': return text_is(end, encoded);
      case '&':
      case '\r': encoded = true; break;
      case '>':
        if (end - at_ >= 2 && end[-1] == ']' && end[-2] == ']')
          throw malformed(end, "文本中有“]]>”", "its text holds ]]>");
        break;
      case '\0':
        if (window_.is_whole() || distance(at_, end) <= longest_piece) return Step::more;
        end = end_of_piece(end);
        return end == at_ ? Step::more : text_is(end, encoded);
      default: break;  // white space
    }
  }
}

XmlReader::Step XmlReader::text_is(char* end, bool encoded) {
  if (open_.empty()) {
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

XmlReader::Step XmlReader::scan_start_tag() {
  char* at = at_ + 1;
  const char* const name = at;
  std::uint32_t prefix_size = 0;
  if (!scan_qname(at, prefix_size)) return unexpected(at);
  const std::uint32_t name_size = distance(name, at);
  attribute_count_ = 0;
  Unusual unusual;
  std::uint64_t letters = 0;
  bool same_letter = false;
  bool is_empty = false;
  for (;;) {
    const char* const gap = at;
    skip_space(at);
    if (*at == '>') break;
    if (*at == '/') {
      ++at;
      if (*at != '>') return unexpected(at);
      is_empty = true;
      break;
    }
    if (at == gap) return unexpected(at);
    XmlAttribute& attribute = add_attribute();
    attribute.name = at;
    if (!scan_qname(at, attribute.prefix_size)) return unexpected(at);
    attribute.name_size = distance(attribute.name, at);
    if (!scan_value(at, attribute)) return unexpected(at);
    unusual.encoded |= attribute.encoded;
    unusual.prefixed |= attribute.prefix_size != 0;
    unusual.declares |= *attribute.name == 'x';
    // A duplicate has the same first letter: only where one comes twice it is worth a closer look.
    const std::uint64_t letter = std::uint64_t{1} << (static_cast<unsigned char>(*attribute.name) % 64U);
    same_letter |= (letters & letter) != 0;
    letters |= letter;
  }
  if (open_.empty() && has_root_) throw malformed(at_, "有多个根元素", "it has more than one root");
  const std::uint32_t scope_mark = scope_.mark();
  if (unusual.encoded || unusual.prefixed || unusual.declares) settle_attributes(unusual, scope_mark);
  if (same_letter || unusual.prefixed) check_no_duplicates();
  open_element(name, name_size, prefix_size, scope_mark);
  end_is_due_ = is_empty;
  at_ = at + 1;
  return Step::start;
}

XmlAttribute& XmlReader::add_attribute() {
  if (attribute_count_ == attributes_.size()) attributes_.resize(attributes_.size() * 2);
  XmlAttribute& attribute = attributes_[attribute_count_++];
  attribute.ns = Ns::none;
  attribute.encoded = false;
  return attribute;
}

void XmlReader::open_element(const char* name, std::uint32_t name_size, std::uint32_t prefix_size,
                             std::uint32_t scope_mark) {
  if (open_.size() >= limits_.xml_depth) throw too_large("xml-depth", limits_.xml_depth);
  ns_ = scope_.default_namespace();
  if (prefix_size != 0) {
    const auto found = scope_.find({name, prefix_size - 1});
    if (!found) throw malformed(at_, "前缀没有声明", "a prefix is not bound");
    ns_ = *found;
  }
  local_ = {name + prefix_size, name_size - prefix_size};
  has_root_ = true;
  const std::uint32_t name_at = open_.empty() ? 0 : open_.back().name_at + open_.back().name_size;
  if (open_names_.size() - name_at < name_size + word_size) open_names_.resize((name_at + name_size + word_size) * 2);
  copy_short(open_names_.data() + name_at, name, name_size);
  open_.push_back({name_at, name_size, scope_mark});
}

XmlReader::Step XmlReader::scan_end_tag() {
  if (open_.empty()) return unexpected(at_ + 1);
  const OpenElement& element = open_.back();
  const char* const name = open_names_.data() + element.name_at;
  char* at = at_ + 2;
  const auto left = static_cast<std::size_t>(window_.last() - at);
  if (left > element.name_size ? !same_bytes(at, name, element.name_size) : std::memcmp(at, name, left) != 0)
    throw malformed(at_, "结束标记与开始标记不符", "an end tag does not match its start");
  if (left <= element.name_size) return Step::more;
  at += element.name_size;
  skip_space(at);
  if (*at != '>') return unexpected(at);
  close_element();
  at_ = at + 1;
  return Step::end;
}

void XmlReader::close_element() {
  scope_.release(open_.back().scope_mark);
  open_.pop_back();
}

}  // namespace targetbook::containers
