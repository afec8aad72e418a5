#include <algorithm>

#include "base/text.hpp"
#include "layouts/drawing/drawing.hpp"

namespace targetbook::layouts {
namespace {

/// Which of the four lines meet at a corner: up 1, right 2, down 4, left 8.
constexpr const char* corners[16] = {" ", "│", "─", "└", "│", "│", "┌", "├",
                                     "─", "┘", "─", "┴", "┐", "┤", "┬", "┼"};

/// A drawing as a grid of cells that know which merged area they belong to.
class Picture {
 public:
  explicit Picture(const Drawing& drawing) {
    for (const Block& block : drawing.blocks) {
      for (const DrawnRow& row : block.draw) add(row, "");
      if (block.is_table()) add(block.repeat, "…");
    }
    constexpr double shown_width = 96;
    double all = 0;
    for (const double width : drawing.widths) all += width;
    for (const double width : drawing.widths)
      widths_.push_back(std::max<std::size_t>(5, static_cast<std::size_t>(width / all * shown_width)));
  }

  std::string draw() const {
    std::string out;
    for (std::size_t r = 0; r <= texts_.size(); ++r) {
      out += border(r);
      if (r < texts_.size()) out += content(r);
    }
    return out;
  }

 private:
  void add(const DrawnRow& row, std::string_view mark) {
    const std::size_t r = texts_.size();
    texts_.emplace_back(row.size());
    areas_.emplace_back(row.size());
    for (std::size_t c = 0; c < row.size(); ++c) {
      switch (row[c].kind) {
        case DrawnCell::Kind::left:
          areas_[r][c] = areas_[r][c - 1];
          break;
        case DrawnCell::Kind::above:
          areas_[r][c] = areas_[r - 1][c];
          break;
        default:
          areas_[r][c] = ++last_area_;
          for (const Piece& piece : row[c].pieces)
            texts_[r][c] += piece.slot.empty() ? piece.words : "{" + piece.slot + "}";
          if (!texts_[r][c].empty()) texts_[r][c] += mark;
      }
    }
  }

  /// The area at a place; 0 outside the drawing.
  std::size_t area(std::size_t r, std::size_t c) const {
    return r < areas_.size() && c < widths_.size() ? areas_[r][c] : 0;
  }

  std::string border(std::size_t r) const {
    std::string line;
    for (std::size_t c = 0; c <= widths_.size(); ++c) {
      const std::size_t up_left = r > 0 && c > 0 ? area(r - 1, c - 1) : 0;
      const std::size_t up_right = r > 0 ? area(r - 1, c) : 0;
      const std::size_t down_left = c > 0 ? area(r, c - 1) : 0;
      const std::size_t down_right = area(r, c);
      const unsigned lines = (up_left != up_right ? 1U : 0U) + (up_right != down_right ? 2U : 0U) +
                             (down_left != down_right ? 4U : 0U) + (up_left != down_left ? 8U : 0U);
      line += corners[lines];
      if (c == widths_.size()) break;
      for (std::size_t i = 0; i < widths_[c]; ++i) line += up_right != down_right ? "─" : " ";
    }
    return line + "\n";
  }

  std::string content(std::size_t r) const {
    std::string line;
    for (std::size_t c = 0; c < widths_.size();) {
      line += c == 0 || area(r, c - 1) != area(r, c) ? "│" : " ";
      std::size_t width = widths_[c];
      std::size_t end = c + 1;
      for (; end < widths_.size() && area(r, end) == area(r, c); ++end) width += widths_[end] + 1;
      line += base::pad_width(base::fit_width(texts_[r][c], width), width);
      c = end;
    }
    return line + "│\n";
  }

  std::vector<std::size_t> widths_;
  std::vector<std::vector<std::string>> texts_;
  std::vector<std::vector<std::size_t>> areas_;
  std::size_t last_area_ = 0;
};

}  // namespace

std::string picture_of(const Drawing& drawing) {
  return Picture(drawing).draw();
}

}  // namespace targetbook::layouts
