#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace targetbook::rules {

/// Official codes and their names (templates/codes/*.tsv; each file's first lines name its source). What is not
/// in them is unknown, never wrong.
class Codes {
 public:
  static Codes builtin();

  /// The name of a county, city or province by its code after GB/T 2260: `130229` is 玉田县.
  [[nodiscard]] std::optional<std::string_view> region(std::string_view code) const;
  /// The code of a county by its name or by name with city or province in front; nothing when none or several fit.
  [[nodiscard]] std::optional<std::string_view> region_code(std::string_view name) const;
  /// The name of a functional class (3, 5 or 7 digits) in a year.
  [[nodiscard]] std::optional<std::string_view> functional(std::string_view code, std::optional<int> year) const;
  /// The name of a departmental economic class (3 or 5 digits).
  [[nodiscard]] std::optional<std::string_view> economic(std::string_view code) const;

 private:
  using Names = std::unordered_map<std::string_view, std::string_view>;
  Names regions_;
  std::unordered_multimap<std::string_view, std::string_view> region_codes_;
  struct Span { std::string_view name; int from = 0; int until = 9999; };
  std::unordered_multimap<std::string_view, Span> functional_;
  Names economic_;
};

}  // namespace targetbook::rules
