#include "layouts/drawing/labelled_sources.hpp"

#include "base/text.hpp"

namespace targetbook::layouts {
namespace {

std::string name_before(const DrawnRow& row, std::size_t column) {
  while (column > 0) {
    const DrawnCell& cell = row[--column];
    if (cell.kind == DrawnCell::Kind::left) continue;
    return cell.kind == DrawnCell::Kind::label ? base::replace_all(cell.words(), "其中：", "")
                                               : std::string();
  }
  return {};
}

}  // namespace

std::vector<LabelledSource> labelled_sources(const Drawing& drawing) {
  std::vector<LabelledSource> sources;
  for (const Block& block : drawing.blocks)
    for (const DrawnRow& row : block.draw)
      for (std::size_t c = 0; c < row.size(); ++c)
        if (row[c].slot().starts_with("source."))
          sources.push_back({std::string(row[c].slot()), name_before(row, c)});
  return sources;
}

}  // namespace targetbook::layouts
