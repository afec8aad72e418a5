#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "containers/limits.hpp"
#include "containers/markup/html_text.hpp"

namespace targetbook::containers::markup {

/// What form controls show: a field its value, a list the option that is chosen, a box whether it is ticked.
class HtmlControls {
 public:
  explicit HtmlControls(const Limits& limits) : option_(limits, HtmlText::Holds::one_cell) {}

  /// The text that an `<input>` shows; empty for buttons and hidden ones.
  static std::string shown_by_input(std::string_view attributes);

  void begin_list() { is_in_list_ = true; }
  void begin_option(std::string_view attributes);
  void add(std::string_view text);
  /// The option a list shows: the chosen one, else its first.
  std::string end_list();
  [[nodiscard]] bool is_in_list() const { return is_in_list_; }

 private:
  void end_option();

  HtmlText option_;
  bool is_in_list_ = false;
  bool is_in_option_ = false;
  bool is_chosen_ = false;
  std::optional<std::string> shown_;
  bool has_chosen_ = false;
};

}  // namespace targetbook::containers::markup
