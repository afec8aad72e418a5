#include "layouts/read/choice.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::array empty_boxes = {"□",   "☐",     "〇",  "○",     "▢",
                                    "[ ]", "［ ］", "( )", "（ ）", "<input type=\"checkbox\">"};
constexpr std::array ticked_boxes = {"☑",
                                     "☒",
                                     "√",
                                     "✓",
                                     "✔",
                                     "■",
                                     "●",
                                     "[√]",
                                     "(√)",
                                     "（√）",
                                     "[x]",
                                     "[X]",
                                     "<input checked=\"\" type=\"checkbox\">"};
constexpr std::string_view empty_mark = "\x01";
constexpr std::string_view ticked_mark = "\x02";

/// Boxes of all shapes become one byte each.
std::string with_marks(std::string text) {
  // A tick typed behind or into an empty box.
  for (const char* box : {"□√", "√□", "[√]", "(√)", "（√）", "☐√"})
    text = base::replace_all(std::move(text), box, ticked_mark);
  for (const char* box : ticked_boxes) text = base::replace_all(std::move(text), box, ticked_mark);
  for (const char* box : empty_boxes) text = base::replace_all(std::move(text), box, empty_mark);
  return text;
}

bool is_mark(char c) {
  return c == empty_mark[0] || c == ticked_mark[0];
}

/// How many bytes of `text` are digits, full-width ones too.
std::size_t digits_in(std::string_view text) {
  constexpr std::size_t wide = 3;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t bytes = text[at] >= '0' && text[at] <= '9' ? 1 : wide;
    const std::string digit = base::fold_width(text.substr(at, bytes));
    if (digit.size() != 1 || digit.front() < '0' || digit.front() > '9') break;
    at += bytes;
  }
  return at;
}

std::string without_number(std::string_view option) {
  option = base::trim(option);
  const auto digits = digits_in(option);
  if (digits == 0) return base::tidy_text(option);
  const std::string_view rest = option.substr(digits);
  for (const std::string_view sign : {".", "、", "．", "-", ":", "：", ")"})
    if (rest.starts_with(sign)) return base::tidy_text(rest.substr(sign.size()));
  return base::tidy_text(option);
}

struct Option {
  std::string text;
  bool is_ticked = false;
};

/// Whether boxes stand before their options: as the ends of the text tell, else the blank beside the first
/// box.
bool has_boxes_first(std::string_view marked) {
  marked = base::trim(marked);
  if (is_mark(marked.front()) || is_mark(marked.back())) return is_mark(marked.front());
  const auto first =
      static_cast<std::size_t>(std::find_if(marked.begin(), marked.end(), is_mark) - marked.begin());
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  return is_blank(marked[first - 1]) && !is_blank(marked[first + 1]);
}

/// Options lie between boxes.
std::vector<Option> split_options(const std::string& marked, bool box_first) {
  std::vector<Option> options;
  std::string text;
  char box = 0;
  const auto close = [&] {
    if (box != 0 && !base::trim(text).empty())
      options.push_back({without_number(text), box == ticked_mark[0]});
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

/// Options without a box of their own share the ticked one's text: the one next to the tick is meant.
std::string next_to_tick(const std::string& text, bool box_first, const std::string& path,
                         const ReadContext& context) {
  if (context.drawing == nullptr) return text;
  const auto known = context.drawing->choices.find(path);
  if (known == context.drawing->choices.end()) return text;
  for (const std::string& option : known->second)
    if (box_first ? text.starts_with(option) : text.ends_with(option)) return option;
  return text;
}

}  // namespace

model::Text read_choice(const RawCell& cell, const std::string& path, const ReadContext& context) {
  model::Text field{base::tidy_text(cell.text), cell.at};
  const std::string marked = with_marks(cell.text);
  if (std::none_of(marked.begin(), marked.end(), is_mark)) {
    field.value = without_number(cell.text);
  } else {
    const bool box_first = has_boxes_first(marked);
    const auto options = split_options(marked, box_first);
    const auto ticked =
        std::count_if(options.begin(), options.end(), [](const Option& o) { return o.is_ticked; });
    if (ticked == 0) field.value.clear();
    if (ticked == 1) {
      const auto one =
          std::find_if(options.begin(), options.end(), [](const Option& o) { return o.is_ticked; });
      field.value = next_to_tick(one->text, box_first, path, context);
    }
  }
  if (field.value != cell.text && !field.value.empty())
    adjust(cell, path, cell.text, field.value, {"取出勾选的选项", "the ticked option taken out"}, context);
  return field;
}

std::string print_choice(std::string_view value, const std::vector<std::string>& options) {
  if (!value.empty() && std::find(options.begin(), options.end(), value) == options.end())
    return std::string(value);
  std::string text;
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (i > 0) text += ' ';
    text += std::to_string(i + 1) + "." + options[i] + (options[i] == value ? " ☑" : " □");
  }
  return text;
}

}  // namespace targetbook::layouts
