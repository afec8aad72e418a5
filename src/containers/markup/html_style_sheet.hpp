#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace targetbook::containers::markup {

/// What selectors ask of an element.
struct StyledElement {
  std::string name;  ///< in small letters
  std::string id;
  std::vector<std::string> classes;
  /// All selectors of one part that fit it: `td`, `.a`, `td.a`, `#b`.
  [[nodiscard]] std::vector<std::string> selectors() const;
};

/// The rules of a page's style sheets: selectors of one part, and of two parts where the first is a table
/// (`table.sheet0 td.style5`). Other selectors and @-rules are passed over.
class HtmlStyleSheet {
 public:
  void add(std::string_view css);
  [[nodiscard]] bool is_empty() const { return rules_.empty(); }
  /// The declarations that hold for an element in a table (the selectors that fit the table), the weakest
  /// first.
  [[nodiscard]] std::string declarations_for(const StyledElement& element,
                                             const std::vector<std::string>& table) const;

 private:
  void add_rule(std::string_view selectors, std::string_view declarations);

  std::unordered_map<std::string, std::string> rules_;  ///< by `table part|part`
  bool has_rules_in_tables_ = false;
};

}  // namespace targetbook::containers::markup
