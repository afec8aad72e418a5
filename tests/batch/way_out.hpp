#pragma once
#include <span>
#include <string>
#include <string_view>

/// One attempt to get out of a box, as an attacker would make it.
struct WayOut {
  std::string_view name;
  long (*go)();        ///< what it calls: negative where that failed
  bool kills = false;  ///< the box ends who tries it
};

std::span<const WayOut> ways_out();
/// Tries one of them, and says what came of it: `out`, or the error's name.
std::string try_way_out(std::string_view name);
