#include "layouts/drawing.hpp"

namespace targetbook::layouts {
std::string picture_of(const Drawing& drawing) { return drawing.id; }
}  // namespace targetbook::layouts
