#include "writers/text_fit.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace targetbook::writers {
namespace {

constexpr double pixels_per_character = 7;  // of the digits that column widths are counted in
constexpr double column_padding = 5;
constexpr double cell_padding = 6;  // what stays free at both sides of a cell's text
constexpr double pixels_per_point = 96.0 / 72.0;
constexpr double line_spacing = 1.5;  // of the tallest stand-in for the Song type (1.45), and a little
constexpr double row_padding = 4;

/// Fills lines with words (runs of narrow characters) and single wide characters.
class LineCounter {
 public:
  explicit LineCounter(double capacity) : capacity_(capacity) {}

  void put_wide(double width) {
    end_word();
    place(width);
  }
  void put_narrow(double width) { word_ += width; }
  void put_blank(double width) {
    end_word();
    used_ += width;  // a blank at the end of a line hangs over
  }
  void break_line() {
    end_word();
    ++lines_;
    used_ = 0;
  }
  std::size_t finish() {
    end_word();
    return lines_;
  }

 private:
  void end_word() {
    if (word_ <= 0) return;
    // A word longer than a line is broken anywhere.
    while (word_ > capacity_) {
      word_ -= capacity_;
      ++lines_;
    }
    place(word_);
    word_ = 0;
  }
  void place(double width) {
    if (used_ + width > capacity_) {
      ++lines_;
      used_ = 0;
    }
    used_ += width;
  }

  double capacity_;
  double used_ = 0;
  double word_ = 0;
  std::size_t lines_ = 1;
};

}  // namespace

double column_pixels(double characters) {
  return characters * pixels_per_character + column_padding;
}

std::size_t count_lines(std::string_view text, double font_size, double pixels) {
  const double narrow = font_size * pixels_per_point / 2;
  LineCounter lines(std::max(pixels - cell_padding, 2 * narrow));
  while (!text.empty()) {
    // One character at a time, for its width.
    std::size_t bytes = 1;
    while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) ++bytes;
    const std::string_view one = text.substr(0, bytes);
    text.remove_prefix(bytes);
    const std::size_t columns = base::display_width(one);
    if (one == "\n")
      lines.break_line();
    else if (one == " ")
      lines.put_blank(narrow);
    else if (columns > 1 || bytes > 1)
      lines.put_wide(narrow * static_cast<double>(std::max<std::size_t>(columns, 1)));
    else
      lines.put_narrow(narrow);
  }
  return lines.finish();
}

double lines_height(std::size_t lines, double font_size) {
  return static_cast<double>(lines) * font_size * line_spacing + row_padding;
}

Fit fit_text(std::string_view text, double font_size, double pixels, double max_height) {
  constexpr double smallest = 6;
  constexpr double step = 0.5;
  Fit fit{font_size, lines_height(count_lines(text, font_size, pixels), font_size)};
  while (fit.height > max_height && fit.font_size - step >= smallest) {
    fit.font_size -= step;
    fit.height = lines_height(count_lines(text, fit.font_size, pixels), fit.font_size);
  }
  return fit;
}

}  // namespace targetbook::writers
