#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace targetbook::rules {

/// Official codes and their names (templates/codes/*.tsv; each file's first lines name its source). What is
/// not in them is unknown, never wrong. A file is read when first asked for; all names are views into it.
class Codes {
 public:
  /// The name of a county, city or province by its code after GB/T 2260: `130229` is 玉田县.
  [[nodiscard]] std::optional<std::string_view> region(std::string_view code) const;
  /// The code of a county by its name or by name with city or province in front; nothing when none or several
  /// fit.
  [[nodiscard]] std::optional<std::string_view> region_code(std::string_view name) const;
  /// The regions a text begins with, as far down as it names them: 武汉市江汉区信访局 gives 420103. Several
  /// where counties of one name are not told apart, none where the text does not begin with a region.
  [[nodiscard]] std::vector<std::string_view> regions_leading(std::string_view text) const;

  /// The name of a functional class (3, 5 or 7 digits) in a year.
  [[nodiscard]] std::optional<std::string_view> functional(std::string_view code,
                                                           std::optional<int> year) const;
  /// All names it goes by in that year, in alphabetical order.
  [[nodiscard]] std::vector<std::string_view> functional_names(std::string_view code,
                                                               std::optional<int> year) const;
  /// The last year a functional class holds for, where it is known to have ended.
  [[nodiscard]] std::optional<int> functional_end(std::string_view code) const;
  /// The name of a departmental economic class (3 or 5 digits).
  [[nodiscard]] std::optional<std::string_view> economic(std::string_view code) const;

 private:
  struct Leading {
    std::vector<std::string_view> codes;
    std::size_t length = 0;  ///< bytes of the text that name them
  };
  [[nodiscard]] static Leading leading_names(std::string_view text);
};

}  // namespace targetbook::rules
