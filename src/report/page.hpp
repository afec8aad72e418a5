#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "report/text_style.hpp"
#include "report/text_table.hpp"

namespace targetbook::report {

/// A text that grows from top to bottom: titles, sections, aligned fields, paragraphs, tables.
class Page {
 public:
  explicit Page(const TextStyle& style) : style_(style) {}

  /// Set off by a heavy rule; `beside` is faint, on a line of its own.
  void title(std::string_view text, std::string_view beside);
  void section(const base::Words& words);
  /// Neighbouring fields have their values in one column. An empty value is left out.
  void field(const base::Words& label, std::string_view value);
  void field(std::string_view label, std::string_view value);
  void paragraph(std::string_view text);
  void faint(std::string_view text);
  void table(const TextTable& table);
  void blank_line();
  [[nodiscard]] bool has_room_for(const TextTable& table) const;

  [[nodiscard]] const TextStyle& style() const { return style_; }
  [[nodiscard]] std::string say(const base::Words& words) const { return words.in(style_.language); }
  [[nodiscard]] std::string take();

 private:
  struct Field {
    std::string label;
    std::string value;
  };
  void end_fields();

  TextStyle style_;
  std::string text_;
  std::vector<Field> fields_;
};

}  // namespace targetbook::report
