#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "containers/markup/book_maker.hpp"
#include "containers/markup/html_facts.hpp"
#include "containers/markup/html_style_sheet.hpp"

namespace targetbook::containers::markup {

/// What is known of an element from style sheets, attributes and the elements around it.
struct HtmlLook {
  HtmlFacts facts;
  std::uint16_t style = 0;   ///< index into Workbook::styles
  std::uint16_t format = 0;  ///< index into Workbook::formats
  std::uint64_t serial = 0;  ///< no other has it
};
using HtmlLookPtr = std::shared_ptr<const HtmlLook>;

/// Works looks out, each but once: the cells of a table have few different ones.
class HtmlLooks {
 public:
  explicit HtmlLooks(BookMaker& maker) : maker_(maker) {}

  void add_style_sheet(std::string_view css) { sheet_.add(css); }
  /// Elements from here on stand in a table with these attributes.
  HtmlLookPtr begin_table(std::string_view attributes);
  /// The look of an element in one that looks like `parent` (null: nothing to inherit).
  HtmlLookPtr look_of(std::string_view name, std::string_view attributes, const HtmlLook* parent);
  /// The style of a cell whose text has a font of its own.
  std::uint16_t style_with(const HtmlLook& look, const grid::Font& font);

 private:
  struct Relevant;
  HtmlLookPtr find_or_make(std::string_view name, std::string_view attributes, const HtmlLook* parent);
  HtmlLookPtr make(const StyledElement& element, const Relevant& relevant, const HtmlLook* parent);
  std::uint16_t style_index(const grid::CellStyle& style);

  BookMaker& maker_;
  HtmlStyleSheet sheet_;
  std::vector<std::string> table_;  ///< the selectors that fit the table
  std::unordered_map<std::string, HtmlLookPtr> known_;
  std::map<std::string, std::uint16_t> styles_;
  /// What was asked for last: neighbouring cells mostly have the same attributes.
  struct Asked {
    std::string name;
    std::string attributes;
    std::uint64_t parent = 0;
    HtmlLookPtr look;
  };
  Asked last_;
  std::uint64_t last_serial_ = 0;
  std::uint64_t declarations_read_ = 0;  ///< in bytes
};

}  // namespace targetbook::containers::markup
