#pragma once
#include <fmt/core.h>

#include "base/language.hpp"

namespace targetbook::base {

/// The same thing said in both languages; both formats take the same arguments, and the compiler checks them.
template <class... Arguments>
Words say(fmt::format_string<const Arguments&...> zh, fmt::format_string<const Arguments&...> en,
          const Arguments&... arguments) {
  return {fmt::format(zh, arguments...), fmt::format(en, arguments...)};
}

}  // namespace targetbook::base
