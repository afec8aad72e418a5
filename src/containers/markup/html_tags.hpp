#pragma once
#include <cstdint>
#include <string_view>

namespace targetbook::containers::markup {

/// The elements that matter for reading tables.
enum class HtmlTag : std::uint8_t {
  unknown,
  anchor,
  block,  ///< any that begins a line of its own: `p`, `div`, `h1`
  body,
  bold,
  button,
  caption,
  col,
  colgroup,
  emphasis,
  font,
  frameset,
  head,
  html,
  input,
  italic,
  line_break,
  link,
  meta,
  option,
  page_code,  ///< `script` and other raw text that is nobody's content
  preformatted,
  ruby_text,
  select,
  struck,
  style,
  table,
  tbody,
  td,
  textarea,
  tfoot,
  thead,
  title,
  tr,
  underlined,
  xml,
};

/// By a name in letters of either size.
HtmlTag html_tag(std::string_view name);
/// Whether what stands in such an element is no markup (WHATWG HTML, 13.1.2).
bool holds_raw_text(HtmlTag tag);

}  // namespace targetbook::containers::markup
