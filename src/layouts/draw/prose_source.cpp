#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "layouts/draw/form_source.hpp"
#include "layouts/read/prose.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::array digits = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

/// One paragraph a row; a section whose paragraphs would read otherwise by themselves stays in one cell.
std::vector<std::string> paragraphs_of(const std::string& text, const Drawing& drawing) {
  if (text.empty()) return {};
  std::vector<std::string> paragraphs;
  for (const std::string_view line : base::split(text, '\n')) {
    const bool is_plain = !line.empty() && base::trim(line) == line;
    if (!is_plain || is_heading_of(drawing, line)) return {text};
    paragraphs.emplace_back(line);
  }
  return paragraphs;
}

class ProseSource : public FormSource {
 public:
  ProseSource(const model::Form& form, const Drawing& drawing) : FormSource(form, drawing) {
    if (const auto* narrative = std::get_if<model::Narrative>(&form_.body))
      for (const model::Section& section : narrative->sections)
        sections_.push_back({section.heading.value, paragraphs_of(section.text.value, drawing)});
    if (const auto* contents = std::get_if<model::Contents>(&form_.body)) {
      sections_.emplace_back();
      for (const model::Text& entry : contents->entries) sections_.back().paragraphs.push_back(entry.value);
    }
  }

  bool has(const Block& block) override {
    if (block.table.empty()) return true;
    return !block.each.empty() || find(block) != nullptr;
  }
  std::size_t times(const Block& block) override { return block.each.empty() ? 1 : sections_.size(); }
  InkContent own(const Block& block, std::size_t nth, std::string_view slot) override {
    if (slot == "number") return chinese_number(nth + 1);
    if (slot == "heading" && !block.each.empty()) return sections_[nth].heading;
    return field(slot);
  }
  std::size_t rows(const Block& block, std::size_t nth) override { return of(block, nth).paragraphs.size(); }
  InkContent cell(const Block& block, std::size_t nth, std::size_t row, TableSlot) override {
    return text_content(of(block, nth).paragraphs[row]);
  }

 private:
  struct Part {
    std::string heading;
    std::vector<std::string> paragraphs;
  };

  /// The section under a heading that is drawn with its number: `二、分项绩效目标`.
  const Part* find(const Block& block) const {
    if (block.draw.empty()) return sections_.empty() ? nullptr : &sections_.front();
    const std::string drawn = block.draw.front().front().words();
    const auto it = std::find_if(sections_.begin(), sections_.end(), [&](const Part& part) {
      return drawn.ends_with(part.heading) && !part.heading.empty();
    });
    return it == sections_.end() ? nullptr : &*it;
  }
  const Part& of(const Block& block, std::size_t nth) const {
    return block.each.empty() ? *find(block) : sections_[nth];
  }

  std::vector<Part> sections_;
};

}  // namespace

/// 1 to 99 in Chinese: 一, 十, 十二, 二十, 二十三.
std::string chinese_number(std::size_t number) {
  constexpr std::size_t ten = 10;
  if (number == 0 || number >= ten * ten) return std::to_string(number);
  std::string text;
  if (number >= 2 * ten) text += digits[number / ten];
  if (number >= ten) text += "十";
  return text + digits[number % ten];
}

std::unique_ptr<FormSource> prose_source(const model::Form& form, const Drawing& drawing) {
  return std::make_unique<ProseSource>(form, drawing);
}

}  // namespace targetbook::layouts
