#pragma once
#include <cstdint>
#include <string_view>

#include "layouts/drawing/drawing.hpp"

/// The rows of a list (`list = true`): an indicator each, with values of the form that it is one of.
namespace targetbook::layouts {

enum class ListRole : std::uint8_t {
  none,     ///< the row's own
  unit,     ///< whose form it is: it may hold for the forms below as well
  project,  ///< which form it is
  value,    ///< anything else that the form says
};

/// What a value of the repeated row is to the form; `none` in a block that is no list.
ListRole role_in_list(const Block& block, std::string_view slot);

}  // namespace targetbook::layouts
