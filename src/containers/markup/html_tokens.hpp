#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "containers/markup/html_tags.hpp"

namespace targetbook::containers::markup {

enum class HtmlTokenKind : std::uint8_t {
  start,
  end,
  text,            ///< with its entities
  raw_text,        ///< of a script and the like: nothing in it is a tag
  character_data,  ///< `<![CDATA[…]]>`: text without entities
  comment,
  finish,
};

/// Views of the text, as it is written there.
struct HtmlToken {
  HtmlTokenKind kind = HtmlTokenKind::finish;
  HtmlTag tag = HtmlTag::unknown;
  std::string_view name;
  std::string_view attributes;  ///< all that stands between the name and `>`
  std::string_view text;        ///< of texts and comments
};

/// Cuts HTML into tags and texts as browsers do (WHATWG HTML, 13.2.5), in linear time, whatever it is. Throws
/// FileError `corrupt` where the text ends within a tag, a comment or a script: it was cut off there.
class HtmlTokens {
 public:
  /// REQUIRES: the text outlives the tokens. Reads from `start` on.
  explicit HtmlTokens(std::string_view text, std::size_t start = 0) : text_(text), at_(start) {}

  HtmlToken next();
  /// Where the next token begins.
  [[nodiscard]] std::size_t position() const { return at_; }

 private:
  HtmlToken text_until_tag();
  HtmlToken raw_text();
  HtmlToken tag();
  HtmlToken comment();
  HtmlToken bogus_comment();
  bool take_character_data(HtmlToken& token);
  void pass_attributes();
  [[nodiscard]] bool is_markup(std::size_t at) const;

  std::string_view text_;
  std::size_t at_;
  std::string raw_;  ///< the name of the element whose raw text comes next
  bool has_no_more_character_data_ = false;
};

/// Walks over a start tag's attributes; entities are not decoded.
class HtmlAttributes {
 public:
  explicit HtmlAttributes(std::string_view attributes) : left_(attributes) {}
  struct Attribute {
    std::string_view name;
    std::string_view value;
    bool has_value = false;
    /// Whether this is its name, given in small letters.
    [[nodiscard]] bool is(std::string_view small_name) const;
  };
  std::optional<Attribute> next();

 private:
  std::string_view left_;
};

/// The first attribute of this name (in small letters), decoded; nothing where there is none.
std::optional<std::string> html_attribute(std::string_view attributes, std::string_view small_name);

}  // namespace targetbook::containers::markup
