#include "cli/layout_option.hpp"

#include <string_view>
#include <vector>

#include "cli/usage_error.hpp"

namespace targetbook::cli {

const layouts::Drawing& layout_named(const std::string& id, const layouts::Catalogue& catalogue,
                                     const std::function<bool(const layouts::Drawing&)>& fits) {
  if (const layouts::Drawing* drawing = catalogue.find(id)) return *drawing;
  std::vector<std::string_view> ids;
  for (const auto& drawing : catalogue.drawings())
    if (fits(*drawing)) ids.emplace_back(drawing->id);
  throw unknown_word({"版式", "layout"}, id, ids);
}

}  // namespace targetbook::cli
