#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "containers/xml/element_reader.hpp"
#include "grid/look.hpp"

namespace targetbook::containers::ods {

/// Families of fonts by the names that styles give them (ODF 1.2 part 1, 16.23).
using FontFaces = std::map<std::string, std::string, std::less<>>;

/// What one cell style says of how a cell looks; what it leaves open its parent says.
class LookPart {
 public:
  /// Takes the attributes of the style:table-cell-properties, -paragraph-properties or -text-properties
  /// that the element is.
  void take(const ElementReader& element, const FontFaces& fonts);
  /// Puts what this style says over what its parent said.
  void apply_to(grid::CellStyle& style) const;

 private:
  void take_cell(std::string_view name, Ns ns, std::string_view value);
  void take_border(std::size_t side, std::string_view value);
  void take_paragraph(std::string_view name, Ns ns, std::string_view value);
  void take_text(std::string_view name, Ns ns, std::string_view value, const FontFaces& fonts);

  std::array<std::optional<grid::Border>, grid::sides> borders_{};
  std::optional<grid::Colour> fill_;
  std::optional<grid::Colour> colour_;
  std::optional<grid::Align> align_;
  std::optional<bool> align_by_value_;
  std::optional<bool> repeats_;
  std::optional<grid::VerticalAlign> vertical_;
  std::optional<bool> wraps_;
  std::optional<bool> shrinks_;
  std::optional<std::uint8_t> indent_;
  std::optional<std::uint8_t> rotation_;
  std::optional<bool> letters_below_;
  std::optional<std::string> font_;
  std::optional<double> points_;
  std::optional<bool> bold_;
  std::optional<bool> italic_;
  std::optional<bool> underlined_;
  std::optional<bool> struck_;
};

}  // namespace targetbook::containers::ods
