#pragma once
#include <cstdint>
#include <string>

/// What a spreadsheet program asks of a cell while it is filled in.
namespace targetbook::writers::xlsx {

struct EntryCheck {
  enum class Kind : std::uint8_t {
    list,     ///< one of the texts in the cells that `formula` names, chosen from a drop-down
    number,   ///< from `least` to `most`
    whole,    ///< a whole number from `least` to `most`
    formula,  ///< `formula`, written for the first cell, is true
    any,      ///< anything; only the hint is shown
  };
  /// How many UTF-16 units programs show of each.
  static constexpr std::size_t max_title = 32;
  static constexpr std::size_t max_message = 255;

  Kind kind = Kind::any;
  std::string formula;
  double least = 0;
  double most = 0;
  bool only_suggests = false;  ///< something else may be typed as well
  std::string hint_title;      ///< shown while the cell is chosen; none where empty
  std::string hint;
  std::string title;  ///< shown when something else is typed
  std::string message;
};

}  // namespace targetbook::writers::xlsx
