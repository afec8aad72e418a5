#include "layouts/drawing/drawn_rows.hpp"

#include "layouts/drawing/pattern.hpp"

namespace targetbook::layouts {
namespace {

bool is_merged(const DrawnCell& cell) {
  return cell.kind == DrawnCell::Kind::left || cell.kind == DrawnCell::Kind::above;
}

/// Every `<` and `^` lies in the rectangle of one cell, and every rectangle holds nothing else.
void check_rectangles(const std::vector<DrawnRow>& rows, const std::string& file) {
  std::vector<std::vector<bool>> covered(rows.size(), std::vector<bool>(rows.front().size()));
  const auto refuse = [&](const DrawnCell& cell) {
    throw DrawingError(file, cell.position,
                       {"合并的格不成矩形", "the merged cells around this one are no rectangle"});
  };
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      const DrawnCell& cell = rows[r][c];
      if (is_merged(cell)) {
        if (!covered[r][c]) refuse(cell);
        continue;
      }
      for (std::size_t below = r; below < r + cell.rows; ++below)
        for (std::size_t right = c; right < c + cell.columns; ++right) {
          if (covered[below][right] || (&rows[below][right] != &cell && !is_merged(rows[below][right])))
            refuse(rows[below][right]);
          covered[below][right] = true;
        }
    }
}

}  // namespace

DrawnCell drawn_cell(std::string_view entry) {
  DrawnCell cell;
  if (entry.empty()) return cell;
  if (entry == "<" || entry == "^") {
    cell.kind = entry == "<" ? DrawnCell::Kind::left : DrawnCell::Kind::above;
    return cell;
  }
  cell.pieces = parse_pieces(entry);
  const bool any_slot = !cell.slot().empty();
  cell.kind = !any_slot                 ? DrawnCell::Kind::label
              : cell.pieces.size() == 1 ? DrawnCell::Kind::slot
                                        : DrawnCell::Kind::pattern;
  return cell;
}

void spread(std::vector<DrawnRow>& rows, const std::string& file) {
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      DrawnCell& cell = rows[r][c];
      if ((cell.kind == DrawnCell::Kind::left && c == 0) || (cell.kind == DrawnCell::Kind::above && r == 0))
        throw DrawingError(
            file, cell.position,
            {"「<」左边或「^」上边没有格", "'<' has nothing to its left or '^' nothing above it"});
      if (is_merged(cell)) continue;
      while (c + cell.columns < rows[r].size() && rows[r][c + cell.columns].kind == DrawnCell::Kind::left)
        ++cell.columns;
      while (r + cell.rows < rows.size() && rows[r + cell.rows][c].kind == DrawnCell::Kind::above)
        ++cell.rows;
    }
  check_rectangles(rows, file);
}

}  // namespace targetbook::layouts
