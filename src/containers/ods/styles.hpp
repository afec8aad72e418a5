#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "containers/ods/cell_look.hpp"
#include "containers/ods/number_style.hpp"
#include "containers/ods/page_style.hpp"
#include "containers/xml/element_reader.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::ods {

/// What the type of a value says of its format, where its style says nothing.
enum class ImpliedFormat : std::uint8_t { none, percent, currency, date, date_and_time, time, elapsed };

/// How a cell is shown: indices into Workbook::formats and Workbook::styles.
struct CellShown {
  std::uint16_t format = 0;
  std::uint16_t style = 0;
};

/// All styles of a document (ODF 1.2 part 1, chapter 16): read as they come, put together when asked for.
class Styles {
 public:
  explicit Styles(grid::Workbook& book) : book_(book) {}

  /// Each takes the element just reached to its end. What stands in office:automatic-styles is named apart
  /// from what stands in office:styles.
  void read_font_faces(ElementReader& element);
  void read_styles(ElementReader& element, bool are_automatic);
  void read_master_styles(ElementReader& element);
  /// To be called before cells are asked for: the cells of the style Default are the book's usual ones.
  void settle();

  /// Throws FileError (corrupt) for a style that inherits from itself, and for an absurd number of formats.
  CellShown cell(std::string_view style, ImpliedFormat implied);
  /// Inches; nothing where the style does not say.
  [[nodiscard]] std::optional<double> column_width(std::string_view style) const;
  [[nodiscard]] std::optional<double> row_height(std::string_view style) const;
  [[nodiscard]] bool shows_table(std::string_view style) const;
  /// How a sheet of this style prints, but for its ranges.
  [[nodiscard]] grid::PrintSetup print_setup(std::string_view table_style) const;

 private:
  struct Style {
    bool is_automatic = false;
    bool is_hidden = false;
    std::string parent{};
    std::string number_style{};
    std::string master_page{};
    std::optional<double> length{};  ///< a row's height or a column's width
    std::unique_ptr<LookPart> look{};
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  template <class T>
  using Named = std::unordered_map<std::string, T, Hash, std::equal_to<>>;
  enum class Scope : std::uint8_t { common, automatic };

  void read_style(ElementReader& element, bool is_automatic);
  void read_default_style(ElementReader& element);
  void read_properties(ElementReader& element, Style& style);
  void count_one();
  [[nodiscard]] const Style* find(std::string_view family, std::string_view name, bool from_automatic) const;
  [[nodiscard]] const NumberStyle* find_number(std::string_view name, bool from_automatic) const;
  std::uint16_t format_of(const Style& style);
  std::uint16_t index_of_format(const std::string& code);
  std::uint16_t index_of_style(const grid::CellStyle& style);
  CellShown put_together(std::string_view style, ImpliedFormat implied);

  grid::Workbook& book_;
  FontFaces fonts_;
  std::string currency_ = "￥";  ///< of the document's own country
  std::size_t count_ = 0;
  LookPart default_look_;
  // By family and name, one for each scope.
  Named<Style> styles_[2];
  Named<NumberStyle> number_styles_[2];
  std::map<std::string, grid::PrintSetup, std::less<>> page_layouts_;
  std::map<std::string, MasterPage, std::less<>> master_pages_;
  Named<std::uint16_t> formats_;
  Named<std::uint16_t> looks_;
  Named<CellShown> known_;  ///< by the implied format and the style's name
};

}  // namespace targetbook::containers::ods
