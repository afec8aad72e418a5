#include "layouts/check/review.hpp"

#include <algorithm>
#include <tuple>

namespace targetbook::layouts {

std::vector<DrawingWarning> review(const Drawing& drawing, const Catalogue& catalogue) {
  std::vector<DrawingWarning> all = untaken_places(drawing);
  for (auto& more : {amounts_without_unit(drawing), rivals(drawing, catalogue)})
    all.insert(all.end(), more.begin(), more.end());
  std::stable_sort(all.begin(), all.end(), [](const DrawingWarning& a, const DrawingWarning& b) {
    return std::tie(a.position.line, a.position.column) < std::tie(b.position.line, b.position.column);
  });
  return all;
}

}  // namespace targetbook::layouts
