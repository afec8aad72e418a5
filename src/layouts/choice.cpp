#include "layouts/choice.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::array empty_boxes = {"□", "☐", "〇", "○", "▢", "[ ]", "［ ］", "( )", "（ ）", "<input type=\"checkbox\">"};
constexpr std::array ticked_boxes = {"☑", "☒", "√", "✓", "✔", "■", "●", "[√]", "(√)", "（√）", "[x]", "[X]",
                                     "<input checked=\"\" type=\"checkbox\">"};
constexpr std::string_view empty_mark = "\x01";
constexpr std::string_view ticked_mark = "\x02";

/// Boxes of all shapes become one byte each.
std::string with_marks(std::string text) {
  // A tick typed behind or into an empty box.
  for (const char* box : {"□√", "√□", "[√]", "(√)", "（√）", "☐√"}) text = base::replace_all(std::move(text), box, ticked_mark);
  for (const char* box : ticked_boxes) text = base::replace_all(std::move(text), box, ticked_mark);
  for (const char* box : empty_boxes) text = base::replace_all(std::move(text), box, empty_mark);
  return text;
}

bool is_mark(char c) { return c == empty_mark[0] || c == ticked_mark[0]; }

std::string without_number(std::string_view option) {
  option = base::trim(option);
  const auto digits = option.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos) return base::tidy_text(option);
  std::string_view rest = option.substr(digits);
  for (const std::string_view sign : {".", "、", "．", "-", ":", "：", ")"})
    if (rest.starts_with(sign)) return base::tidy_text(rest.substr(sign.size()));
  return base::tidy_text(option);
}

struct Option {
  std::string text;
  bool is_ticked = false;
};

/// Options lie between boxes, each with its box before or behind it as the first character tells.
std::vector<Option> split_options(const std::string& marked) {
  std::vector<Option> options;
  const bool box_first = is_mark(marked[marked.find_first_not_of(" \t\n")]);
  std::string text;
  char box = 0;
  const auto close = [&] {
    if (box != 0 && !base::trim(text).empty()) options.push_back({without_number(text), box == ticked_mark[0]});
    text.clear();
    box = 0;
  };
  for (const char c : marked) {
    if (!is_mark(c)) {
      text.push_back(c);
      continue;
    }
    if (box_first) close();
    box = c;
    if (!box_first) close();
  }
  if (box_first) close();
  return options;
}

}  // namespace

model::Text read_choice(const RawCell& cell, const std::string& path, const ReadContext& context) {
  model::Text field{base::tidy_text(cell.text), cell.at};
  const std::string marked = with_marks(cell.text);
  if (std::none_of(marked.begin(), marked.end(), is_mark)) {
    field.value = without_number(cell.text);
  } else {
    const auto options = split_options(marked);
    const auto ticked = std::count_if(options.begin(), options.end(), [](const Option& o) { return o.is_ticked; });
    if (ticked == 0) field.value.clear();
    if (ticked == 1)
      field.value = std::find_if(options.begin(), options.end(), [](const Option& o) { return o.is_ticked; })->text;
  }
  if (field.value != cell.text && !field.value.empty())
    adjust(cell, path, cell.text, field.value, {"取出勾选的选项", "the ticked option taken out"}, context);
  return field;
}

std::string print_choice(std::string_view value, const std::vector<std::string>& options) {
  if (!value.empty() && std::find(options.begin(), options.end(), value) == options.end()) return std::string(value);
  std::string text;
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (i > 0) text += ' ';
    text += std::to_string(i + 1) + "." + options[i] + (options[i] == value ? " ☑" : " □");
  }
  return text;
}

}  // namespace targetbook::layouts
