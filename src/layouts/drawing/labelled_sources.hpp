#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "layouts/drawing/drawing.hpp"

namespace targetbook::layouts {

/// A source of funds that has a line of its own: `["其中：中央补助", "{source.1}"]`.
struct LabelledSource {
  std::string slot;  ///< `source.1`
  std::string name;  ///< what its label calls it, without 其中：
};

/// In the order in which they are drawn.
std::vector<LabelledSource> labelled_sources(const Drawing& drawing);

}  // namespace targetbook::layouts
