#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "containers/limits.hpp"
#include "containers/xml/namespaces.hpp"
#include "containers/xml/xml_attribute.hpp"
#include "containers/xml/xml_name_memory.hpp"
#include "containers/xml/xml_scan.hpp"
#include "containers/xml/xml_window.hpp"

namespace targetbook::containers {

enum class XmlToken : std::uint8_t { start, end, text, finish };

/// A strict pull reader of XML 1.0 with namespaces. Whatever is not well-formed, and any DTD, is an error:
/// FileError (corrupt, or too-large past the depth limit). Views are valid until the next next(), and in a
/// part that is held whole as long as the reader lives.
class XmlReader {
 public:
  XmlReader(Part part, const Limits& limits);

  /// `finish` comes once the root has ended and nothing but comments and white space follows. Text may come
  /// in several pieces. An empty element gives start and end.
  XmlToken next();
  /// Takes the rest of the element that started last, its end included, where that is plain text and near at
  /// hand: what next() would give as text and end. False, with nothing taken, in any other case.
  bool take_plain_text(std::string_view& text);
  /// Takes the end of the innermost element where that comes next; false, with nothing taken, in any other
  /// case.
  bool take_end();
  /// Takes `<name>text</name>`, of the default namespace, where just that comes next and is near at hand:
  /// what next() would give as start, text and end. False, with nothing taken, in any other case.
  bool take_plain_element(Ns ns, std::string_view name, std::string_view& text);

  /// What the window still holds after the last token, zero bytes behind it; empty where an end is due. For
  /// callers that know by heart how something is always written: see pass().
  [[nodiscard]] std::string_view ahead() const {
    return end_is_due_ ? std::string_view{}
                       : std::string_view{at_, static_cast<std::size_t>(window_.last() - at_)};
  }
  /// Passes over the first bytes of ahead(). REQUIRES: they are whole elements, well-formed, of the default
  /// namespace and not deeper than room_below().
  void pass(std::size_t bytes) { at_ += bytes; }
  [[nodiscard]] std::size_t room_below() const { return most_depth_ - depth_; }
  /// Where the last token ended, and where the window does: places in a part that is held whole, for callers
  /// that edit it.
  [[nodiscard]] const char* token_end() const { return at_; }
  [[nodiscard]] const char* window_end() const { return window_.last(); }

  /// Of the element that started last.
  [[nodiscard]] Ns ns() const { return ns_; }
  [[nodiscard]] std::string_view local() const { return local_; }
  [[nodiscard]] bool is(Ns ns, std::string_view local) const { return ns_ == ns && local_ == local; }
  /// Declarations of namespaces left out.
  [[nodiscard]] std::span<const XmlAttribute> attributes() const {
    return {attributes_.data(), attribute_count_};
  }
  /// Whether it is written as `<a/>`.
  [[nodiscard]] bool is_empty_tag() const { return end_is_due_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  /// Elements that are open, the one that started last included.
  [[nodiscard]] std::size_t depth() const { return depth_; }
  [[nodiscard]] bool keeps_text() const { return window_.is_whole(); }
  [[nodiscard]] const std::string& part_name() const { return window_.part_name(); }
  [[nodiscard]] const NamespaceScope& namespaces() const { return scope_; }

 private:
  /// What a scan came to. `more`: the window ends inside the token; nothing was changed, scan it again.
  enum class Step : std::uint8_t { start, end, text, skipped, more };
  struct OpenElement {
    std::uint32_t name_at = 0;  ///< in open_names_
    std::uint32_t name_size = 0;
    std::uint32_t scope_mark = 0;
  };
  /// What a start tag may have that most have not.
  struct Unusual {
    bool prefix = false;
    bool declaration = false;
    bool encoded_value = false;
    bool duplicate = false;
  };

  void read_declaration();
  bool refill();
  XmlToken finish();

  Step scan_text();
  Step text_is(char* end, bool encoded);
  char* end_of_piece(char* end) const;
  Step scan_start_tag();
  Step scan_end_tag();
  Step scan_other_markup();
  Step scan_comment();
  Step scan_instruction();
  Step scan_character_data();

  XmlAttribute* grow_attributes();
  void settle_attributes(Unusual unusual);
  void decode_values();
  void declare_namespaces();
  void resolve_prefixes();
  void check_no_duplicates() const;
  void open_element(const char* name, std::uint32_t name_size, std::uint32_t scope_mark);
  void resolve_element(const char* name, std::uint32_t name_size, std::uint32_t prefix_size);
  void close_element() {
    scope_.release(innermost().scope_mark);
    --depth_;
  }
  [[nodiscard]] bool is_end_of_innermost(const char* at) const;
  void grow_open();
  [[nodiscard]] const OpenElement& innermost() const { return open_.data()[depth_ - 1]; }

  /// What comes of a byte that does not fit: more is needed where it is past the window.
  Step unexpected(const char* at) const;
  [[nodiscard]] base::FileError malformed(const char* at, const char* zh, const char* en) const;

  XmlWindow window_;
  std::size_t most_depth_;
  char* at_ = nullptr;
  Ns ns_ = Ns::none;
  bool end_is_due_ = false;
  bool has_started_ = false;
  bool has_root_ = false;
  std::string_view local_;
  std::string_view text_;
  std::vector<XmlAttribute> attributes_;  ///< kept at its largest; the first attribute_count_ count
  std::size_t attribute_count_ = 0;
  std::vector<NameMemory> names_before_;  ///< one for each of attributes_
  std::vector<OpenElement> open_;         ///< kept at its largest; the first depth_ count
  std::size_t depth_ = 0;
  std::vector<char> open_names_;  ///< the names of open elements, one behind the other, and some room
  NamespaceScope scope_;
};

// In the three below, what the window does not hold is zero bytes, and differs from what is looked for.

inline bool XmlReader::is_end_of_innermost(const char* at) const {
  const OpenElement& element = innermost();
  return at[0] == '<' && at[1] == '/' && element.name_size <= word_size &&
         same_bytes(at + 2, open_names_.data() + element.name_at, element.name_size) &&
         at[2 + element.name_size] == '>';
}

inline bool XmlReader::take_end() {
  if (end_is_due_ || !is_end_of_innermost(at_)) return false;
  at_ += 3 + innermost().name_size;
  close_element();
  return true;
}

inline bool XmlReader::take_plain_text(std::string_view& text) {
  if (end_is_due_) return false;
  const std::size_t size = find_in_text(at_);
  if (!is_end_of_innermost(at_ + size)) return false;
  text = {at_, size};
  at_ += size;
  return take_end();
}

inline bool XmlReader::take_plain_element(Ns ns, std::string_view name, std::string_view& text) {
  if (end_is_due_ || *at_ != '<' || depth_ >= most_depth_ || scope_.default_namespace() != ns) return false;
  if (!begins_with(at_ + 1, name) || at_[1 + name.size()] != '>') return false;
  const char* const start = at_ + name.size() + 2;
  const std::size_t size = find_in_text(start);
  const char* const end = start + size;
  if (*end != '<' || end[1] != '/' || !begins_with(end + 2, name) || end[2 + name.size()] != '>')
    return false;
  text = {start, size};
  at_ += 2 * name.size() + size + 5;
  return true;
}

}  // namespace targetbook::containers
