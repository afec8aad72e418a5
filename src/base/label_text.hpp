#pragma once

namespace targetbook::base {

/// A character as labels are compared (fold_label in text.hpp, which also leaves out a `*` in front); 0 where
/// it counts for nothing.
char32_t label_character(char32_t c);

}  // namespace targetbook::base
