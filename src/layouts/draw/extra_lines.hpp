#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "layouts/drawing/drawing.hpp"

/// Labelled values of a form that its drawing does not have: where they can stand and be read again.
namespace targetbook::layouts {

class FormSource;

/// An extra of the form in columns: its label in [label, value), the value in [value, end).
struct ExtraPair {
  std::size_t extra = 0;
  std::uint32_t label = 0;
  std::uint32_t value = 0;
  std::uint32_t end = 0;
};

/// A line directly below a block.
struct ExtraLine {
  const Block* block = nullptr;
  std::vector<ExtraPair> pairs;
};
std::vector<ExtraLine> lines_for_extras(const model::Form& form, const Drawing& drawing,
                                        const FormSource& source);

/// `合计/分值` as the label of a line of totals and the heading over the value; nothing for other headings.
struct TotalHeading {
  std::string_view label;
  std::string_view column;
};
std::optional<TotalHeading> split_total(std::string_view heading);

}  // namespace targetbook::layouts
