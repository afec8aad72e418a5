#pragma once
#include <string>
#include <string_view>

namespace targetbook::rules {

/// What words are looked for in: of ASCII width, without blanks.
std::string plain_text(std::string_view text);

/// Whether `plain_text` would leave the text as it is; most texts come so.
bool is_plain_text(std::string_view text);

/// The text made plain, without a copy where it is so already. REQUIRES: the text outlives it.
class PlainText {
 public:
  explicit PlainText(std::string_view text) : text_(text) {
    if (is_plain_text(text)) return;
    made_ = plain_text(text);
    text_ = made_;
  }
  PlainText(const PlainText&) = delete;
  PlainText& operator=(const PlainText&) = delete;
  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  std::string made_;
  std::string_view text_;
};

}  // namespace targetbook::rules
