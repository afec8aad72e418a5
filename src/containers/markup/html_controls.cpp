#include "containers/markup/html_controls.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "containers/markup/css_values.hpp"
#include "containers/markup/html_tokens.hpp"

namespace targetbook::containers::markup {
namespace {

constexpr std::array<std::string_view, 7> silent = {"hidden", "password", "button", "submit",
                                                    "reset",  "image",    "file"};

}  // namespace

std::string HtmlControls::shown_by_input(std::string_view attributes) {
  const std::string type = in_small_letters(html_attribute(attributes, "type").value_or("text"));
  if (std::find(silent.begin(), silent.end(), type) != silent.end()) return {};
  if (type == "checkbox" || type == "radio") return html_attribute(attributes, "checked") ? "☑" : "□";
  return html_attribute(attributes, "value").value_or("");
}

void HtmlControls::begin_option(std::string_view attributes) {
  end_option();
  is_in_option_ = true;
  is_chosen_ = html_attribute(attributes, "selected").has_value();
}

void HtmlControls::add(std::string_view text) {
  if (is_in_option_) option_.add(text);
}

void HtmlControls::end_option() {
  if (is_in_option_ && (!shown_ || (is_chosen_ && !has_chosen_))) {
    shown_ = option_.text();
    has_chosen_ = is_chosen_;
  }
  is_in_option_ = false;
  option_.clear();
}

std::string HtmlControls::end_list() {
  end_option();
  is_in_list_ = has_chosen_ = false;
  return std::exchange(shown_, std::nullopt).value_or("");
}

}  // namespace targetbook::containers::markup
