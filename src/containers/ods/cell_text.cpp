#include "containers/ods/cell_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "containers/errors.hpp"
#include "containers/ods/values.hpp"

namespace targetbook::containers::ods {
namespace {

bool is_paragraph(const ElementReader& element) {
  return element.is(Ns::odf_text, "p") || element.is(Ns::odf_text, "h");
}

/// What stands in a paragraph and yet is no part of its text.
bool is_beside_the_text(const ElementReader& element) {
  return element.is(Ns::odf_text, "ruby-text") || element.is(Ns::odf_text, "note") ||
         element.xml().ns() == Ns::odf_office || element.xml().ns() == Ns::odf_drawing ||
         element.xml().ns() == Ns::odf_table;
}

}  // namespace

void CellText::clear() {
  text_.clear();
  paragraphs_ = 0;
  has_note_ = false;
}

void CellText::check_length() const {
  constexpr std::size_t bytes_of_a_unit = 3;
  if (text_.size() / bytes_of_a_unit > most_) throw too_large("cell-characters", most_);
}

void CellText::add(std::string_view piece) {
  text_ += piece;
  check_length();
}

void CellText::add_collapsed(std::string_view piece) {
  constexpr std::string_view white = " \t\r\n";
  while (!piece.empty()) {
    const std::size_t word = std::min(piece.find_first_not_of(white), piece.size());
    if (word > 0 && !is_behind_white_) text_ += ' ';
    is_behind_white_ = is_behind_white_ || word > 0;
    piece.remove_prefix(word);
    const std::size_t end = std::min(piece.find_first_of(white), piece.size());
    if (end > 0) is_behind_white_ = false;
    text_ += piece.substr(0, end);
    piece.remove_prefix(end);
  }
  check_length();
}

void CellText::add_blanks(std::uint32_t count) {
  if (count > most_) throw too_large("cell-characters", most_);
  text_.append(count, ' ');
  check_length();
}

void CellText::take(ElementReader& element) {
  if (is_paragraph(element)) return take_paragraph(element);
  if (element.is(Ns::odf_text, "list") || element.is(Ns::odf_text, "list-item")) {
    while (element.next_child()) take(element);
    return;
  }
  if (element.is(Ns::odf_office, "annotation")) has_note_ = true;
  element.skip();
}

void CellText::take_paragraph(ElementReader& element) {
  if (paragraphs_++ > 0) add("\n");
  is_behind_white_ = true;
  XmlReader& xml = element.xml();
  std::string_view plain;
  if (xml.take_plain_text(plain)) return add_collapsed(plain);
  const std::size_t outside = xml.depth() - 1;
  while (xml.depth() > outside) {
    const XmlToken token = xml.next();
    if (token == XmlToken::text) add_collapsed(xml.text());
    if (token != XmlToken::start) continue;
    if (element.xml().ns() == Ns::odf_text && !element.is(Ns::odf_text, "span")) is_behind_white_ = false;
    if (element.is(Ns::odf_text, "s"))
      add_blanks(parse_count(element.attribute("c", Ns::odf_text).value_or("1")).value_or(1));
    else if (element.is(Ns::odf_text, "tab"))
      add("\t");
    else if (element.is(Ns::odf_text, "line-break"))
      add("\n");
    else if (is_beside_the_text(element)) {
      has_note_ = has_note_ || element.is(Ns::odf_office, "annotation");
      element.skip();
    }
  }
}

}  // namespace targetbook::containers::ods
