#include "containers/markup/html_style_sheet.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "containers/markup/css_values.hpp"

namespace targetbook::containers::markup {
namespace {

constexpr std::size_t longest_selector = 200;
constexpr std::size_t most_classes = 8;

/// Without comments, and without the `<!--` that hides a style sheet from very old browsers.
std::string without_comments(std::string_view css) {
  std::string out;
  while (!css.empty()) {
    const std::size_t start = std::min(css.find("/*"), css.size());
    out += css.substr(0, start);
    css.remove_prefix(start);
    if (css.empty()) break;
    const std::size_t end = css.find("*/", 2);
    css.remove_prefix(end == std::string_view::npos ? css.size() : end + 2);
  }
  return base::replace_all(base::replace_all(std::move(out), "<!--", " "), "-->", " ");
}

/// The end of a block whose `{` is behind: its `}`, those of blocks within left out.
std::size_t end_of_block(std::string_view text) {
  char quote = '\0';
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\') {
      ++i;
    } else if (quote != '\0') {
      if (c == quote || c == '\n') quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}') {
      if (depth == 0) return i;
      --depth;
    }
  }
  return text.size();
}

}  // namespace

std::vector<std::string> StyledElement::selectors() const {
  std::vector<std::string> out{name};
  const std::size_t count = std::min(classes.size(), most_classes);
  for (std::size_t i = 0; i < count; ++i) out.push_back("." + classes[i]);
  for (std::size_t i = 0; i < count; ++i) out.push_back(name + "." + classes[i]);
  if (!id.empty()) out.push_back("#" + id);
  return out;
}

void HtmlStyleSheet::add(std::string_view css) {
  const std::string store = without_comments(css);
  std::string_view left = store;
  while (!left.empty()) {
    left.remove_prefix(std::min(left.find_first_not_of(" \t\r\n\f"), left.size()));
    const std::size_t open = left.find('{');
    if (open == std::string_view::npos) return;
    const std::string_view selectors = left.substr(0, open);
    const std::size_t semicolon = selectors.find(';');
    // `@import "x";` and the like have no block.
    if (selectors.starts_with('@') && semicolon != std::string_view::npos) {
      left.remove_prefix(semicolon + 1);
      continue;
    }
    left.remove_prefix(open + 1);
    const std::size_t close = end_of_block(left);
    if (!selectors.starts_with('@')) add_rule(selectors, left.substr(0, close));
    left.remove_prefix(std::min(close + 1, left.size()));
  }
}

void HtmlStyleSheet::add_rule(std::string_view selectors, std::string_view declarations) {
  for (const std::string_view selector : base::split(selectors, ',')) {
    if (selector.size() > longest_selector || selector.find_first_of(":[*+~") != std::string_view::npos)
      continue;
    std::vector<std::string> parts;
    std::string part;
    for (const char c : std::string(selector) + ' ') {
      const bool ends = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '>';
      if (!ends) part += c;
      if (ends && !part.empty()) parts.push_back(std::exchange(part, {}));
    }
    if (parts.empty() || parts.size() > 2) continue;
    // Names of elements are the same in letters of either size, classes are not.
    for (std::string& each : parts) {
      const std::size_t name = std::min(each.find_first_of(".#"), each.size());
      each = in_small_letters(each.substr(0, name)) + each.substr(name);
    }
    has_rules_in_tables_ = has_rules_in_tables_ || parts.size() == 2;
    constexpr std::size_t longest_rule = 4'096;  // of all blocks with one selector
    std::string& rule = rules_[parts.size() == 2 ? parts[0] + '|' + parts[1] : '|' + parts[0]];
    if (rule.size() + declarations.size() <= longest_rule) rule.append(declarations).append(";");
  }
}

std::string HtmlStyleSheet::declarations_for(const StyledElement& element,
                                             const std::vector<std::string>& table) const {
  std::string out;
  const std::vector<std::string> subjects = element.selectors();
  const auto take = [&](const std::string& scope) {
    for (const std::string& subject : subjects)
      if (const auto rule = rules_.find(scope + '|' + subject); rule != rules_.end()) out += rule->second;
  };
  take({});
  if (has_rules_in_tables_)
    for (const std::string& scope : table) take(scope);
  return out;
}

}  // namespace targetbook::containers::markup
