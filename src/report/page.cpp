#include "report/page.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "report/wrap.hpp"

namespace targetbook::report {
namespace {

constexpr std::size_t margin = 2;

}  // namespace

void Page::title(std::string_view text, std::string_view beside) {
  end_fields();
  if (!text_.empty()) text_ += "\n";
  std::string rule;
  for (std::size_t i = 0; i < style_.width; ++i) rule += "━";
  text_ += toned(rule, Tone::faint, style_) + "\n";
  for (const std::string& line : wrap(text, style_.width)) text_ += toned(line, Tone::strong, style_) + "\n";
  if (!beside.empty()) faint(beside);
}

void Page::section(const base::Words& words) {
  end_fields();
  text_ += "\n" + toned(say(words), Tone::strong, style_) + "\n";
}

void Page::field(const base::Words& label, std::string_view value) {
  field(say(label), value);
}

void Page::field(std::string_view label, std::string_view value) {
  if (!value.empty()) fields_.push_back({std::string(label), std::string(value)});
}

void Page::paragraph(std::string_view text) {
  end_fields();
  text_ += wrapped(text, style_.width, margin);
}

void Page::faint(std::string_view text) {
  end_fields();
  for (const std::string& line : wrap(text, style_.width)) text_ += toned(line, Tone::faint, style_) + "\n";
}

void Page::table(const TextTable& table) {
  end_fields();
  text_ += table.render(margin, style_);
}

void Page::blank_line() {
  end_fields();
  text_ += "\n";
}

bool Page::has_room_for(const TextTable& table) const {
  return table.is_readable(margin, style_);
}

std::string Page::take() {
  end_fields();
  return std::exchange(text_, {});
}

void Page::end_fields() {
  std::size_t widest = 0;
  for (const Field& field : fields_) widest = std::max(widest, base::display_width(field.label));
  const std::size_t indent = margin + widest + margin;
  for (const Field& field : std::exchange(fields_, {})) {
    std::string lines = wrapped(field.value, std::max(style_.width, indent + 20), indent);
    lines.replace(0, indent, std::string(margin, ' ') + base::pad_width(field.label, indent - margin));
    text_ += lines;
  }
}

}  // namespace targetbook::report
