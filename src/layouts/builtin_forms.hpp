#pragma once
#include <span>
#include <string_view>

namespace targetbook::layouts {

/// A drawing of templates/forms as it was when the program was built.
struct BuiltinForm {
  std::string_view file;
  std::string_view toml;
};

std::span<const BuiltinForm> builtin_forms();

}  // namespace targetbook::layouts
