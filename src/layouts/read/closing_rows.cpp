#include "layouts/read/closing_rows.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/builtin.hpp"
#include "base/config.hpp"
#include "base/text.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::size_t longest_label = 60;  ///< bytes

const std::vector<std::string>& endings() {
  static const std::vector<std::string> all = [] {
    const base::Config config(base::builtin_file("headings/closing.toml"));
    return config.root().at("closing").texts("endings");
  }();
  return all;
}

bool ends_like_label(std::string_view words) {
  return std::any_of(endings().begin(), endings().end(),
                     [&](const std::string& ending) { return words.ends_with(ending); });
}

}  // namespace

bool is_closing_label(std::string_view text) {
  std::size_t reach = std::min(text.size(), 2 * longest_label);
  while (reach > 0 && reach < text.size() && (static_cast<unsigned char>(text[reach]) & 0xC0U) == 0x80U)
    --reach;
  const std::string folded = base::fold_width(base::without_white_space(text.substr(0, reach)));
  const std::string_view words = std::string_view(folded).substr(0, folded.find(':'));
  if (words.empty() || words.size() > longest_label) return false;
  if (ends_like_label(words)) return true;
  // `负责人(签章)`, `签章(负责人)`
  const auto open = words.rfind('(');
  if (open == std::string_view::npos || !words.ends_with(')')) return false;
  return ends_like_label(words.substr(0, open)) ||
         ends_like_label(words.substr(open + 1, words.size() - open - 2));
}

bool is_closing_row(std::span<const Item> items) {
  bool any = false;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool is_label = is_closing_label(items[i].text);
    if (!is_label && (i == 0 || !is_closing_label(items[i - 1].text))) return false;
    any = true;
  }
  return any;
}

}  // namespace targetbook::layouts
