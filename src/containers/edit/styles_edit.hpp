#pragma once
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "containers/edit/made_sheet.hpp"
#include "containers/edit/xml_document.hpp"

namespace targetbook::containers::edit {

/// The part of styles (18.8.39), to which formats are added. An index is one of cellXfs, as cells carry it.
class StylesEdit {
 public:
  /// No format that is added gets an index out of `uses`: where that is past the end of the list, it is shown
  /// as without a format and stays so.
  StylesEdit(std::string part, std::string text, const Limits& limits, std::set<std::size_t> uses);

  /// The same format with a solid fill of this colour (`FFC9D0`).
  std::size_t filled(std::size_t format, std::string_view colour);
  [[nodiscard]] bool has_fill(std::size_t format, std::string_view colour) const;
  /// `format` with the fill of `original`; just that where they differ in nothing else.
  std::size_t with_fill_of(std::size_t format, std::size_t original);
  std::size_t format_of(const Look& look);
  [[nodiscard]] std::string finish();

 private:
  struct List {
    const char* name;
    const char* item;
    std::vector<std::string> items{};                         ///< as written
    std::unordered_map<std::string, std::size_t> first_of{};  ///< where an item stands first
    std::vector<const Node*> nodes{};                         ///< of those that were given
    std::size_t given = 0;
  };
  struct Attribute {
    std::string name;
    std::string value;
  };
  /// One format as written, taken apart.
  struct Format {
    std::vector<Attribute> attributes;
    std::string inner;  ///< what stands between its tags
    [[nodiscard]] std::string value(std::string_view name) const;
    void set(std::string_view name, std::string value);
    [[nodiscard]] bool is_but_for_fill(const Format& other) const;
  };

  void read(List& list);
  static void push(List& list, std::string item);
  static std::size_t add(List& list, const std::string& item);
  [[nodiscard]] bool find_fill(std::size_t format, std::string_view colour) const;
  /// An element of ours, in the part's namespace.
  [[nodiscard]] std::string own(const std::string& xml) const;
  [[nodiscard]] Format format_at(std::size_t index) const;
  std::size_t add_format(const Format& format);
  std::size_t add_format(const std::string& xml);
  std::size_t fill_index(std::string_view colour);
  void write(const List& list, std::initializer_list<std::string_view> later);

  using Asked = std::map<std::pair<std::size_t, std::string>, std::size_t>;

  XmlDocument document_;
  std::set<std::size_t> uses_;
  List fonts_{"fonts", "font"};
  List fills_{"fills", "fill"};
  List borders_{"borders", "border"};
  List formats_{"cellXfs", "xf"};
  // What was asked for once: many cells share a format.
  Asked filled_;
  mutable Asked has_fill_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> with_fill_of_;
};

/// What a workbook without a part of styles is given.
std::string empty_styles(bool is_strict);

}  // namespace targetbook::containers::edit
